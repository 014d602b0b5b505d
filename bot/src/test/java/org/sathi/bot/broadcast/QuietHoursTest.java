package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    private static final Home NEPAL = new Home("NP", ZoneId.of("Asia/Kathmandu"));
    private static final Home CAMBODIA = new Home("KH", ZoneId.of("Asia/Phnom_Penh"));

    @ParameterizedTest
    @CsvSource({
        // Nepal is 5:45 ahead of UTC.
        "2026-11-23T14:14:59Z, false",
        "2026-11-23T14:15:00Z, true",
        "2026-11-23T18:15:00Z, true",
        "2026-11-24T02:14:59Z, true",
        "2026-11-24T02:15:00Z, false"
    })
    void a_night_runs_over_midnight_in_the_zone_of_the_recipient(Instant at, boolean quiet) {
        assertThat(QuietHours.read("20:00-08:00").isQuiet(NEPAL, at)).isEqualTo(quiet);
    }

    @Test
    void a_country_may_have_hours_of_its_own_within_one_day() {
        var rule = QuietHours.read("20:00-08:00, KH=11:30-13:30");
        assertThat(rule.isQuiet(CAMBODIA, Instant.parse("2026-11-23T05:00:00Z")))
                .isTrue();
        assertThat(rule.isQuiet(CAMBODIA, Instant.parse("2026-11-23T06:30:00Z")))
                .isFalse();
        assertThat(rule.isQuiet(CAMBODIA, Instant.parse("2026-11-23T18:00:00Z")))
                .isFalse();
        assertThat(rule.isQuiet(NEPAL, Instant.parse("2026-11-23T18:00:00Z"))).isTrue();
    }

    @Test
    void none_is_no_quiet_at_all() {
        assertThat(QuietHours.read("none").isQuiet(NEPAL, Instant.parse("2026-11-23T20:00:00Z")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20:00", "8-20", "20:00-25:00", "NP=night"})
    void what_is_no_rule_is_refused(String rule) {
        assertThatThrownBy(() -> QuietHours.read(rule)).isInstanceOf(IllegalArgumentException.class);
    }
}
