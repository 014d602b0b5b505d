package org.sathi.i18n.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The Bikram Sambat calendar of Nepal, from a table of month lengths.
 *
 * <p>Its months are as long as the sun takes through a sign, and Nepal's calendar committee fixes each year shortly before
 * it begins; there is no rule to compute it by. Published conversions agree on the years to 2082 and begin to differ after;
 * {@link #isReliable} tells the years that may be relied on.
 *
 * <p>A year that was fixed otherwise than the table has it goes into a file of the same form (year, tab, the twelve lengths
 * with commas), named by the system property {@value #OVERRIDE}.
 */
public final class BikramSambat {

    /** Names a file of years that replace those of the table. */
    public static final String OVERRIDE = "sathi.bikram-sambat.override";

    /** The first year that may be relied on. */
    public static final int FIRST_RELIABLE_YEAR = 2000;

    /** The last year that may be relied on. */
    public static final int LAST_RELIABLE_YEAR = 2090;

    private static final int ANCHOR_YEAR = 2081;
    private static final LocalDate ANCHOR = LocalDate.of(2024, 4, 13);
    private static final String TABLE = "bikram-sambat.tsv";

    private final int firstYear;
    private final int[][] lengths;
    private final long[] newYears;

    private BikramSambat(NavigableMap<Integer, int[]> years) {
        firstYear = years.firstKey();
        lengths = years.values().toArray(int[][]::new);
        if (years.lastKey() - firstYear + 1 != lengths.length || !years.containsKey(ANCHOR_YEAR)) {
            throw new IllegalArgumentException(
                    "The Bikram Sambat table has gaps between %d and %d".formatted(firstYear, years.lastKey()));
        }
        newYears = new long[lengths.length + 1];
        int anchor = ANCHOR_YEAR - firstYear;
        newYears[anchor] = ANCHOR.toEpochDay();
        for (int i = anchor; i < lengths.length; i++) {
            newYears[i + 1] = newYears[i] + Arrays.stream(lengths[i]).sum();
        }
        for (int i = anchor; i > 0; i--) {
            newYears[i - 1] = newYears[i] - Arrays.stream(lengths[i - 1]).sum();
        }
    }

    /** The calendar by the table that comes with the product, and the override file where one is named. */
    public static BikramSambat standard() {
        return Standard.CALENDAR;
    }

    /**
     * A calendar by a table and years that replace some of its own.
     *
     * @throws IllegalArgumentException if a line is not a year and twelve lengths of 29 to 32 days, or years are missing
     */
    public static BikramSambat of(Reader table, Reader override) {
        NavigableMap<Integer, int[]> years = new TreeMap<>(read(table));
        years.putAll(read(override));
        return new BikramSambat(years);
    }

    /** The first year of the table. */
    public int firstYear() {
        return firstYear;
    }

    /** The last year of the table. */
    public int lastYear() {
        return firstYear + lengths.length - 1;
    }

    /** Whether a year's lengths may be relied on: they are known to agree between sources, or were computed twice. */
    public boolean isReliable(int year) {
        return year >= FIRST_RELIABLE_YEAR && year <= LAST_RELIABLE_YEAR;
    }

    /**
     * The length of a month.
     *
     * @throws OutsideCalendar if the year is not in the table or there is no such month
     */
    public int monthLength(int year, int month) {
        if (year < firstYear || year > lastYear() || month < 1 || month > 12) {
            throw outside("month %d of %d".formatted(month, year));
        }
        return lengths[year - firstYear][month - 1];
    }

    /** Whether there is such a day in the table. */
    public boolean has(int year, int month, int day) {
        return year >= firstYear
                && year <= lastYear()
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= lengths[year - firstYear][month - 1];
    }

    /** Whether the table reaches to a Gregorian date. */
    public boolean covers(LocalDate date) {
        return date.toEpochDay() >= newYears[0] && date.toEpochDay() < newYears[lengths.length];
    }

    /**
     * The Gregorian date of a day.
     *
     * @throws OutsideCalendar if the table has no such day
     */
    public LocalDate gregorian(int year, int month, int day) {
        if (!has(year, month, day)) {
            throw outside("%d-%d-%d".formatted(year, month, day));
        }
        long at = newYears[year - firstYear] + day - 1;
        for (int before = 0; before < month - 1; before++) {
            at += lengths[year - firstYear][before];
        }
        return LocalDate.ofEpochDay(at);
    }

    /**
     * The day of a Gregorian date.
     *
     * @throws OutsideCalendar if the table does not reach there
     */
    public CalendarDay day(LocalDate date) {
        long at = date.toEpochDay();
        if (!covers(date)) {
            throw outside(date + " of the Gregorian calendar");
        }
        int found = Arrays.binarySearch(newYears, at);
        int index = found >= 0 ? found : -found - 2;
        int left = (int) (at - newYears[index]);
        int month = 0;
        while (left >= lengths[index][month]) {
            left -= lengths[index][month++];
        }
        return new CalendarDay(firstYear + index, month + 1, left + 1);
    }

    private OutsideCalendar outside(String what) {
        return new OutsideCalendar(
                "The Bikram Sambat table, years %d to %d, does not hold %s".formatted(firstYear, lastYear(), what));
    }

    private static Map<Integer, int[]> read(Reader from) {
        var years = new TreeMap<Integer, int[]>();
        new BufferedReader(from)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] columns = line.split("\t", -1);
                    try {
                        years.put(Integer.valueOf(columns[0].strip()), lengths(columns[1]));
                    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                        throw new IllegalArgumentException(
                                "Not a year, a tab and twelve month lengths of 29 to 32 days: " + line, e);
                    }
                });
        return years;
    }

    private static int[] lengths(String column) {
        int[] days = Arrays.stream(column.strip().split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        int sum = Arrays.stream(days).sum();
        boolean each = Arrays.stream(days).allMatch(length -> length >= 29 && length <= 32);
        if (days.length != 12 || !each || sum < 364 || sum > 367) {
            throw new IllegalArgumentException(days.length + " months, " + sum + " days");
        }
        return days;
    }

    private static final class Standard {

        static final BikramSambat CALENDAR = load();

        private static BikramSambat load() {
            String override = System.getProperty(OVERRIDE, "");
            try (InputStream in = BikramSambat.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException(TABLE + " is missing");
                }
                return of(
                        new InputStreamReader(in, StandardCharsets.UTF_8),
                        override.isEmpty() ? Reader.nullReader() : Reader.of(Files.readString(Path.of(override))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
