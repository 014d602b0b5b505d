package org.sathi.bot.broadcast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Rounds of work in threads of their own: the next at once while there is work, after a pause while there is none or a store is
 * away, until stopped.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** How long the rounds may still take when the service stops, all of them together. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final int workers;
    private final Duration pause;
    private final BooleanSupplier round;
    private final List<Thread> working = new ArrayList<>();
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    /** {@code round} says whether it had work; what it throws is tried again after the pause. */
    Rounds(String name, int workers, Duration pause, BooleanSupplier round) {
        this.name = name;
        this.workers = workers;
        this.pause = pause;
        this.round = round;
    }

    void start() {
        stopping = new CountDownLatch(1);
        for (int i = 0; i < workers; i++) {
            working.add(Thread.ofVirtual().name(name + "-" + i).start(this::run));
        }
    }

    private void run() {
        try {
            boolean more;
            do {
                more = hadWork();
            } while (!stopping.await(more ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.warn("{} is broken off", name);
        }
    }

    private boolean hadWork() {
        try {
            return round.getAsBoolean();
        } catch (DataAccessException | TransactionException | JedisException | FlywayException e) {
            LOG.debug("a store is away, {} waits: {}", name, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // A fault of ours must not end all that follows; its words may repeat data.
            LOG.warn("a round of {} failed: {}", name, e.getClass().getName());
        }
        return false;
    }

    /** Finishes the rounds that are under way; an interrupt would break their connections to the database. */
    void stop() {
        stopping.countDown();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : working) {
            try {
                if (!thread.join(Duration.ofNanos(deadline - System.nanoTime()))) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        working.clear();
    }

    boolean isRunning() {
        return !working.isEmpty();
    }
}
