package org.sathi.bot.helpdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.message.RelayWord.Over.Why;
import org.sathi.bot.turn.RelayErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Conversations between a farmer and a champion. Whether one is still open is decided here, under its lock: what is written
 * is passed on, in order, or its writer learns that it was not.
 */
public final class Conversations implements Business<RelayErrand>, Timed {

    /** After so long without a word the two are asked whether it is over. */
    private static final Duration IDLE = Duration.ofDays(3);

    /** After so long it is over. */
    private static final Duration OVER = Duration.ofDays(7);

    /** A champion who cannot be reached for so long is waited for no more. */
    private static final Duration LOST = Duration.ofDays(1);

    /** So long after its end what was written is kept. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final DeskMail mail;
    private final RelayRows rows;
    private final Matching matching;
    private final Requests requests;
    private final Complaints complaints;
    private final Barred barred;

    /** Over this database; {@code requests} are what the conversations are about. */
    public Conversations(JdbcTemplate jdbc, DeskMail mail, Requests requests) {
        this.mail = mail;
        this.rows = new RelayRows(jdbc);
        this.matching = new Matching(jdbc);
        this.requests = requests;
        this.complaints = new Complaints(jdbc, mail, matching);
        this.barred = new Barred(jdbc);
    }

    @Override
    public void run(Address from, Instant at, RelayErrand errand) {
        switch (errand) {
            case RelayErrand.Wrote(String id, String text, String media) ->
                ofTwo(id, from, r -> wrote(r, from, at, text, media));
            case RelayErrand.Ended(String id) -> whileOpen(id, from, r -> ended(r, at, from));
            case RelayErrand.GoesOn(String id) -> whileOpen(id, from, r -> rows.goesOn(r.id(), at));
            case RelayErrand.Left(String id) -> whileOpen(id, from, r -> left(r, from, at));
            case RelayErrand.NotReached(String id) -> whileOpen(id, from, r -> notReached(r, from, at));
            case RelayErrand.Blocked(String id) -> ofTwo(id, from, r -> blocked(r, from, at, Why.BLOCKED));
            case RelayErrand.Complained(String id, String reason) ->
                ofTwo(id, from, r -> {
                    blocked(r, from, at, Why.COMPLAINED);
                    complaints.keep(r, from, reason, at);
                });
            case RelayErrand.ComplaintsAsked _ -> ofOffice(from, () -> complaints.list(from));
            case RelayErrand.Read(String id) -> ofOffice(from, () -> complaints.read(from, id, at));
            case RelayErrand.Decided(String id, var decision) -> ofOffice(from, () -> decided(from, id, decision, at));
        }
    }

    private void ofTwo(String conversation, Address from, Consumer<RelayRows.Row> then) {
        rows.lock(conversation).filter(r -> r.isOf(from)).ifPresent(then);
    }

    private void whileOpen(String conversation, Address from, Consumer<RelayRows.Row> then) {
        ofTwo(conversation, from, r -> {
            if (r.open()) {
                then.accept(r);
            }
        });
    }

    private void ofOffice(Address from, Runnable then) {
        if (complaints.isOffice(from)) {
            then.run();
        }
    }

    private void wrote(RelayRows.Row r, Address from, Instant at, String text, String media) {
        if (!r.open()) {
            mail.post(from, new RelayWord.TooLate(r.id()));
            return;
        }
        rows.wrote(r.id(), from, at, text, media);
        var other = r.other(from);
        mail.post(other, new RelayWord.Relayed(r.id(), text, shown(media, from, other)));
    }

    /** A channel knows only its own photos and voice notes. */
    private static String shown(String media, Address from, Address to) {
        boolean same = from.channel().equals(to.channel()) && to.channel().equals(Address.TELEGRAM);
        return media.isEmpty() || same ? media : media.substring(0, media.indexOf(':') + 1);
    }

