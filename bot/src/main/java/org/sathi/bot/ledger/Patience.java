package org.sathi.bot.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells what is waited for from what is passed over, so that nothing holds up for ever what stands behind it. A fault of the
 * data is passed over at once. One of a statement of ours has some time: another instance or an operator may be about to mend it.
 * While the database takes nothing everything waits, however long.
 */
public final class Patience {

    /** So long what meets a statement that is wrong is tried again; the alert that its group is behind comes far earlier. */
    static final Duration MOST = Duration.ofMinutes(15);

    private final InstantSource clock;

    /** What heads each queue and met such a fault, and when it did first. */
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(String entry, Instant since) {}

    /** Patience by this clock. */
    public Patience(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Returns if what heads a queue is to be passed over.
     *
     * @param queue names a queue in which one stands behind the other
     * @param entry names what met the fault
     * @throws RuntimeException {@code fault}, if it is to be tried again
     */
    public void orThrow(String queue, String entry, RuntimeException fault) {
        if (!DataFault.is(fault) && !(DataFault.isOfStatement(fault) && isOver(queue, entry))) {
            throw fault;
        }
        waiting.remove(queue);
    }

    private boolean isOver(String queue, String entry) {
        var now = clock.instant();
        var first =
                waiting.compute(queue, (_, w) -> w != null && w.entry().equals(entry) ? w : new Waiting(entry, now));
        return !now.isBefore(first.since().plus(MOST));
    }
}
