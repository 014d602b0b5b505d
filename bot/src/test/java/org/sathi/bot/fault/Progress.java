package org.sathi.bot.fault;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How far pairs of a farmer and a champion have come. */
final class Progress {

    /** What a request goes through: each begins with words that were acknowledged, and ends when all have what they are to get. */
    enum Phase {
        OFFER,
        ACCEPT,
        RELAY,
        END,
        RATING
    }

    private final AtomicIntegerArray begun = new AtomicIntegerArray(Phase.values().length);
    private final AtomicIntegerArray ended = new AtomicIntegerArray(Phase.values().length);

    void begins(Phase phase) {
        begun.incrementAndGet(phase.ordinal());
    }

    void ends(Phase phase) {
        ended.incrementAndGet(phase.ordinal());
    }

    /** How many have begun it. */
    int begun(Phase phase) {
        return begun.get(phase.ordinal());
    }

    /** How many are in the midst of it. */
    int inside(Phase phase) {
        return begun.get(phase.ordinal()) - ended.get(phase.ordinal());
    }
}
