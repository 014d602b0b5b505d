package org.sathi.bot.talk;

import java.util.List;

/** The talks over broadcasts as a recipient sees them. */
final class BroadcastTalks {

    private final BroadcastArrival arrival;

    BroadcastTalks(Library library, BroadcastArrival.Forms forms, TipTalk tips, StoryTalk stories, Menu menu) {
        this.arrival = new BroadcastArrival(new BroadcastOpening(library, forms, tips, stories), menu);
    }

    List<Talk> talks() {
        return List.of(arrival);
    }

    BroadcastArrival arrival() {
        return arrival;
    }
}
