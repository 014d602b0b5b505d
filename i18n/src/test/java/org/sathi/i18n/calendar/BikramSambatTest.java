package org.sathi.i18n.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.Reader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BikramSambatTest {

    private static final BikramSambat CALENDAR = BikramSambat.standard();

    @Test
    void the_year_2081_began_on_13_April_2024() {
        assertThat(CALENDAR.gregorian(2081, 1, 1)).isEqualTo("2024-04-13");
    }

    @ParameterizedTest
    @CsvSource({
        "2083, 8, 7, 2026-11-23",
        "2000, 1, 1, 1943-04-14",
        "2072, 1, 12, 2015-04-25",
        "2063, 1, 11, 2006-04-24",
        "2084, 2, 32, 2027-06-15",
        "2080, 12, 30, 2024-04-12",
    })
    void known_days_fall_together(int year, int month, int day, LocalDate date) {
        assertThat(CALENDAR.gregorian(year, month, day)).isEqualTo(date);
        assertThat(CALENDAR.day(date)).isEqualTo(new CalendarDay(year, month, day));
    }

    @Test
    void every_day_of_the_table_comes_back_and_no_day_is_left_out() {
        int days = 0;
        LocalDate expected = CALENDAR.gregorian(CALENDAR.firstYear(), 1, 1);
        for (int year = 1975; year <= 2099; year++) {
            for (int month = 1; month <= 12; month++) {
                for (int day = 1; day <= CALENDAR.monthLength(year, month); day++, days++) {
                    LocalDate date = CALENDAR.gregorian(year, month, day);
                    if (!date.equals(expected) || !CALENDAR.day(date).equals(new CalendarDay(year, month, day))) {
                        assertThat(date).as("%d-%d-%d", year, month, day).isEqualTo(expected);
                        assertThat(CALENDAR.day(date)).isEqualTo(new CalendarDay(year, month, day));
                    }
                    expected = expected.plusDays(1);
                }
            }
        }
        assertThat(days).isEqualTo(45_657);
        assertThat(CALENDAR.firstYear()).isEqualTo(1975);
        assertThat(CALENDAR.lastYear()).isEqualTo(2099);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "2083:31,31,32,31,31,31,30,29,30,29,30,30",
                "2084:31,32,31,32,31,30,30,30,29,29,30,31",
                "2085:30,32,31,32,31,30,30,30,29,30,29,31",
                "2081:31,32,31,32,31,30,30,30,29,30,29,31",
            })
    void months_are_as_long_as_the_table_says(int year, String lengths) {
        String[] each = lengths.split(",", -1);
        for (int month = 1; month <= 12; month++) {
            assertThat(CALENDAR.monthLength(year, month)).isEqualTo(Integer.parseInt(each[month - 1]));
        }
    }

    @Test
    void a_day_outside_the_table_is_refused_by_name() {
        assertThatExceptionOfType(OutsideCalendar.class)
                .isThrownBy(() -> CALENDAR.gregorian(2100, 1, 1))
                .withMessageContainingAll("1975", "2099", "2100-1-1");
        assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> CALENDAR.gregorian(2081, 2, 33));
        assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> CALENDAR.day(LocalDate.of(1900, 1, 1)));
        assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> CALENDAR.day(LocalDate.of(2050, 1, 1)));
        assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> CALENDAR.monthLength(1974, 1));
    }

    @Test
    void years_far_away_are_not_relied_on() {
        assertThat(CALENDAR.isReliable(1999)).isFalse();
        assertThat(CALENDAR.isReliable(2000)).isTrue();
        assertThat(CALENDAR.isReliable(2090)).isTrue();
        assertThat(CALENDAR.isReliable(2091)).isFalse();
    }

    @Test
    void an_override_replaces_a_year_and_moves_what_follows() {
        String table = "2081\t31,32,31,32,31,30,30,30,29,30,29,31\n2082\t31,31,32,31,31,31,30,29,30,29,30,30\n";
        var plain = BikramSambat.of(Reader.of(table), Reader.nullReader());
        var changed = BikramSambat.of(Reader.of(table), Reader.of("2081\t31,32,31,32,31,30,30,30,29,30,29,30\n"));
        assertThat(changed.gregorian(2082, 1, 1))
                .isEqualTo(plain.gregorian(2082, 1, 1).minusDays(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2081,31",
                "2081\t31,32,31",
                "2081\t31,32,31,32,31,30,30,30,29,30,29,41",
                "x\t31,32,31,32,31,30,30,30,29,30,29,31"
            })
    void a_table_with_a_bad_line_is_refused_with_that_line(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BikramSambat.of(Reader.of(line), Reader.nullReader()))
                .withMessageContaining(line);
    }

    @Test
    void a_table_with_a_gap_is_refused() {
        String lengths = "\t31,32,31,32,31,30,30,30,29,30,29,31\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BikramSambat.of(Reader.of("2081" + lengths + "2083" + lengths), Reader.nullReader()))
                .withMessageContaining("gaps");
    }
}
