package org.sathi.bot.talk;

import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Fact.StoryRead.Event;
import org.sathi.bot.turn.Reading.Place;
import org.sathi.content.story.Quiz;
import org.sathi.content.story.Story;

/** What is kept of the reading for the programme's record, and how questions are marked. */
final class StoryFacts {

    /** A quiz is passed with two of three right. */
    private static final int PASS_RIGHT = 2;

    private static final int PASS_OF = 3;

    private StoryFacts() {}

    /** A story was begun. */
    static void begun(Exchange x, Story story) {
        note(x, story, Event.BEGUN, 0, 0);
    }

    /** A story was read to its end; the quiz counts as passed with two of three right. */
    static void finished(Exchange x, Story story, Place place) {
        note(x, story, Event.FINISHED, place.right(), place.asked());
        if (place.asked() > 0 && place.right() * PASS_OF >= place.asked() * PASS_RIGHT) {
            note(x, story, Event.QUIZ_PASSED, place.right(), place.asked());
        }
    }

    /** She was reminded of a story. */
    static void reminded(Exchange x, Story story) {
        note(x, story, Event.REMINDED, 0, 0);
    }

    private static void note(Exchange x, Story story, Event event, int right, int asked) {
        x.note(new Fact.StoryRead(
                x.address(),
                x.moment().now(),
                story.id(),
                story.about().theme(),
                x.language().code(),
                event,
                right,
                asked,
                x.zone().getId()));
    }

    /** Says whether an answer is right, and why; the place with the answer counted. */
    static Place marked(Exchange x, Story story, String question, String given, Place place) {
        var text = story.text(x.language().code()).quiz(question);
        var right = story.quiz(question).map(Quiz::right).orElse("");
        if (given.equals(right)) {
            x.say("story-right");
        } else {
            x.say("story-wrong", "answer", text.options().getOrDefault(right, right));
        }
        x.tell(text.because());
        return place.answered(given.equals(right));
    }
}
