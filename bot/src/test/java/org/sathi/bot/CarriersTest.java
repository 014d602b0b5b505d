package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarriersTest {

    private static final CountDownLatch LET_GO = new CountDownLatch(1);
    private static final CountDownLatch WAITING = new CountDownLatch(2);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int before = scheduler.getParallelism();

    /** Whoever makes ready one of these keeps her carrier meanwhile. */
    private static final class One {
        static final boolean READY = keepCarrier();
    }

    private static final class Other {
        static final boolean READY = keepCarrier();
    }

    private static boolean keepCarrier() {
        try {
            WAITING.countDown();
            return LET_GO.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @AfterEach
    void asBefore() {
        LET_GO.countDown();
        scheduler.setParallelism(before);
    }

    @Test
    void there_are_more_while_all_are_stuck_and_as_many_as_usual_afterwards() throws InterruptedException {
        var carriers = new Carriers(2, Duration.ofMillis(50));
        Awaitility.await().untilAsserted(() -> {
            carriers.look();
            assertThat(scheduler.getParallelism()).isEqualTo(2);
        });
        var stuck = List.of(
                Thread.ofVirtual().start(() -> assertThat(One.READY).isTrue()),
                Thread.ofVirtual().start(() -> assertThat(Other.READY).isTrue()));
        assertThat(WAITING.await(10, TimeUnit.SECONDS)).isTrue();
        var waiting = new CountDownLatch(1);
        Thread.ofVirtual().start(waiting::countDown);

        carriers.look();

        assertThat(scheduler.getParallelism()).isEqualTo(8);
        // One look may find no carrier to wake; the next is a second later, in life and here.
        Awaitility.await().untilAsserted(() -> {
            carriers.look();
            assertThat(waiting.await(0, TimeUnit.SECONDS)).isTrue();
        });
        LET_GO.countDown();
        for (var thread : stuck) {
            thread.join();
        }
        Awaitility.await().untilAsserted(() -> {
            carriers.look();
            assertThat(scheduler.getParallelism()).isEqualTo(2);
        });
    }
}
