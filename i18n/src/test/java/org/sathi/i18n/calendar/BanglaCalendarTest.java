package org.sathi.i18n.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BanglaCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "1426, 7, 1, 2019-10-17",
        "1431, 1, 1, 2024-04-14",
        "1431, 5, 12, 2024-08-27",
        "1430, 11, 8, 2024-02-21",
        "1430, 12, 12, 2024-03-26",
        "1430, 9, 1, 2023-12-16",
        "1432, 11, 8, 2026-02-21",
    })
    void the_days_that_the_revision_fixed_fall_where_it_says(int year, int month, int day, LocalDate date) {
        assertThat(BanglaCalendar.gregorian(year, month, day)).isEqualTo(date);
        assertThat(BanglaCalendar.day(date)).isEqualTo(new CalendarDay(year, month, day));
    }

    @Test
    void every_day_of_fifty_years_comes_back_by_the_rule() {
        LocalDate date = LocalDate.of(2019, 4, 14);
        int year = 1426;
        int month = 1;
        int day = 1;
        while (date.getYear() < 2070) {
            assertThat(BanglaCalendar.day(date)).isEqualTo(new CalendarDay(year, month, day));
            assertThat(BanglaCalendar.gregorian(year, month, day)).isEqualTo(date);
            if (month == 1 && day == 1) {
                assertThat(date.getMonth()).isEqualTo(Month.APRIL);
                assertThat(date.getDayOfMonth()).isEqualTo(14);
            }
            boolean leap = LocalDate.of(year + 594, 1, 1).isLeapYear();
            int length = month <= 6 ? 31 : month == 11 ? (leap ? 30 : 29) : 30;
            day++;
            if (day > length) {
                day = 1;
                month++;
            }
            if (month > 12) {
                month = 1;
                year++;
            }
            date = date.plusDays(1);
        }
    }

    @Test
    void a_day_before_the_revision_or_that_does_not_exist_is_refused() {
        assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> BanglaCalendar.gregorian(1425, 1, 1));
        assertThatExceptionOfType(OutsideCalendar.class).isThrownBy(() -> BanglaCalendar.gregorian(1431, 7, 31));
        assertThatExceptionOfType(OutsideCalendar.class)
                .isThrownBy(() -> BanglaCalendar.day(LocalDate.of(2019, 4, 13)));
    }
}
