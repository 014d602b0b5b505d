package org.sathi.bot.talk;

import java.util.List;
import java.util.function.Supplier;
import org.sathi.content.Pack;

/** The talks of asking for help and giving it. */
final class HelpTalks {

    private final HelpTalk ask;
    private final OfferTalk offers;
    private final FollowUpTalk followUp;
    private final AssignTalk assign;
    private final HelpWords words;

    HelpTalks(Supplier<Pack> pack, Forms forms, Library library, Menu menu) {
        var topics = new Topics(forms);
        this.ask = new HelpTalk(forms, topics, new Urgency(pack, library), menu);
        this.offers = new OfferTalk(topics, menu);
        this.followUp = new FollowUpTalk(forms, topics, menu);
        this.assign = new AssignTalk(topics, menu);
        this.words = new HelpWords(topics, offers, followUp, assign, menu);
    }

    List<Talk> all() {
        return List.of(ask, offers, followUp, assign);
    }

    HelpTalk ask() {
        return ask;
    }

    OfferTalk offers() {
        return offers;
    }

    HelpWords words() {
        return words;
    }
}
