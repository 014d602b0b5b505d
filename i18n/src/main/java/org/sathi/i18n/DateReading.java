package org.sathi.i18n;

import java.time.LocalDate;
import java.util.List;

/** What a text says about a day. */
public sealed interface DateReading {

    /** It names one day. */
    record Exact(LocalDate date) implements DateReading {}

    /**
     * It is a date, but of which of these days only the person knows; to be asked, also where there is just one.
     *
     * @param dates the likelier first, never empty
     */
    record Ambiguous(List<LocalDate> dates) implements DateReading {

        public Ambiguous {
            dates = List.copyOf(dates);
        }
    }

    /** It is a date, but no calendar has such a day, or it lies outside the years that can be converted. */
    record OutOfRange() implements DateReading {}

    /** It is no date. */
    record None() implements DateReading {}
}
