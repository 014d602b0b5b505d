package org.sathi.bot.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before another attempt: twice as long each time up to a cap, of which a random half is taken off so
 * that many do not come back at once.
 *
 * @param first before the second attempt
 * @param cap the longest wait
 * @param giveUp when a message this old is given up; one of a broadcast is when that expires
 */
public record Backoff(Duration first, Duration cap, Duration giveUp) {

    /** A second at first, five minutes at most, for twelve hours. */
    public static final Backoff DEFAULT =
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(12));

    private static final int MAX_DOUBLINGS = 20;

    /** The wait after {@code attempts} attempts. */
    Duration after(int attempts, RandomGenerator random) {
        long full = Math.min(cap.toMillis(), first.toMillis() << Math.min(attempts - 1, MAX_DOUBLINGS));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
