package org.sathi.i18n;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sathi.i18n.Language.CalendarKind;
import org.sathi.i18n.calendar.BuddhistEra;

/**
 * Finds the day that the numbers of a date mean: which calendar, by the year, the month's name or a mark; and where the year is
 * left out, the latest such day up to today, because people report what was.
 *
 * <p>The years 2040 to 2110 are Bikram Sambat for people who use it, 1400 to 1500 Bangla, 2500 to 2700 of the Buddhist Era, all
 * else Gregorian. Years of two digits are asked about.
 *
 * @param own the calendar that is used beside the Gregorian one where the person lives
 * @param today the day it is there
 * @param ahead whether a day to come is spoken of: says which way a word goes that may go both
 */
record DateMeaning(CalendarKind own, LocalDate today, boolean ahead) {

    private static final int BIKRAM_FROM = 2040;
    private static final int BIKRAM_TO = 2110;
    private static final int BANGLA_FROM = 1400;
    private static final int BANGLA_TO = 1500;

    /** How many years back a date is looked for whose year was left out; 29 February may need eight. */
    private static final int YEARS_BACK = 8;

    /** The day of a word such as "yesterday". */
    LocalDate relative(Word.RelativeDay word) {
        return today.plusDays(word.eitherWay() && !ahead ? -word.days() : word.days());
    }

    /** A date whose month is a number. A day and a month that can only be meant the other way round are. */
    DateReading numeric(int first, int second, int year, @Nullable CalendarKind era) {
        DateReading plain = numericInOrder(first, second, year, era);
        return plain instanceof DateReading.OutOfRange && first <= 12 && second > 12
                ? numericInOrder(second, first, year, era)
                : plain;
    }

    /** A year, the number of a month and a day. */
    DateReading yearFirst(int year, int month, int day, @Nullable CalendarKind era) {
        return numericInOrder(day, month, year, era);
    }

    private DateReading numericInOrder(int day, int month, int year, @Nullable CalendarKind era) {
        CalendarKind calendar = era != null ? era : eraOf(year);
        return inYear(calendar, year, month, day);
    }

    /** A date with a month's name. */
    DateReading named(int day, Word.Month month, int year, @Nullable CalendarKind era) {
        CalendarKind calendar = month.calendar();
        if (calendar == CalendarKind.NONE) {
            CalendarKind yearOf =
                    era == CalendarKind.BUDDHIST || isBuddhist(year) ? CalendarKind.BUDDHIST : CalendarKind.NONE;
            return inYear(yearOf, year, month.number(), day);
        }
        if (era == CalendarKind.NONE || (era == null && isGregorianBeside(calendar, year))) {
            // A month of the one calendar and a year of the other: the day in that year, but better asked.
            return asked(CalendarDays.within(calendar, month.number(), day, year));
        }
        return inYear(calendar, year, month.number(), day);
    }

