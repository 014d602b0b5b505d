package org.sathi.bot.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.stores.StopsLast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what coordinators ask in a chat and takes long: counting, previews, lists. It is done beside the help desk, whose other
 * errands do not wait for it, and once: what was asked is deleted in the transaction that answers. Any number of instances may.
 */
public final class Backroom implements StopsLast {

    private static final Logger LOG = LoggerFactory.getLogger(Backroom.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Broadcasts broadcasts;
    private final OfficeErrands errands;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Runnable bell;
    private final Rounds rounds;
    private final Patience patience;

    /** Answers through {@code broadcasts}, with the stores and clocks of {@code works}. */
    public Backroom(JdbcTemplate jdbc, Broadcasts broadcasts, Dispatch.Works works) {
        this.broadcasts = broadcasts;
        this.errands = new OfficeErrands(jdbc, works.codec());
        this.transaction = works.transaction();
        this.clock = works.clock();
        this.patience = new Patience(works.clock());
        this.bell = works.bell();
        this.rounds = new Rounds("backroom", 1, PAUSE, () -> {
            works.tables().run();
            return round();
        });
    }

    /** Answers the next; false if nothing waits. */
    public boolean round() {
        var id = new AtomicLong();
        try {
            boolean worked = Boolean.TRUE.equals(transaction.execute(_ -> next(id)));
            if (worked) {
                bell.run();
            }
            return worked;
        } catch (NumberLists.Later e) {
            transaction.executeWithoutResult(
                    _ -> errands.later(id.get(), clock.instant().plus(LATER)));
            return true;
        } catch (RuntimeException e) {
            patience.orThrow("errands", Long.toString(id.get()), e);
            // Only the kind of fault: its words may repeat the data.
            LOG.error("a coordinator's errand cannot be done: {}", e.getClass().getSimpleName());
            transaction.executeWithoutResult(_ -> errands.done(id.get()));
            return true;
        }
    }

    private boolean next(AtomicLong id) {
        var waiting = errands.next(clock.instant());
        waiting.ifPresent(w -> {
            id.set(w.id());
            broadcasts.reply(w.by(), w.at(), errands.read(w), clock.instant());
            errands.done(w.id());
        });
        return waiting.isPresent();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
