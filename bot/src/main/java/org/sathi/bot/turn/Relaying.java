package org.sathi.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * @param alarms of what the office was told lately, because she asked and it cannot wait
 */
public record Relaying(
        @Nullable Held held,
        Pace written,
        Pace asked,
        @Nullable Ended ended,
        List<Alarm> alarms) {

    /** So long after its end a conversation can be complained about. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** So many alarms are known; of more the oldest is forgotten, and would be told once more. */
    private static final int MOST_ALARMS = 50;

    /** Nothing. */
    public static final Relaying NONE = new Relaying(null, Pace.NONE, Pace.NONE, null, List.of());

    public Relaying {
        written = written == null ? Pace.NONE : written;
        asked = asked == null ? Pace.NONE : asked;
        alarms = alarms == null ? List.of() : List.copyOf(alarms);
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

    /**
     * The office was told.
     *
     * @param about id of the advice she got, entry of the pack's list of what cannot wait, or what stands for her words
     */
    public record Alarm(String about, Instant at) {}

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
        return new Relaying(held, written, asked, new Ended(talk, at), alarms);
    }

    /** With this waiting, or nothing. */
    public Relaying holding(@Nullable Held other) {
        return new Relaying(other, written, asked, ended, alarms);
    }

    /** After more was written. */
    public Relaying written(Pace other) {
        return new Relaying(held, other, asked, ended, alarms);
    }

    /** After more was asked. */
    public Relaying asked(Pace other) {
        return new Relaying(held, written, other, ended, alarms);
    }

    /** Whether the office was told of this not longer ago than that. */
    public boolean hasAlarmed(String about, Duration within, Instant now) {
        return alarms.stream().anyMatch(a -> a.about().equals(about) && now.isBefore(a.at().plus(within)));
    }

    /** After the office was told of this; what is longer ago than that is forgotten. */
    public Relaying alarmed(String about, Duration within, Instant now) {
        var kept = new ArrayList<>(alarms.stream()
                .filter(a -> !a.about().equals(about) && now.isBefore(a.at().plus(within)))
                .toList());
        kept.add(new Alarm(about, now));
        if (kept.size() > MOST_ALARMS) {
            kept.removeFirst();
        }
        return new Relaying(held, written, asked, ended, kept);
    }
}
