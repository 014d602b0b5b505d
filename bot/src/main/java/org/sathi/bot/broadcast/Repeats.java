package org.sathi.bot.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.sathi.bot.broadcast.BroadcastRows.Broadcast;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.bot.message.BroadcastWord.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes of a repeating broadcast, each time it is due, one that goes. */
public final class Repeats {

    private static final Duration JUST_BEFORE = Duration.ofSeconds(1);

    private final BroadcastRows rows;
    private final TransactionTemplate transaction;

    /** Repeating broadcasts of this database. */
    public Repeats(JdbcTemplate jdbc, Codec codec, TransactionTemplate transaction) {
        this.rows = new BroadcastRows(jdbc, codec);
        this.transaction = transaction;
    }

    /** Makes what is due now; what was made before is not made again. */
    public void tick(Instant now) {
        transaction.executeWithoutResult(_ -> rows.lockRepeating(now).forEach(b -> run(b, now)));
    }

    private void run(Broadcast b, Instant now) {
        var repeat = Objects.requireNonNull(b.draft().timing().repeat());
        var due = Objects.requireNonNull(b.dueAt());
        Times.next(repeat, due.minus(JUST_BEFORE))
                .map(local -> new Timing(local, null, Times.expires(b.draft().timing(), repeat, local)))
                // What could not be made in time, as while it was paused, is passed over.
                .filter(timing -> Times.isGood(timing, now))
                .ifPresent(timing -> rows.insertRun(b, b.draft().with(timing), due));
        Times.next(repeat, due)
                .map(Times::earliest)
                .ifPresentOrElse(
                        next -> rows.dueAgain(b.number(), next), () -> rows.state(b.number(), State.DONE, "", now));
    }
}
