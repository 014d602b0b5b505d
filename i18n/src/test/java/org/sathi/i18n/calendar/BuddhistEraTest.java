package org.sathi.i18n.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BuddhistEraTest {

    @Test
    void before_Visakha_it_is_543_years_ahead_and_after_it_544() {
        assertThat(BuddhistEra.gregorian(2567, 4, 14)).containsExactly(LocalDate.of(2024, 4, 14));
        assertThat(BuddhistEra.gregorian(2568, 6, 22)).containsExactly(LocalDate.of(2024, 6, 22));
        assertThat(BuddhistEra.gregorian(2570, 11, 23)).containsExactly(LocalDate.of(2026, 11, 23));
    }

    @Test
    void around_Visakha_both_years_may_be_meant() {
        assertThat(BuddhistEra.gregorian(2568, 5, 22))
                .containsExactly(LocalDate.of(2025, 5, 22), LocalDate.of(2024, 5, 22));
    }

    @Test
    void a_day_that_does_not_exist_has_no_date() {
        assertThat(BuddhistEra.gregorian(2567, 13, 1)).isEmpty();
        assertThat(BuddhistEra.gregorian(2567, 2, 30)).isEmpty();
        assertThat(BuddhistEra.gregorian(2567, 0, 1)).isEmpty();
        assertThat(BuddhistEra.gregorian(2400, 1, 1)).isEmpty();
        assertThat(BuddhistEra.gregorian(2571, 2, 29)).containsExactly(LocalDate.of(2028, 2, 29));
    }
}
