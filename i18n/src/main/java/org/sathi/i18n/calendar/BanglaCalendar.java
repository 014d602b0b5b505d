package org.sathi.i18n.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * The Bangla calendar of Bangladesh as revised in 2019.
 *
 * <p>The year begins on 14 April. Its first six months have 31 days, the others 30, save Falgun, which has 29, or 30 in a
 * year in which February has 29. The dates used in India differ. The revision took effect in Ashwin 1426, and the months
 * before it in that year had the same lengths already, so 1426 is the first year that is known here.
 */
public final class BanglaCalendar {

    /** The first year by these rules. */
    public static final int FIRST_YEAR = 1426;

    /** The last year that is read as one of this calendar. */
    public static final int LAST_YEAR = 1500;

    private static final int GREGORIAN_YEARS_AHEAD = 593;
    private static final int FALGUN = 11;
    private static final int LONG_MONTHS = 6;

    private BanglaCalendar() {}

    /** The length of a month. */
    public static int monthLength(int year, int month) {
        if (month <= LONG_MONTHS) {
            return 31;
        }
        return month == FALGUN && !Year.isLeap(year + GREGORIAN_YEARS_AHEAD + 1L) ? 29 : 30;
    }

    /** Whether there is such a day, in the years that are known. */
    public static boolean has(int year, int month, int day) {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= monthLength(year, month);
    }

    /** Whether a Gregorian date lies in the years that are known. */
    public static boolean covers(LocalDate date) {
        return !date.isBefore(newYear(FIRST_YEAR)) && date.isBefore(newYear(LAST_YEAR + 1));
    }

    /**
     * The Gregorian date of a day.
     *
     * @throws OutsideCalendar if there is no such day in the years that are known
     */
    public static LocalDate gregorian(int year, int month, int day) {
        if (!has(year, month, day)) {
            throw new OutsideCalendar("The Bangla calendar has no day %d-%d-%d in the years %d to %d"
                    .formatted(year, month, day, FIRST_YEAR, LAST_YEAR));
        }
        int days = day - 1;
        for (int before = 1; before < month; before++) {
            days += monthLength(year, before);
        }
        return newYear(year).plusDays(days);
    }

    /**
     * The day of a Gregorian date.
     *
     * @throws OutsideCalendar if it lies outside the years that are known
     */
    public static CalendarDay day(LocalDate date) {
        int year = date.getYear() - GREGORIAN_YEARS_AHEAD;
        if (date.isBefore(newYear(year))) {
            year--;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new OutsideCalendar("%s is outside the Bangla years %d to %d".formatted(date, FIRST_YEAR, LAST_YEAR));
        }
        int left = (int) (date.toEpochDay() - newYear(year).toEpochDay());
        int month = 1;
        while (left >= monthLength(year, month)) {
            left -= monthLength(year, month++);
        }
        return new CalendarDay(year, month, left + 1);
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year + GREGORIAN_YEARS_AHEAD, Month.APRIL, 14);
    }
}
