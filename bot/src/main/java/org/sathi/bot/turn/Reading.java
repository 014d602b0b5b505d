package org.sathi.bot.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads. It outlives the talks in between, so that a story is gone on with where it was left.
 *
 * @param places stories begun and not finished, the one read last at the end; at most {@value #KEPT}
 * @param finished ids of stories read to the end, the latest last; at most {@value #REMEMBERED}
 * @param daily the one scene a day she asked for; null for none
 */
public record Reading(
        List<Place> places, List<String> finished, @Nullable Daily daily) implements Part {

    /** How many unfinished stories are kept. */
    public static final int KEPT = 4;

    /** How many finished stories are remembered. */
    public static final int REMEMBERED = 60;

    /** Nothing read yet. */
    public static final Reading NONE = new Reading(List.of(), List.of(), null);

    public Reading {
        places = List.copyOf(places);
        finished = List.copyOf(finished);
    }

    /**
     * How far a story was read.
     *
     * @param story the story's id
     * @param position code of the position that was shown last
     * @param asked questions answered so far
     * @param right how many of them rightly
     * @param at when she last read on
     * @param reminded whether she was reminded of it; that is done once
     */
    public record Place(String story, String position, int asked, int right, Instant at, boolean reminded) {

        /** Further on in the same story. */
        public Place movedTo(String other, Instant when) {
            return new Place(story, other, asked, right, when, reminded);
        }

        /** One more question answered. */
        public Place answered(boolean rightly) {
            return new Place(story, position, asked + 1, rightly ? right + 1 : right, at, reminded);
        }

        /** After the reminder. */
        public Place remindedOnce() {
            return new Place(story, position, asked, right, at, true);
        }
    }

    /**
     * One scene a day.
     *
     * @param theme whose stories are read one after another; empty if it is a single story
     * @param story the story that is read at present, or empty before the first
     * @param hour from 0 to 23, where she lives
     * @param last the day a scene was last sent; null before the first
     * @param waiting on how many days in a row the same question found no answer
     */
    public record Daily(
            String theme, String story, int hour, @Nullable LocalDate last, int waiting) {

        /** After a day's scene. */
        public Daily sent(String ofStory, LocalDate day, int daysWaiting) {
            return new Daily(theme, ofStory, hour, day, daysWaiting);
        }
    }

    /** How far this story was read, if it was begun and not finished. */
    public Optional<Place> place(String story) {
        return places.stream().filter(p -> p.story().equals(story)).findFirst();
    }

    /** With this place as the one read last; the one read longest ago is forgotten if there are too many. */
    public Reading at(Place place) {
        var all = new ArrayList<>(without(place.story()));
        all.add(place);
        return new Reading(latest(all, KEPT), finished, daily);
    }

    /** With one place changed and the order kept. */
    public Reading changed(String story, UnaryOperator<Place> change) {
        return new Reading(
                places.stream()
                        .map(p -> p.story().equals(story) ? change.apply(p) : p)
                        .toList(),
                finished,
                daily);
    }

    /** With a story read to the end. */
    public Reading finish(String story) {
        var all = new ArrayList<>(finished);
        all.remove(story);
        all.add(story);
        return new Reading(without(story), latest(all, REMEMBERED), daily);
    }

    /** With another wish for one scene a day, or none. */
    public Reading daily(@Nullable Daily other) {
        return new Reading(places, finished, other);
    }

    private List<Place> without(String story) {
        return places.stream().filter(p -> !p.story().equals(story)).toList();
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
