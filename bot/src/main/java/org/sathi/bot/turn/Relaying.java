package org.sathi.bot.turn;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a contact's writing to others.
 *
 * @param held what waits for her word whether contact details in it are to be passed on; null for nothing
 * @param written how much she wrote to others lately
 * @param asked how often she asked for help lately
 */
public record Relaying(@Nullable Held held, Pace written, Pace asked) {

    /** Nothing. */
    public static final Relaying NONE = new Relaying(null, Pace.NONE, Pace.NONE);

    public Relaying {
        written = written == null ? Pace.NONE : written;
        asked = asked == null ? Pace.NONE : asked;
    }

    /** Words that are not passed on yet; see {@link RelayErrand.Wrote}. */
    public record Held(String conversation, String text, String media) {}

    /**
     * How much was done since a moment.
     *
     * @param since when counting began; null before
     */
    public record Pace(@Nullable Instant since, int count) {
        /** Nothing done. */
        public static final Pace NONE = new Pace(null, 0);

        /** Whether as much was done in this time as may be. */
        public boolean isSpent(int most, Duration in, Instant now) {
            return count >= most && since != null && now.isBefore(since.plus(in));
        }

        /** One more; counting begins anew when the time is over. */
        public Pace more(Duration in, Instant now) {
            return since == null || !now.isBefore(since.plus(in)) ? new Pace(now, 1) : new Pace(since, count + 1);
        }
    }

    /** With this waiting, or nothing. */
    public Relaying holding(@Nullable Held other) {
        return new Relaying(other, written, asked);
    }

    /** After more was written. */
    public Relaying written(Pace other) {
        return new Relaying(held, other, asked);
    }

    /** After more was asked. */
    public Relaying asked(Pace other) {
        return new Relaying(held, written, other);
    }
}
