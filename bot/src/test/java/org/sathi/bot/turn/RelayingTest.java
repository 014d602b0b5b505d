package org.sathi.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RelayingTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void however_much_somebody_raises_in_a_day_the_newest_is_known_and_little_is_kept() {
        var relaying = Relaying.NONE;
        for (int i = 0; i < 1000; i++) {
            relaying = relaying.alarmed("words-" + i, DAY, NOW);
        }
        assertThat(relaying.hasAlarmed("words-999", DAY, NOW)).isTrue();
        assertThat(relaying.alarms()).hasSize(50);
    }
}
