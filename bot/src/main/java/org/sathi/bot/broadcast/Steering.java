package org.sathi.bot.broadcast;

import java.time.Instant;
import java.util.Set;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.BroadcastWord.ToCoordinator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Pausing, resuming and stopping. Within a transaction. */
final class Steering {

    private static final Set<State> RUNNING = Set.of(State.SCHEDULED, State.SENDING);
    private static final Set<State> STOPPABLE =
            Set.of(State.PREPARED, State.SECOND, State.SCHEDULED, State.SENDING, State.PAUSED);

    private final JdbcTemplate jdbc;
    private final BroadcastRows rows;
    private final Office office;
    private final Runnable changed;

    /** {@code changed} is run when a change is committed. */
    Steering(JdbcTemplate jdbc, BroadcastRows rows, Office office, Runnable changed) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.office = office;
        this.changed = changed;
    }

    ToCoordinator pause(Actor by, long number, Instant now) {
        return to(by, number, RUNNING, State.PAUSED, "asked", now);
    }

    /** It goes on where it was: fixing its audience, or sending. */
    ToCoordinator resume(Actor by, long number, Instant now) {
        boolean fixed = Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from broadcast where number = ? and fixed_at is not null)",
                Boolean.class,
                number));
        return to(by, number, Set.of(State.PAUSED), fixed ? State.SENDING : State.SCHEDULED, "", now);
    }

    ToCoordinator stop(Actor by, long number, Instant now) {
        return to(by, number, STOPPABLE, State.STOPPED, "asked", now);
    }

    private ToCoordinator to(Actor by, long number, Set<State> from, State to, String reason, Instant now) {
        var found = rows.lock(number);
        if (found.isEmpty()) {
            return new Refused(number, Reason.UNKNOWN, "");
        }
        if (!from.contains(found.get().state())) {
            return new Refused(number, Reason.NOT_NOW, found.get().state().name());
        }
        rows.state(number, to, reason, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.run();
            }
        });
        office.audit(by, "broadcast-" + to.name().toLowerCase(java.util.Locale.ROOT), number, now);
        return new BroadcastWord.Changed(number, to);
    }
}
