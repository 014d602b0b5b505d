package org.sathi.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Broadcasts that a contact got.
 *
 * @param recent those of the last days, the newest last
 * @param poll the poll that can still be answered; null for none
 */
public record Received(List<Got> recent, @Nullable Poll poll) implements Part {

    /** None. */
    public static final Received NONE = new Received(List.of(), null);

    private static final Duration WEEK = Duration.ofDays(7);

    /** What is missing in JSON was never there. */
    public Received {
        recent = recent == null ? List.of() : List.copyOf(recent);
    }

    /** A broadcast, and when it came. */
    public record Got(long broadcast, Instant at) {}

    /**
     * A question that was asked by broadcast.
     *
     * @param options what can be answered, as she saw it
     */
    public record Poll(long broadcast, List<String> options) {}

    /** How many came in the seven days before. */
    public long inWeekBefore(Instant now) {
        return recent.stream().filter(g -> g.at().plus(WEEK).isAfter(now)).count();
    }

    /** Whether this broadcast came before. */
    public boolean has(long broadcast) {
        return recent.stream().anyMatch(g -> g.broadcast() == broadcast);
    }

    /** This with one more; what is older than a week is forgotten. */
    public Received with(Got got) {
        var kept = new ArrayList<>(
                recent.stream().filter(g -> g.at().plus(WEEK).isAfter(got.at())).toList());
        kept.add(got);
        return new Received(kept, poll);
    }

    /** This with another open poll. */
    public Received asked(@Nullable Poll other) {
        return new Received(recent, other);
    }
}
