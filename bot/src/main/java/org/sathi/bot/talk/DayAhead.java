package org.sathi.bot.talk;

import java.time.LocalDate;
import java.util.Optional;
import org.sathi.i18n.DateReading;
import org.sathi.i18n.Dates;
import org.sathi.i18n.Numbers;

/** Reads a day to come: a date, a day of the week, or a number of days. */
final class DayAhead {

    private static final int WEEK = 7;

    private DayAhead() {}

    /** The day that a text names, from today until {@code mostDays} from now; empty if it names none there. */
    static Optional<LocalDate> read(Exchange x, String text, int mostDays) {
        var today = x.today();
        var days = Numbers.whole(text, x.language());
        if (days.isPresent() && days.getAsInt() > 0) {
            return within(today.plusDays(days.getAsInt()), today, mostDays);
        }
        return date(x, text, today).or(() -> inDays(x, text, today)).flatMap(day -> within(day, today, mostDays));
    }

    private static Optional<LocalDate> date(Exchange x, String text, LocalDate today) {
        return switch (Dates.read(text, x.language(), today)) {
            case DateReading.Exact(LocalDate day) -> Optional.of(ahead(day, today));
            case DateReading.Ambiguous(var days) ->
                days.stream()
                        .map(d -> ahead(d, today))
                        .filter(d -> !d.isBefore(today))
                        .findFirst();
            case DateReading.OutOfRange _, DateReading.None _ -> Optional.empty();
        };
    }

    /** Of a day of the week the last one is understood, because people report what has been; here the next is meant. */
    private static LocalDate ahead(LocalDate day, LocalDate today) {
        return day.isBefore(today) && !day.plusDays(WEEK).isBefore(today) ? day.plusDays(WEEK) : day;
    }

    private static Optional<LocalDate> inDays(Exchange x, String text, LocalDate today) {
        var days = Numbers.read(text, x.language());
        return days.isPresent() && days.getAsInt() > 0
                ? Optional.of(today.plusDays(days.getAsInt()))
                : Optional.empty();
    }

    private static Optional<LocalDate> within(LocalDate day, LocalDate today, int mostDays) {
        return day.isBefore(today) || day.isAfter(today.plusDays(mostDays)) ? Optional.empty() : Optional.of(day);
    }
}
