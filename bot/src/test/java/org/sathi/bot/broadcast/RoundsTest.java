package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoundsTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void a_round_under_way_is_finished_and_not_interrupted_when_they_stop() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        var rounds = new Rounds("test", 1, LONG, () -> {
            begun.countDown();
            try {
                may.await();
                finished.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        });
        rounds.start();
        begun.await();
        var stopping = Thread.ofVirtual().start(rounds::stop);
        while (stopping.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        may.countDown();
        stopping.join();
        assertThat(finished).isTrue();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void a_long_pause_ends_when_they_stop() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var rounds = new Rounds("test", 2, LONG, () -> {
            begun.countDown();
            return false;
        });
        rounds.start();
        begun.await();
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void while_there_is_work_nothing_pauses_and_they_can_start_again() throws InterruptedException {
        var done = new AtomicInteger();
        var enough = new CountDownLatch(3);
        var rounds = new Rounds("test", 1, LONG, () -> {
            enough.countDown();
            return done.incrementAndGet() % 3 != 0;
        });
        rounds.start();
        enough.await();
        rounds.stop();
        assertThat(done).hasValue(3);
        rounds.start();
        rounds.stop();
        assertThat(done).hasValueBetween(4, 6);
    }
}
