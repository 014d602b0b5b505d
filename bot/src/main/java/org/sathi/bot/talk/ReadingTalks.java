package org.sathi.bot.talk;

import java.util.List;

/** The talks over what the pack tells: tips, stories, and a scene a day. */
final class ReadingTalks {

    private final TipTalk tips;
    private final DailyTalk daily;
    private final StoryTalk story;

    ReadingTalks(Library library, Urgency urgency, Menu menu) {
        this.tips = new TipTalk(library, urgency, menu);
        this.daily = new DailyTalk(menu);
        this.story = new StoryTalk(library, tips, daily, menu);
    }

    List<Talk> talks() {
        return List.of(tips, story, story.list(), story.end(), daily);
    }

    TipTalk tips() {
        return tips;
    }

    StoryTalk story() {
        return story;
    }

    DailyTalk daily() {
        return daily;
    }
}