    /** A day and a month's number without a year. */
    DateReading numeric(int day, int month) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        if (own == CalendarKind.BIKRAM_SAMBAT) {
            dates.addAll(latest(CalendarKind.BIKRAM_SAMBAT, month, day));
        }
        dates.addAll(latest(CalendarKind.NONE, month, day));
        if (dates.isEmpty() && day <= 12 && month > 12) {
            return numeric(month, day);
        }
        return oneOf(dates);
    }

    /** A day and a month's name without a year. */
    DateReading named(int day, Word.Month month) {
        return oneOf(latest(month.calendar(), month.number(), day));
    }

    /** A day of the month alone, in a calendar if it says so: the latest such day. */
    DateReading dayOnly(int day, @Nullable CalendarKind calendar) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        if (calendar == CalendarKind.BIKRAM_SAMBAT || (calendar == null && own == CalendarKind.BIKRAM_SAMBAT)) {
            dates.addAll(latestDay(CalendarDays::bikramDay, day));
        }
        if (calendar == null || calendar == CalendarKind.NONE || calendar == CalendarKind.BUDDHIST) {
            dates.addAll(latestDay(LocalDate::getDayOfMonth, day));
        }
        if (calendar == CalendarKind.BANGLA) {
            dates.addAll(latestDay(CalendarDays::banglaDay, day));
        }
        return oneOf(dates);
    }

    /** Three numbers with a year of two digits, first or last: all that may be meant within some years, to be asked. */
    DateReading shortYear(int first, int second, int third) {
        List<LocalDate> dates = new ArrayList<>();
        shortYear(dates, first, second, third);
        shortYear(dates, third, second, first);
        return asked(dates);
    }

    /** A month's name with a year of two digits. */
    DateReading shortYear(int day, Word.Month month, int year) {
        int century = month.calendar() == CalendarKind.BANGLA ? 1400 : 2000;
        return asked(CalendarDays.dates(month.calendar(), century + year, month.number(), day));
    }

    private void shortYear(List<LocalDate> dates, int day, int month, int year) {
        if (own == CalendarKind.BIKRAM_SAMBAT) {
            addNear(dates, CalendarDays.dates(CalendarKind.BIKRAM_SAMBAT, 2000 + year, month, day));
        } else if (own == CalendarKind.BANGLA) {
            addNear(dates, CalendarDays.dates(CalendarKind.BANGLA, 1400 + year, month, day));
        } else if (own == CalendarKind.BUDDHIST) {
            addNear(dates, CalendarDays.dates(CalendarKind.BUDDHIST, 2500 + year, month, day));
        }
        addNear(dates, CalendarDays.dates(CalendarKind.NONE, 2000 + year, month, day));
    }

    private void addNear(List<LocalDate> dates, List<LocalDate> more) {
        for (LocalDate date : more) {
            if (date.isAfter(today.minusYears(3)) && date.isBefore(today.plusYears(2)) && !dates.contains(date)) {
                dates.add(date);
            }
        }
    }

    private DateReading inYear(CalendarKind calendar, int year, int month, int day) {
        List<LocalDate> dates = CalendarDays.dates(calendar, year, month, day);
        return dates.size() > 1 ? asked(dates) : oneOf(Set.copyOf(dates));
    }

    /** The latest such day up to today. */
    private Set<LocalDate> latest(CalendarKind calendar, int month, int day) {
        CalendarKind years = calendar == CalendarKind.BUDDHIST ? CalendarKind.NONE : calendar;
        int year = CalendarDays.yearOf(years, today);
        for (int back = 0; back <= YEARS_BACK; back++) {
            for (LocalDate date : CalendarDays.dates(years, year - back, month, day)) {
                if (!date.isAfter(today)) {
                    return Set.of(date);
                }
            }
        }
        return Set.of();
    }

    private Set<LocalDate> latestDay(ToIntFunction<LocalDate> dayOf, int day) {
        for (int back = 0; back < 70; back++) {
            LocalDate date = today.minusDays(back);
            if (dayOf.applyAsInt(date) == day) {
                return Set.of(date);
            }
        }
        return Set.of();
    }

    private static boolean isGregorianBeside(CalendarKind calendar, int year) {
        return calendar == CalendarKind.BIKRAM_SAMBAT
                ? year >= 1970 && year < BIKRAM_FROM
                : year > BANGLA_TO && year < 2100;
    }

    private CalendarKind eraOf(int year) {
        if (year >= BIKRAM_FROM && year <= BIKRAM_TO && own == CalendarKind.BIKRAM_SAMBAT) {
            return CalendarKind.BIKRAM_SAMBAT;
        }
        if (year >= BANGLA_FROM && year <= BANGLA_TO) {
            return CalendarKind.BANGLA;
        }
        return isBuddhist(year) ? CalendarKind.BUDDHIST : CalendarKind.NONE;
    }

    private static boolean isBuddhist(int year) {
        return year >= BuddhistEra.FIRST_YEAR && year <= BuddhistEra.LAST_YEAR;
    }

    private DateReading oneOf(Set<LocalDate> dates) {
        return switch (dates.size()) {
            case 0 -> new DateReading.OutOfRange();
            case 1 -> new DateReading.Exact(dates.iterator().next());
            default -> asked(List.copyOf(dates));
        };
    }

    /** Days to ask about: those that were before those to come, the nearest first. */
    private DateReading asked(List<LocalDate> dates) {
        return dates.isEmpty()
                ? new DateReading.OutOfRange()
                : new DateReading.Ambiguous(dates.stream()
                        .sorted(Comparator.<LocalDate, Boolean>comparing(date -> date.isAfter(today))
                                .thenComparing(date -> Math.abs(date.toEpochDay() - today.toEpochDay())))
                        .toList());
    }
}
