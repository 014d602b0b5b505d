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

    /** What comes so soon after one that was passed over, and meets such a fault as well, is not waited for anew. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final InstantSource clock;

    /** What heads each queue and met such a fault, and when it did first. */
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    /** {@code until} is when what follows is waited for anew. */
    private record Waiting(String entry, Instant since, Instant until) {}

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
    }

    private boolean isOver(String queue, String entry) {
        var now = clock.instant();
        var head = waiting.compute(queue, (_, w) -> {
            if (w == null || !w.entry().equals(entry) && !now.isBefore(w.until())) {
                return new Waiting(entry, now, now);
            }
            boolean over = !now.isBefore(w.since().plus(MOST));
            return new Waiting(entry, w.since(), over ? now.plus(SOON) : w.until());
        });
        return !now.isBefore(head.since().plus(MOST));
    }
}
