package org.sathi.i18n;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when somebody means to do something: a day from today on, and the hour. {@link Dates} is about what was. */
public final class PlannedTimes {

    private static final int WEEK = 7;
    private static final int YEAR = 366;
    private static final Pattern CLOCK = Pattern.compile("(\\p{Nd}{1,2})[:.h](\\p{Nd}{2})(?!\\p{Nd})");

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
     * @param today the day it is where the writer lives
     * @param earliest without a word for the time of day, an hour before this is one of the afternoon
     */
    public static Planned read(String text, Language language, LocalDate today, int earliest) {
        var clock = CLOCK.matcher(text);
        if (clock.find()) {
            int hour = Integer.parseInt(clock.group(1));
            int minute = Integer.parseInt(clock.group(2));
            if (hour < 24 && minute < 60) {
                var rest = text.substring(0, clock.start()) + " " + text.substring(clock.end());
                var hours = Hours.read(clock.group(1) + " " + rest, language, earliest);
                boolean later = hours.isPresent() && hour < 12 && hours.getAsInt() == hour + 12 && hour != 0;
                return new Planned(
                        day(rest, language, today).orElse(null), LocalTime.of(later ? hour + 12 : hour, minute));
            }
        }
        var line = Line.of(text);
        for (int part = line.size() - 1; part >= 0; part--) {
            if (line.isNumber(part)) {
                var day = day(without(line, part), language, today);
                var hour = Hours.read(wordsWith(line, part), language, earliest);
                if (day.isPresent() && hour.isPresent()) {
                    return new Planned(day.get(), LocalTime.of(hour.getAsInt(), 0));
                }
            }
        }
        var day = day(text, language, today);
        var hour = day.isPresent() ? OptionalInt.empty() : Hours.read(text, language, earliest);
        return new Planned(day.orElse(null), hour.isPresent() ? LocalTime.of(hour.getAsInt(), 0) : null);
    }

    private static String without(Line line, int part) {
        var before = part == 0 ? "" : line.raw(0, part);
        var after = part + 1 == line.size() ? "" : line.raw(part + 1, line.size());
        return before + " " + after;
    }

    /** One number, with the words but not the numbers beside it. */
    private static String wordsWith(Line line, int number) {
        var words = new StringBuilder(line.raw(number, number + 1));
        for (int part = 0; part < line.size(); part++) {
            if (!line.isNumber(part)) {
                words.append(line.continues(part) ? "" : " ").append(line.raw(part, part + 1));
            }
        }
        return words.toString();
    }

    /** The day that a text names, from today on; without a year, the next such day. */
    public static Optional<LocalDate> day(String text, Language language, LocalDate today) {
        var said = exact(text, language, today);
        if (said.isEmpty() || !said.get().isBefore(today)) {
            return said;
        }
        if (exact(text, language, today.plusDays(1)).equals(said.map(d -> d.plusDays(1)))) {
            // "Yesterday" stays what it is.
            return said;
        }
        for (int ahead : new int[] {WEEK, YEAR}) {
            var later = exact(text, language, today.plusDays(ahead));
            if (later.isPresent() && !later.get().isBefore(today)) {
                return later;
            }
        }
        return said;
    }

    private static Optional<LocalDate> exact(String text, Language language, LocalDate today) {
        return switch (Dates.read(text, language, today)) {
            case DateReading.Exact(LocalDate date) -> Optional.of(date);
            // A day of the week that is today's: today, or a week ago.
            case DateReading.Ambiguous(var several) when several.contains(today) -> Optional.of(today);
            case DateReading.Ambiguous _, DateReading.OutOfRange _, DateReading.None _ -> Optional.empty();
        };
    }
}
