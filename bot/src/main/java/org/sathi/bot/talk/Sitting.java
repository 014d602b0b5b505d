package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Reading.Place;
import org.sathi.content.story.Position;
import org.sathi.content.story.Story;
import org.sathi.content.story.Walk;

/**
 * A person over a story. How far she came is kept with the contact, so that another talk in between loses nothing; how she
 * came there is kept in the session, for going back.
 */
record Sitting(Exchange x, Story story) {

    // Steps
    static final String INTRODUCTION = "introduction";
    static final String READ = "read";

    /** The positions before this one in this sitting. */
    private static final String TRAIL = "trail";

    private static final String BETWEEN = " ";
    private static final int LONGEST_TRAIL = 20;

    /** Opens a story at a step of its talk, in place of what was under way. */
    static Sitting open(Exchange x, Story story, String step) {
        x.session(s -> s.ended().at(StoryTalk.NAME, step));
        x.put(StoryTalk.STORY, story.id());
        return new Sitting(x, story);
    }

    /** Whether she began the story before, and did not finish it. */
    boolean isBegun() {
        return x.reading().place(story.id()).isPresent();
    }

    /** The beginning of the story. */
    Place first() {
        return new Place(story.id(), walk().first().code(), 0, 0, x.moment().now(), false);
    }

    /** Where she is; at the beginning if she never was, or if the story has changed since. */
    Place place() {
        return x.reading()
                .place(story.id())
                .filter(p -> Position.of(p.position()).filter(walk()::has).isPresent())
                .orElseGet(this::first);
    }

    Position position() {
        return position(place());
    }

    Position position(Place place) {
        return Position.of(place.position()).orElseGet(walk()::first);
    }

    /** The same place, further on. */
    Place moved(Place place, Position to) {
        return place.movedTo(to.code(), x.moment().now());
    }

    Walk walk() {
        return new Walk(story);
    }

    /** Keeps the position she leaves, to go back to. A question that was answered is not answered again. */
    void leave(Position left) {
        var trail = left instanceof Position.InScene ? (x.get(TRAIL) + BETWEEN + left.code()).strip() : "";
        var steps = List.of(trail.split(BETWEEN));
        x.put(TRAIL, String.join(BETWEEN, steps.subList(Math.max(0, steps.size() - LONGEST_TRAIL), steps.size())));
    }

    /** The place before this one; none from where she began to read in this sitting. */
    Optional<Place> back() {
        var trail = x.get(TRAIL);
        if (trail.isEmpty()) {
            return Optional.empty();
        }
        int last = trail.lastIndexOf(BETWEEN);
        x.put(TRAIL, last < 0 ? "" : trail.substring(0, last));
        return Optional.of(place().movedTo(trail.substring(last + 1), x.moment().now()));
    }
}
