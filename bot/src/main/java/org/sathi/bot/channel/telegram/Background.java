package org.sathi.bot.channel.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on beside the service from its start to its end, on a virtual thread of its own, and waits longer from
 * one failure to the next.
 */
final class Background implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final String name;
    private final Duration firstWait;
    private final Work work;
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    /** Waits {@code firstWait} after a first failure, and twice as long after each further one, up to a minute. */
    Background(String name, Duration firstWait, Work work) {
        this.name = name;
        this.firstWait = firstWait;
        this.work = work;
    }

    /** One round of the work. */
    interface Work {
        /** Does it, and says when it wants the next round. */
        Next run();

        /** Breaks off what {@link #run} waits for. */
        default void stop() {}
    }

    /** When the next round is due. */
    sealed interface Next {
        /** Now. */
        Next AT_ONCE = new Now();

        /** After a failure, later each time. */
        Next TRY_AGAIN = new After(Duration.ZERO);

        /** All is done. */
        Next NEVER = new Done();

        /** See {@link #AT_ONCE}. */
        record Now() implements Next {}

        /** After a failure, but not before {@code atLeast} has passed. */
        record After(Duration atLeast) implements Next {}

        /** See {@link #NEVER}. */
        record Done() implements Next {}
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofVirtual().name(name).start(this::rounds);
    }

    @Override
    public void stop() {
        stopping.countDown();
        work.stop();
        Thread running = thread;
        thread = null;
        try {
            if (running != null && !running.join(STOPPING)) {
                running.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** A fault of our own must not end the work for good. */
    private Next round() {
        try {
            return work.run();
        } catch (RuntimeException fault) {
            LOG.error("{} failed: {}", name, fault.getClass().getName());
            return Next.TRY_AGAIN;
        }
    }

    private void rounds() {
        try {
            Duration wait = firstWait;
            while (stopping.getCount() > 0) {
                switch (round()) {
                    case Next.Now _ -> wait = firstWait;
                    case Next.After(Duration atLeast) -> {
                        Duration pause = atLeast.compareTo(wait) > 0 ? atLeast : wait;
                        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                            return;
                        }
                        Duration next = wait.multipliedBy(2);
                        wait = next.compareTo(LONGEST_WAIT) < 0 ? next : LONGEST_WAIT;
                    }
                    case Next.Done _ -> {
                        return;
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
