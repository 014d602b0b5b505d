package org.sathi.bot.broadcast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import org.sathi.bot.message.BroadcastDraft.Repeat;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;

/** When a broadcast is due, and until when, where each recipient lives. */
final class Times {

    /** A broadcast of which nothing else is said is worth nothing after so long. */
    private static final Duration WORTH = Duration.ofDays(3);

    private Times() {}

    private static java.util.stream.Stream<ZoneId> zones() {
        return Languages.all().stream().map(Language::zone);
    }

    /** The first moment at which it is that time in any of the programme's countries. */
    static Instant earliest(LocalDateTime local) {
        return zones().map(z -> local.atZone(z).toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last. */
    static Instant latest(LocalDateTime local) {
        return zones().map(z -> local.atZone(z).toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When a broadcast is due first anywhere; {@code confirmed} is when it was confirmed. */
    static Instant due(Timing timing, Instant confirmed) {
        var repeat = timing.repeat();
        if (repeat != null) {
            return next(repeat, confirmed).map(Times::earliest).orElse(confirmed);
        }
        var at = timing.at();
        return at == null ? confirmed : earliest(at);
    }

    /** Whether it is due at a home. */
    static boolean isDue(Timing timing, Home home, Instant now) {
        var at = timing.at();
        return at == null || !home.at(at).isAfter(now);
    }

    /** After this nobody gets it at a home; {@code due} is when it was due first anywhere. */
    static Instant expires(Timing timing, Home home, Instant due) {
        var expires = timing.expires();
        if (expires != null) {
            return home.at(expires);
        }
        var at = timing.at();
        return (at == null ? due : home.at(at)).plus(WORTH);
    }

    /** The date and time until which one time of a repeating broadcast is good, no later than the whole of it. */
    static LocalDateTime expires(Timing timing, Repeat repeat, LocalDateTime at) {
        var own = at.plusDays(repeat.days() == 0 ? WORTH.toDays() : repeat.days());
        var all = timing.expires();
        return all != null && all.isBefore(own) ? all : own;
    }

    /** Whether anybody may still get it somewhere. */
    static boolean isGood(Timing timing, Instant now) {
        var expires = timing.expires();
        return expires == null || latest(expires).isAfter(now);
    }

    /** The next local time of a repeating broadcast that comes nowhere before {@code after}; empty when it is over. */
    static Optional<LocalDateTime> next(Repeat repeat, Instant after) {
        var hour = LocalTime.of(repeat.hour(), 0);
        var day = zones().map(z -> after.atZone(z).toLocalDate())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        DayOfWeek wanted = repeat.day();
        for (int i = 0; i < 2; i++) {
            var on = wanted == null ? day : day.with(TemporalAdjusters.nextOrSame(wanted));
            if (earliest(on.atTime(hour)).isAfter(after)) {
                return on.isAfter(repeat.until()) ? Optional.empty() : Optional.of(on.atTime(hour));
            }
            day = on.plusDays(1);
        }
        var on = wanted == null ? day : day.with(TemporalAdjusters.nextOrSame(wanted));
        return on.isAfter(repeat.until()) ? Optional.empty() : Optional.of(on.atTime(hour));
    }
}
