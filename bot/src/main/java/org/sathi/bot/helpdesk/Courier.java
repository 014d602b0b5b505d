package org.sathi.bot.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.stores.StopsLast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Carries the desk's mail to contacts as turns of theirs, in order for each contact. A letter is deleted after its turn was
 * taken; one that is carried twice has no second effect, because its turn has the same id. Any number of instances may
 * carry at the same time.
 */
public final class Courier implements StopsLast {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int ROUND = 100;

    /** How long letters that are under way may still take when the service stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DeskMail mail;
    private final TransactionTemplate transaction;
    private final Runnable tables;
    private final Consumer<Inbound> engine;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile @org.jspecify.annotations.Nullable Thread carrying;
    private volatile boolean stopping;

    /**
     * A courier.
     *
     * @param tables makes sure that the database has its tables; throws while it is away
     * @param engine takes turns
     */
    public Courier(
            DeskMail mail, TransactionTemplate transaction, Runnable tables, Consumer<Inbound> engine, Clock clock) {
        this.mail = mail;
        this.transaction = transaction;
        this.tables = tables;
        this.engine = engine;
        this.clock = clock;
    }

    /** Says that there is something to carry. */
    public void ring() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Carries what lies there; true if something was carried. */
    public boolean carry() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var letters = mail.next(ROUND);
            letters.forEach(l -> engine.accept(Inbound.of("desk:" + l.id(), l.to(), clock.instant(), l.what())));
            mail.remove(letters);
            return !letters.isEmpty();
        }));
    }

    private void run() {
        try {
            while (!stopping) {
                if (!carryIfPossible()) {
                    boolean _ = bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("the carrying of the desk's mail is broken off");
        }
    }

    /** As {@link #carry}; what cannot be carried now is carried later. */
    private boolean carryIfPossible() throws InterruptedException {
        try {
            tables.run();
            return carry();
        } catch (DataAccessException | TransactionException | JedisException | FlywayException e) {
            LOG.debug("a store is away, the desk's mail waits: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // A fault of ours must not end the carrying of all that follows; its words may repeat data.
            LOG.warn("the desk's mail cannot be carried: {}", e.getClass().getName());
        }
        Thread.sleep(LOOK);
        return false;
    }

    @Override
    public void start() {
        stopping = false;
        carrying = Thread.ofVirtual().name("courier").start(this::run);
    }

    /** Finishes what is under way; an interrupt would break its connection to the database. */
    @Override
    public void stop() {
        var thread = carrying;
        carrying = null;
        stopping = true;
        ring();
        if (thread != null) {
            try {
                if (!thread.join(PATIENCE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return carrying != null;
    }
}
