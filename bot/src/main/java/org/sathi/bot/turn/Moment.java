package org.sathi.bot.turn;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What a turn may know of the world outside: when it is taken, and a seed that is the same when the turn is taken again
 * and that nobody outside the service can foretell.
 */
public record Moment(Instant now, long seed) {

    /** {@code length} characters drawn from {@code alphabet}: always the same for the same moment. */
    public String draw(String alphabet, int length) {
        var random = new SplittableRandom(seed);
        var drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }

    /** A number from {@code least} to {@code most}: always the same for the same moment. */
    public int draw(int least, int most) {
        return new SplittableRandom(seed).nextInt(least, most + 1);
    }
}
