package org.sathi.i18n;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
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
     * Reads a text such as "tomorrow 8", "Monday 7 pm", "12 May 18:30".
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
                int meant = hour == 0 ? 0 : Hours.meant(hour, rest, earliest);
                return new Planned(day(rest, language, calendar, today).orElse(null), LocalTime.of(meant, minute));
            }
        }
        var line = Line.of(text);
        for (int part = line.size() - 1; part >= 0; part--) {
            if (line.isNumber(part) && Hours.isHour(line.value(part))) {
                var day = day(without(line, part), language, calendar, today);
                if (day.isPresent()) {
                    return new Planned(day.get(), LocalTime.of(Hours.meant(line.value(part), text, earliest), 0));
                }
            }
        }
        var day = day(text, language, calendar, today);
        var hour = day.isPresent() ? OptionalInt.empty() : Hours.read(text, language, earliest);
        return new Planned(day.orElse(null), hour.isPresent() ? LocalTime.of(hour.getAsInt(), 0) : null);
    }

    private static String without(Line line, int part) {
        var before = part == 0 ? "" : line.raw(0, part);
        var after = part + 1 == line.size() ? "" : line.raw(part + 1, line.size());
        return before + " " + after;
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
