package org.sathi.i18n.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * The Buddhist Era of Cambodia over Gregorian months.
 *
 * <p>It is 543 years ahead of the Gregorian year until Visakha Bochea and 544 from that day on (the Thai era is 543 ahead
 * all year). Visakha Bochea is the full moon of the month Pisakh, between the last days of April and the last of May; in
 * that span the day alone does not say which year is meant.
 */
public final class BuddhistEra {

    /** The first year that is read as one of this era. */
    public static final int FIRST_YEAR = 2500;

    /** The last year that is read as one of this era. */
    public static final int LAST_YEAR = 2700;

    private static final MonthDay EARLIEST_VISAKHA = MonthDay.of(4, 20);
    private static final MonthDay LATEST_VISAKHA = MonthDay.of(5, 31);

    private BuddhistEra() {}

    /**
     * The Gregorian dates that may be meant, the later first: one, or two in the span in which the year changes; none if
     * there is no such day.
     *
     * @param year of the Buddhist Era
     * @param month Gregorian month, from 1
     * @param day day of that month
     */
    public static List<LocalDate> gregorian(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return List.of();
        }
        var dates = new ArrayList<LocalDate>(2);
        for (int ahead = 543; ahead <= 544; ahead++) {
            if (exists(year - ahead, month, day)) {
                MonthDay at = MonthDay.of(month, day);
                boolean may = ahead == 543 ? !at.isAfter(LATEST_VISAKHA) : !at.isBefore(EARLIEST_VISAKHA);
                if (may) {
                    dates.add(LocalDate.of(year - ahead, month, day));
                }
            }
        }
        return List.copyOf(dates);
    }

    private static boolean exists(int year, int month, int day) {
        return Year.of(year).atMonth(month).isValidDay(day);
    }
}
