package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;

class VitalsTest {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final AtomicInteger asked = new AtomicInteger();
    private final Vitals.Figures figures = new Vitals.Figures(nanos::get);

    private double hangs() {
        asked.incrementAndGet();
        throw new JedisConnectionException("timed out");
    }

    private double answers() {
        asked.incrementAndGet();
        return 3;
    }

    @Test
    void after_one_figure_that_did_not_come_no_other_is_waited_for() {
        assertThat(figures.known(this::hangs)).isNaN();
        assertThat(figures.known(this::answers)).isNaN();
        assertThat(asked).hasValue(1);
    }

    @Test
    void after_some_seconds_they_are_asked_for_again() {
        figures.known(this::hangs);
        nanos.addAndGet(Vitals.Figures.PAUSE.toNanos());
        assertThat(figures.known(this::answers)).isEqualTo(3);
        assertThat(figures.known(this::answers)).isEqualTo(3);
    }
}
