package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.BroadcastWord;

/** The talks over broadcasts: as a recipient sees them, and as a coordinator does. */
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

    /** Takes a word about a broadcast. */
    void take(Exchange x, BroadcastWord word) {
        switch (word) {
            case BroadcastWord.Arrived arrived -> arrival.arrived(x, arrived);
            case BroadcastWord.ToCoordinator _ -> {}
        }
    }
}
