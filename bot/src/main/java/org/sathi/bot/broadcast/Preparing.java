package org.sathi.bot.broadcast;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.sathi.bot.broadcast.BroadcastRows.Broadcast;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Preview;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.BroadcastWord.ToCoordinator;

/** From a draft to a broadcast that goes: the preview, its code, and who has to type it. */
final class Preparing {

    /** An audience that changed by more than this share, and by more than a few, has to be looked at again. */
    private static final double CHANGED = 0.05;

    private static final int FEW = 10;
    private static final int CODES = 10_000;

    /** For how long a count is taken as it is. */
    static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Parts parts;
    private final BroadcastRules rules;
    private final ToIntFunction<String> pace;
    private final SecureRandom random = new SecureRandom();

    /** What it works with. */
    record Parts(BroadcastRows rows, DraftCheck check, Estimator estimator, Budgets budgets, Office office) {}

    Preparing(Parts parts, BroadcastRules rules, ToIntFunction<String> pace) {
        this.parts = parts;
        this.rules = rules;
        this.pace = pace;
    }

    /** Looks at a draft; with a number it replaces the draft that had it, unless that one is confirmed. */
    ToCoordinator prepare(Actor by, long number, BroadcastDraft draft, Instant now) {
        var fault = parts.check().fault(number, draft, now);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (number != BroadcastWord.NONE) {
            var before = parts.rows().lock(number);
            if (before.isEmpty()) {
                return new Refused(number, Reason.UNKNOWN, "");
            }
            if (before.get().state() != State.PREPARED && before.get().state() != State.SECOND) {
                return new Refused(number, Reason.NOT_NOW, "");
            }
        }
        try {
            return previewed(by, number, draft, now);
        } catch (Audiences.NoSuchAudience e) {
            return new Refused(number, Reason.NO_AUDIENCE, String.valueOf(e.getMessage()));
        }
    }

    private ToCoordinator previewed(Actor by, long number, BroadcastDraft draft, Instant now) {
        var estimate = parts.estimator().of(draft, now);
        if (estimate.recipients() == 0) {
            return new Refused(
                    number,
                    estimate.missing().isEmpty() ? Reason.NOBODY : Reason.NO_TEXT,
                    String.join(",", estimate.missing().keySet()));
        }
        long kept = number == BroadcastWord.NONE ? parts.rows().insert(by, draft, now) : number;
        var code = String.format(java.util.Locale.ROOT, "%04d", random.nextInt(CODES));
        parts.rows().prepared(kept, draft, code, estimate.recipients(), estimate.amount(), now);
        return new BroadcastWord.Previewed(preview(kept, code, draft, estimate, now));
    }

    private Preview preview(long number, String code, BroadcastDraft draft, Estimate estimate, Instant now) {
        var over = parts.budgets()
                .over(number, draft, Times.due(draft.timing(), now), estimate.amount())
                .orElse(null);
        return new Preview(
                number,
                over == null ? code : "",
                estimate.lines(draft.content()::languageFor),
                estimate.missing(),
                estimate.recipients(),
                estimate.price(),
                estimate.duration(pace),
                needsSecond(estimate.recipients()),
                estimate.newcomers(),
                estimate.full(),
                draft.limits().budget(),
                over);
    }

    private boolean needsSecond(int recipients) {
        return rules.secondAbove() > 0 && recipients > rules.secondAbove();
    }

    /** The code of a preview was typed. */
    ToCoordinator confirm(Actor by, long number, String code, Instant now) {
        var found = parts.rows().lock(number);
        if (found.isEmpty()) {
            return new Refused(number, Reason.UNKNOWN, "");
        }
        var b = found.get();
        if (b.state() != State.PREPARED && b.state() != State.SECOND) {
            return new Refused(number, Reason.NOT_NOW, "");
        }
        if (!b.code().equals(code.strip())) {
            return new Refused(number, Reason.CODE_WRONG, "");
        }
        if (b.state() == State.SECOND
                && b.confirmedBy() != null
                && parts.office().same(by, new Actor(b.confirmedBy()))) {
            return new Refused(number, Reason.SAME_PERSON, "");
        }
        var fault = parts.check().fault(number, b.draft(), now);
        return fault.isPresent() ? fault.get() : counted(by, b, now);
    }

    private ToCoordinator counted(Actor by, Broadcast b, Instant now) {
        var due = Times.due(b.draft().timing(), now);
        if (isJustCounted(b, due, now)) {
            return started(by, b, b.previewed(), due, now);
        }
        var estimate = parts.estimator().of(b.draft(), now);
        int changed = Math.abs(estimate.recipients() - b.previewed());
        if (changed > FEW && changed > b.previewed() * CHANGED || estimate.recipients() == 0) {
            return new Refused(b.number(), Reason.STALE, "");
        }
        var over = parts.budgets().over(b.number(), b.draft(), due, estimate.amount());
        if (over.isPresent()) {
            return new Refused(b.number(), over.get(), estimate.price().text());
        }
        parts.rows().priced(b.number(), estimate.amount());
        return wantsSecond(b, estimate.recipients())
                ? secondNeeded(by, b, estimate, due, now)
                : started(by, b, estimate.recipients(), due, now);
    }

    /**
     * Whether what the preview said still holds by itself: a large audience takes seconds to count. Not if it goes by an audience's
     * name, which may mean others by now, if somebody else is to see a preview of her own, or if the budget is used up.
     */
    private boolean isJustCounted(Broadcast b, Instant due, Instant now) {
        return b.preparedAt().plus(JUST_NOW).isAfter(now)
                && b.draft().include().saved().isEmpty()
                && b.draft().exclude().saved().isEmpty()
                && !wantsSecond(b, b.previewed())
                && parts.budgets()
                        .over(b.number(), b.draft(), due, parts.rows().price(b.number()))
                        .isEmpty();
    }

    private boolean wantsSecond(Broadcast b, int recipients) {
        return b.state() == State.PREPARED && needsSecond(recipients);
    }

    private ToCoordinator secondNeeded(Actor by, Broadcast b, Estimate estimate, Instant due, Instant now) {
        parts.rows().confirmed(b.number(), by, State.SECOND, due, now);
        parts.office().audit(by, "broadcast-confirmed-first", b.number(), now);
        var preview = preview(b.number(), b.code(), b.draft(), estimate, now);
        parts.office()
                .tellOthers(by, new BroadcastWord.SecondAsked(parts.office().nameOf(by), preview, b.draft()));
        return new BroadcastWord.SecondNeeded(b.number());
    }

    private ToCoordinator started(Actor by, Broadcast b, int recipients, Instant due, Instant now) {
        parts.rows().confirmed(b.number(), by, State.SCHEDULED, due, now);
        parts.office().audit(by, "broadcast-confirmed", b.number(), now);
        return new BroadcastWord.Started(b.number(), recipients);
    }

    /** Prepares the same again, for those whom it did not reach. */
    ToCoordinator again(Actor by, long number, Instant now) {
        return parts.rows()
                .find(number)
                .map(b -> prepare(
                        by,
                        BroadcastWord.NONE,
                        b.draft()
                                .with(Audience.EMPTY.missedBy(number), Audience.EMPTY)
                                .with(BroadcastDraft.Timing.NOW),
                        now))
                .orElseGet(() -> new Refused(number, Reason.UNKNOWN, ""));
    }
}
