package org.sathi.bot.talk;

import java.time.LocalDate;
import java.util.Optional;
import org.sathi.i18n.DateReading;
import org.sathi.i18n.Dates;
import org.sathi.i18n.DaysToCome;
import org.sathi.i18n.PlannedTimes;

/** Reads a day to come: a date, a day of the week, or how long it is until then. */
final class DayAhead {

    private DayAhead() {}

    /** The day that a text names, from today until {@code mostDays} from now; empty if it names none there. */
    static Optional<LocalDate> read(Exchange x, String text, int mostDays) {
        var today = x.today();
        return DaysToCome.read(text, x.language(), today)
                .or(() -> PlannedTimes.day(text, x.language(), x.calendar(), today))
                .or(() -> nearest(x, text))
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(mostDays)));
    }

    /** Of several days that a text may mean, the nearest to come. */
    private static Optional<LocalDate> nearest(Exchange x, String text) {
        return Dates.ahead(text, x.language(), x.calendar(), x.today()) instanceof DateReading.Ambiguous(var days)
                ? days.stream().filter(day -> !day.isBefore(x.today())).findFirst()
                : Optional.empty();
    }
}
