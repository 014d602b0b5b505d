package org.sathi.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void a_fault_does_not_end_the_work() {
        Background background = new Background("work", AT_ONCE, () -> {
            if (rounds.incrementAndGet() < 4) {
                throw new IllegalStateException("a fault");
            }
            return Background.Next.NEVER;
        });
        background.start();
        await().until(() -> rounds.get() == 4);
        background.stop();
    }

    @Test
    void a_long_wait_ends_when_it_is_stopped() {
        Background background = new Background("work", AT_ONCE, () -> {
            rounds.incrementAndGet();
            return new Background.Next.After(Duration.ofDays(1));
        });
        background.start();
        await().until(() -> rounds.get() == 1);
        background.stop();
        assertThat(background.isRunning()).isFalse();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void it_can_be_started_again() {
        Background background = new Background("work", AT_ONCE, () -> {
            rounds.incrementAndGet();
            return Background.Next.NEVER;
        });
        background.start();
        await().until(() -> rounds.get() == 1);
        background.stop();
        background.start();
        await().until(() -> rounds.get() == 2);
        background.stop();
    }
}
