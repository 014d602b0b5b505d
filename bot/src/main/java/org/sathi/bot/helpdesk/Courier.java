package org.sathi.bot.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Carries the desk's mail to contacts as turns of theirs, in order for each contact. A letter is deleted after its turn was
 * taken; one that is carried twice has no second effect, because its turn has the same id. Any number of instances may
 * carry at the same time.
 */
public final class Courier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int ROUND = 100;

    // A contact's first letter only, so that a second instance does not overtake with the next.
    private static final String NEXT = """
        select id, recipient, what from desk_mail m
        where not exists (select 1 from desk_mail e where e.recipient = m.recipient and e.id < m.id)
        order by id limit ? for update skip locked\
        """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Codec codec;
    private final Consumer<Inbound> engine;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile @org.jspecify.annotations.Nullable Thread carrying;

    /** {@code engine} takes turns. */
    public Courier(
            JdbcTemplate jdbc, TransactionTemplate transaction, Codec codec, Consumer<Inbound> engine, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.codec = codec;
        this.engine = engine;
        this.clock = clock;
    }

    private record Letter(long id, Address to, Incoming what) {}

    /** Says that there is something to carry. */
    public void ring() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Carries what lies there; true if something was carried. */
    public boolean carry() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var letters = next();
            letters.forEach(l -> engine.accept(Inbound.of("desk:" + l.id(), l.to(), clock.instant(), l.what())));
            jdbc.batchUpdate(
                    "delete from desk_mail where id = ?",
                    letters.stream().map(l -> new Object[] {l.id()}).toList());
            return !letters.isEmpty();
        }));
    }

    private List<Letter> next() {
        return jdbc.query(
                NEXT,
                (row, _) -> new Letter(
                        row.getLong("id"),
                        Address.of(row.getString("recipient")),
                        codec.json().readerFor(Incoming.class).readValue(row.getString("what"))),
                ROUND);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!carryIfPossible()) {
                    boolean _ = bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the desk's mail is carried by others");
        }
    }

    /** As {@link #carry}; what cannot be carried now is carried later. */
    private boolean carryIfPossible() throws InterruptedException {
        try {
            return carry();
        } catch (DataAccessException | TransactionException | JedisException e) {
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
        carrying = Thread.ofVirtual().name("courier").start(this::run);
    }

    @Override
    public void stop() {
        var thread = carrying;
        carrying = null;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
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
