package org.sathi.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.turn.Helping.Conversing;

/**
 * What is kept of a contact's writing to others.
 *
 * @param held what waits for her word whether contact details in it are to be passed on; null for nothing
 * @param written how much she wrote to others lately
 * @param asked how often she asked for help lately
 * @param ended the conversation that ended last; null for none
 */
public record Relaying(
        @Nullable Held held,
        Pace written,
        Pace asked,
        @Nullable Ended ended) {

    /** So long after its end a conversation can be complained about. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Nothing. */
    public static final Relaying NONE = new Relaying(null, Pace.NONE, Pace.NONE, null);

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

    /** A conversation that ended. */
    public record Ended(Conversing talk, Instant at) {}

    /** The conversation that ended last, if that is not long ago. */
    public Optional<Conversing> lately(Instant now) {
        return ended == null || !now.isBefore(ended.at().plus(REMEMBERED))
                ? Optional.empty()
                : Optional.of(ended.talk());
    }

    /** After a conversation has ended. */
    public Relaying ended(Conversing talk, Instant at) {
        return new Relaying(held, written, asked, new Ended(talk, at));
    }

    /** With this waiting, or nothing. */
    public Relaying holding(@Nullable Held other) {
        return new Relaying(other, written, asked, ended);
    }

    /** After more was written. */
    public Relaying written(Pace other) {
        return new Relaying(held, other, asked, ended);
    }

    /** After more was asked. */
    public Relaying asked(Pace other) {
        return new Relaying(held, written, other, ended);
    }
}
