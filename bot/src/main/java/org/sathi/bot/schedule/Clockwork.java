package org.sathi.bot.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.stores.StopsLast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time for what is due, each chore on one instance at a time. It begins when PostgreSQL is first reached and has its
 * tables; conversations do not wait for it.
 */
public final class Clockwork implements StopsLast {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    /** How many chores may be at work at once, so that one that takes long holds up no other. */
    private static final int THREADS = 3;

    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration LAST = Duration.ofSeconds(20);

    private final DataSource database;
    private final Runnable tables;
    private final List<Chore> chores;
    private final Clock clock;
    private @Nullable Thread starting;
    private volatile @Nullable Scheduler scheduler;

    /**
     * A clockwork on this database.
     *
     * @param tables makes sure that the database has its tables; throws while it is away
     * @param chores what is looked for
     */
    public Clockwork(DataSource database, Runnable tables, List<Chore> chores, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.chores = List.copyOf(chores);
        this.clock = clock;
    }

    @Override
    public void start() {
        starting = Thread.ofVirtual().name("clockwork").start(this::begin);
    }

    private void begin() {
        while (true) {
            try {
                tables.run();
                open();
                return;
            } catch (RuntimeException e) {
                // Flyway, the pool and the driver each have faults of their own for a database that is away.
                LOG.debug("the database is not there yet: {}", e.getClass().getName());
            }
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void open() {
        var tasks = chores.stream()
                .map(c -> Tasks.recurring(c.name(), FixedDelay.of(c.every())).execute((_, _) -> tick(c)))
                .toList();
        var opened = Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(POLL)
                .shutdownMaxWait(LAST)
                .build();
        opened.start();
        scheduler = opened;
    }

    /** Does what is due now. What could not be done is found again the next time. */
    private void tick(Chore chore) {
        try {
            chore.work().accept(clock.instant());
        } catch (RuntimeException e) {
            // Without the exception's own words, which may repeat data.
            LOG.warn(
                    "{} failed, and is tried again: {}",
                    chore.name(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        if (starting != null) {
            starting.interrupt();
        }
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return starting != null && (starting.isAlive() || scheduler != null);
    }
}
