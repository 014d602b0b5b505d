package org.sathi.bot.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Inbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Looks every few minutes for what is due, on one instance at a time. It begins when PostgreSQL is first reached and has its
 * tables; conversations do not wait for it.
 */
public final class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration LAST = Duration.ofSeconds(20);

    private final DataSource database;
    private final Runnable tables;
    private final DueReading reading;
    private final Consumer<Inbound> engine;
    private final Clock clock;
    private @Nullable Thread starting;
    private volatile @Nullable Scheduler scheduler;

    /**
     * A clockwork on this database.
     *
     * @param tables makes sure that the database has its tables; throws while it is away
     * @param engine takes turns
     */
    public Clockwork(DataSource database, Runnable tables, DueReading reading, Consumer<Inbound> engine, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.reading = reading;
        this.engine = engine;
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
        var task = Tasks.recurring("reading-due", FixedDelay.of(PAUSE)).execute((_, _) -> tick());
        var opened = Scheduler.create(database)
                .startTasks(task)
                .threads(1)
                .pollingInterval(POLL)
                .shutdownMaxWait(LAST)
                .build();
        opened.start();
        scheduler = opened;
    }

    /** Hands on what is due now. What could not be handed on is found again the next time. */
    void tick() {
        try {
            reading.at(clock.instant()).forEach(engine);
        } catch (DataAccessException e) {
            // Without the exception's own words, which may repeat data.
            LOG.warn("could not look for what is due: {}", e.getClass().getSimpleName());
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