    /** It is over: the farmer is asked how it was, which also tells her. */
    private void ended(RelayRows.Row r, Instant at, @Nullable Address by) {
        rows.close(r.id(), at, by);
        boolean asked = requests.closed(r.request(), at);
        mail.post(r.farmer(), new RelayWord.Over(r.id(), Why.ENDED, asked));
        mail.post(r.champion(), new RelayWord.Over(r.id(), Why.ENDED, false));
    }

    /** One of the two takes part no more. Who helped nobody is missed by nobody, but the farmer still needs an answer. */
    private void left(RelayRows.Row r, Address who, Instant at) {
        rows.close(r.id(), at, who);
        mail.post(who, new RelayWord.Over(r.id(), Why.ENDED, true));
        gone(r, who, at);
    }

    private void gone(RelayRows.Row r, Address who, Instant at) {
        mail.post(r.other(who), new RelayWord.Over(r.id(), Why.GONE, false));
        if (who.equals(r.champion())) {
            requests.toAnother(r.request(), at);
        } else {
            requests.dropped(r.request(), at);
        }
    }

    /** The other is told once: who hears nothing may be told so by turns for ever. */
    private void notReached(RelayRows.Row r, Address who, Instant at) {
        if (r.unreached() == null) {
            rows.unreached(r.id(), who, at);
            mail.post(r.other(who), new RelayWord.Unreached(r.id()));
        }
    }

    private void blocked(RelayRows.Row r, Address by, Instant at, Why why) {
        rows.keepApart(by, r.other(by), at);
        if (!r.open()) {
            return;
        }
        rows.close(r.id(), at, by);
        mail.post(by, new RelayWord.Over(r.id(), why, false));
        // Who was blocked is not told so.
        mail.post(r.other(by), new RelayWord.Over(r.id(), by.equals(r.farmer()) ? Why.ENDED : Why.GONE, false));
        requests.toAnother(r.request(), at);
    }

    private void decided(Address by, String complaint, RelayWord.Decision decision, Instant at) {
        complaints.find(complaint).ifPresent(c -> {
            var conversation = c.conversation();
            complaints.decide(by, c, decision, at);
            switch (decision) {
                case CLOSE -> {}
                case WARN -> mail.post(c.about(), new RelayWord.Told(conversation, decision));
                case BAR -> {
                    barred.put(c.about(), by, conversation, at);
                    barred.contacts(c.about()).forEach(contact -> {
                        rows.openOf(contact).forEach(id -> whileOpen(id, contact, r -> left(r, contact, at)));
                        requests.bar(contact, at);
                    });
                    mail.post(c.about(), new RelayWord.Told(conversation, decision));
                }
                case LIFT -> {
                    barred.lift(c.about());
                    mail.post(c.about(), new RelayWord.Told(conversation, decision));
                }
            }
        });
    }

    /** Deletes what was written in conversations that ended long ago; if there was a complaint, once that is long settled. */
    public void forget(Instant now) {
        rows.forget(now.minus(KEPT));
    }

    @Override
    public List<String> due(Instant now) {
        return rows.idle(now.minus(IDLE), now.minus(OVER), now.minus(LOST));
    }

    @Override
    public void step(String conversation, Instant now) {
        rows.lockOpen(conversation).filter(r -> areAwake(r, now)).ifPresent(r -> {
            var lost = r.unreachedAt();
            if (r.champion().equals(r.unreached()) && lost != null && !lost.isAfter(now.minus(LOST))) {
                left(r, r.champion(), now);
            } else if (!r.lastAt().isAfter(now.minus(OVER))) {
                ended(r, now, null);
            } else if (!r.asked() && !r.lastAt().isAfter(now.minus(IDLE))) {
                rows.asked(r.id(), now);
                mail.post(r.farmer(), new RelayWord.IdleAsked(r.id()));
                mail.post(r.champion(), new RelayWord.IdleAsked(r.id()));
            }
        });
    }

    private boolean areAwake(RelayRows.Row r, Instant now) {
        return matching.at(r.farmer()).hours().contain(now)
                && matching.at(r.champion()).hours().contain(now);
    }
}
