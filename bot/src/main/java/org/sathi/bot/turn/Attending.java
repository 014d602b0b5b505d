package org.sathi.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;

/**
 * Trainings that a farmer said she attended.
 *
 * @param tries when she sent codes that opened nothing, within the last day
 * @param been trainings she confirmed, the latest last; at most {@value #KEPT}
 * @param asked whether she was asked how to be counted; that is done once
 */
public record Attending(List<Instant> tries, List<Been> been, boolean asked) implements Part {

    /** How many trainings are remembered. */
    public static final int KEPT = 12;

    private static final int A_HOUR = 5;
    private static final int A_DAY = 10;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Nothing. */
    public static final Attending NONE = new Attending(List.of(), List.of(), false);

    public Attending {
        tries = tries == null ? List.of() : List.copyOf(tries);
        been = been == null ? List.of() : List.copyOf(been);
    }

    /**
     * A training she confirmed.
     *
     * @param champion who reported it
     * @param number the number the champion knows it by
     * @param topic id of its topic, or the champion's own word for it
     * @param at when she confirmed it
     * @param there false after she said that she was not there after all
     */
    public record Been(Address champion, int number, String topic, Instant at, boolean there) {

        boolean isSame(Address other, int ofNumber) {
            return champion.equals(other) && number == ofNumber;
        }
    }

    /** The training with this report, if she has confirmed it or taken that back. */
    public Optional<Been> at(Address champion, int number) {
        return been.stream().filter(b -> b.isSame(champion, number)).findFirst();
    }

    /** The training she confirmed last. */
    public Optional<Been> latest() {
        return been.isEmpty() ? Optional.empty() : Optional.of(been.getLast());
    }

    /** With this as the latest. */
    public Attending with(Been one) {
        var all = new ArrayList<>(been.stream()
                .filter(b -> !b.isSame(one.champion(), one.number()))
                .toList());
        all.add(one);
        return new Attending(tries, all.subList(Math.max(0, all.size() - KEPT), all.size()), asked);
    }

    /** Whether she has tried so many codes that she has to wait: {@value #A_HOUR} in an hour, {@value #A_DAY} in a day. */
    public boolean hasToWait(Instant now) {
        return since(now.minus(DAY)).size() >= A_DAY || since(now.minus(HOUR)).size() >= A_HOUR;
    }

    /** After one more try. */
    public Attending tried(Instant now) {
        var kept = new ArrayList<>(since(now.minus(DAY)));
        kept.add(now);
        return new Attending(kept, been, asked);
    }

    /** After a try that was right: those before it were slips. */
    public Attending found() {
        return new Attending(List.of(), been, asked);
    }

    /** After she was asked how to be counted. */
    public Attending askedHow() {
        return new Attending(tries, been, true);
    }

    private List<Instant> since(Instant when) {
        return tries.stream().filter(t -> t.isAfter(when)).toList();
    }
}
