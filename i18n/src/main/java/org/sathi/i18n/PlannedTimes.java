package org.sathi.i18n;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Language.CalendarKind;

/** Reads when somebody means to do something: a day from today on, and the hour. {@link Dates} is about what was. */
public final class PlannedTimes {

    /**
     * So many days on, the latest of such days may be the next one: a day of the week, of the month (the 31st, which not each has),
     * of the year.
     */
    private static final int[] AHEAD = {7, 32, 63, 366};

    private PlannedTimes() {}

    /**
     * What a text says of a time.
     *
     * @param day null if it says none
     * @param time null if it says none
     */
    public record Planned(@Nullable LocalDate day, @Nullable LocalTime time) {}

    /**
     * Reads a text such as "tomorrow 8", "Monday half past 7 pm", "12 May 18:30".
     *
     * @param calendar the one that years and bare numbers may be of beside the Gregorian one
     * @param today the day it is where the writer lives
     * @param earliest without a word for the time of day, an hour before this is one of the afternoon
     */
    public static Planned read(String text, Language language, CalendarKind calendar, LocalDate today, int earliest) {
        var clock = Hours.CLOCK.matcher(text);
        if (clock.find()) {
            int hour = Integer.parseInt(clock.group(1));
            int minute = Integer.parseInt(clock.group(2));
            if (hour < 24 && minute < 60) {
                var rest = text.substring(0, clock.start()) + " " + text.substring(clock.end());
                var time = hour == 0 ? LocalTime.of(0, minute) : Hours.meant(hour * 60 + minute, text, earliest);
                return new Planned(day(rest, language, calendar, today).orElse(null), time);
            }
        }
        var said = new Clock(text, language);
        for (var found : said.all().reversed()) {
            var day = day(said.without(found), language, calendar, today);
            if (day.isPresent()) {
                return new Planned(day.get(), Hours.meant(found.minutes(), text, earliest));
            }
        }
        var day = day(text, language, calendar, today);
        return new Planned(
                day.orElse(null),
                day.isPresent() ? null : Hours.time(text, language, earliest).orElse(null));
    }

    /** The day that a text names, from today on; without a year, the next such day. */
    public static Optional<LocalDate> day(String text, Language language, CalendarKind calendar, LocalDate today) {
        var said = exact(text, language, calendar, today);
        if (said.isEmpty() || !said.get().isBefore(today)) {
            return said;
        }
        if (exact(text, language, calendar, today.plusDays(1)).equals(said.map(d -> d.plusDays(1)))) {
            // "Yesterday" stays what it is.
            return said;
        }
        for (int ahead : AHEAD) {
            var later = exact(text, language, calendar, today.plusDays(ahead));
            if (later.isPresent() && !later.get().isBefore(today)) {
                return later;
            }
        }
        return said;
    }

    private static Optional<LocalDate> exact(String text, Language language, CalendarKind calendar, LocalDate today) {
        return switch (Dates.ahead(text, language, calendar, today)) {
            case DateReading.Exact(LocalDate date) -> Optional.of(date);
            // A day of the week that is today's: today, or a week ago.
            case DateReading.Ambiguous(var several) when several.contains(today) -> Optional.of(today);
            case DateReading.Ambiguous _, DateReading.OutOfRange _, DateReading.None _ -> Optional.empty();
        };
    }
}
