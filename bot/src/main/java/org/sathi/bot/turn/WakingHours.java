package org.sathi.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Languages;

/** The hours, from 7:00 to 20:00 where a person lives, in which she is written to unasked. */
public record WakingHours(ZoneId zone) {

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime END = LocalTime.of(20, 0);

    /** Those of a contact: by her number, or by the place she named, or by the language she is written to in. */
    public static WakingHours of(Address contact, String language, String place) {
        var spoken = Languages.find(language).orElse(Languages.all().getFirst());
        return new WakingHours(Home.of(contact, spoken, place).zone());
    }

    /** The moment itself if she is awake, else the next one at which she is. */
    public Instant from(Instant at) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        if (time.isBefore(FIRST)) {
            return local.with(FIRST).toInstant();
        }
        return time.isBefore(END) ? at : tomorrow(local).toInstant();
    }

    /** The next time she wakes: this morning still, if it is night, else tomorrow. */
    public Instant nextMorning(Instant at) {
        var awake = from(at);
        return awake.equals(at) ? morning(at, 1) : awake;
    }

    /** When she wakes so many days after the day of a moment. */
    public Instant morning(Instant at, int days) {
        return at.atZone(zone).plusDays(days).with(FIRST).toInstant();
    }

    /** Whether she is awake. */
    public boolean contain(Instant at) {
        return from(at).equals(at);
    }

    /** When so much time has passed of which only waking hours count. */
    public Instant after(Instant at, Duration time) {
        var start = from(at).atZone(zone);
        var left = time;
        while (true) {
            var today = Duration.between(start, start.with(END));
            if (left.compareTo(today) <= 0) {
                return start.plus(left).toInstant();
            }
            left = left.minus(today);
            start = tomorrow(start);
        }
    }

    private static ZonedDateTime tomorrow(ZonedDateTime local) {
        return local.plusDays(1).with(FIRST);
    }
}
