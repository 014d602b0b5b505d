package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import org.sathi.content.story.Position;
import org.sathi.content.story.Story;

/** What is sent of a story without a question before it: the scene of the day, and the reminder. */
final class UnaskedStory {

    private UnaskedStory() {}

    /**
     * Shows the scene of the day: the one after the scene that was shown last, or the first of a story not yet begun. A
     * fork or a question waits for an answer, and is shown again.
     *
     * @return whether it waits where it already waited the day before
     */
    static boolean sceneOfTheDay(Exchange x, Story story) {
        var sitting = Sitting.open(x, story, Sitting.READ);
        if (!sitting.isBegun()) {
            StoryFacts.begun(x, story);
            StoryPage.tellTitle(sitting);
            StoryPage.show(sitting, sitting.first());
            return false;
        }
        var at = sitting.position();
        var to = at instanceof Position.InScene ? sitting.walk().after(at) : Optional.<Position>empty();
        StoryPage.show(sitting, to.map(p -> sitting.moved(sitting.place(), p)).orElseGet(sitting::place));
        return to.isEmpty();
    }

    /** Reminds of a story that was left in the middle, and offers to go on. */
    static void remind(Exchange x, Story story) {
        Sitting.open(x, story, Sitting.INTRODUCTION);
        x.say("story-reminder", "title", story.text(x.language().code()).title());
        x.offer(List.of(x.option(StoryPage.BEGIN, "resume-on"), x.option(StoryPage.OTHERS, "story-others")));
    }
}
