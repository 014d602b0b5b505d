package org.sathi.i18n;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.sathi.i18n.Language.CalendarKind;
import org.sathi.i18n.calendar.BanglaCalendar;
import org.sathi.i18n.calendar.BikramSambat;
import org.sathi.i18n.calendar.BuddhistEra;

/** Days of every calendar as Gregorian dates, and the other way round. */
final class CalendarDays {

    private static final int GREGORIAN_FROM = 1900;
    private static final int GREGORIAN_TO = 2150;

    private CalendarDays() {}

    /** The Gregorian dates of a day in a calendar: none where there is no such day, two where a year began between. */
    static List<LocalDate> dates(CalendarKind calendar, int year, int month, int day) {
        return switch (calendar) {
            case NONE ->
                year >= GREGORIAN_FROM
                                && year <= GREGORIAN_TO
                                && month >= 1
                                && month <= 12
                                && Year.of(year).atMonth(month).isValidDay(day)
                        ? List.of(LocalDate.of(year, month, day))
                        : List.of();
            case BIKRAM_SAMBAT -> {
                BikramSambat table = BikramSambat.standard();
                yield table.isReliable(year) && table.has(year, month, day)
                        ? List.of(table.gregorian(year, month, day))
                        : List.of();
            }
            case BANGLA ->
                BanglaCalendar.has(year, month, day) ? List.of(BanglaCalendar.gregorian(year, month, day)) : List.of();
            case BUDDHIST -> BuddhistEra.gregorian(year, month, day);
        };
    }

    /** The year of a calendar at a date, or the one after where its new year is to come. */
    static int yearOf(CalendarKind calendar, LocalDate date) {
        return switch (calendar) {
            case NONE, BUDDHIST -> date.getYear();
            case BIKRAM_SAMBAT -> date.getYear() + 57;
            case BANGLA -> date.getYear() - 593;
        };
    }

    /** The days of a month's name in another calendar's year. */
    static List<LocalDate> within(CalendarKind calendar, int month, int day, int gregorianYear) {
        int about = yearOf(calendar, LocalDate.of(gregorianYear, 12, 31));
        List<LocalDate> dates = new ArrayList<>();
        for (int year = about; year >= about - 1; year--) {
            dates(calendar, year, month, day).stream()
                    .filter(date -> date.getYear() == gregorianYear)
                    .forEach(dates::add);
        }
        return dates;
    }

    /** The day of the month in Bikram Sambat; 0 where its table ends. */
    static int bikramDay(LocalDate date) {
        BikramSambat table = BikramSambat.standard();
        return table.covers(date) ? table.day(date).day() : 0;
    }

    /** The day of the month in the Bangla calendar; 0 where it does not reach. */
    static int banglaDay(LocalDate date) {
        return BanglaCalendar.covers(date) ? BanglaCalendar.day(date).day() : 0;
    }
}
