package org.sathi.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.TestDatabase;

/** Chores side by side, with a real PostgreSQL. */
class ClockworkIT {

    @Test
    void a_chore_that_takes_long_holds_up_no_other() throws Exception {
        var database = TestDatabase.bare();
        var other = new CountDownLatch(1);
        var both = new CountDownLatch(2);
        var first = new Chore("a-long", Duration.ofHours(1), _ -> {
            await(other);
            both.countDown();
        });
        var second = new Chore("b-short", Duration.ofHours(1), _ -> {
            other.countDown();
            both.countDown();
        });
        var third = new Chore("c-long", Duration.ofHours(1), first.work());
        var clockwork = new Clockwork(
                database, new Migrations(database)::ensure, List.of(first, third, second), Clock.systemUTC());
        clockwork.start();
        assertThat(both.await(1, TimeUnit.MINUTES)).isTrue();
        clockwork.stop();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
