package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.Role;
import org.sathi.i18n.Command;

/** The talks of asking for help and giving it. */
final class HelpTalks implements Begun {

    private final HelpTalk ask;
    private final OfferTalk offers;
    private final FollowUpTalk followUp;
    private final AssignTalk assign;
    private final HelpWords words;
    private final RelayTalk relay;
    private final BlockTalk block;
    private final ComplaintTalk complaints;
    private final RelayWords relayed;

    HelpTalks(Forms forms, Library library, Urgency urgency, Menu menu) {
        var topics = new Topics(forms);
        this.ask = new HelpTalk(forms, topics, urgency, menu);
        this.offers = new OfferTalk(topics, menu);
        this.followUp = new FollowUpTalk(forms, topics, menu);
        this.assign = new AssignTalk(topics, library, menu);
        this.relay = new RelayTalk(menu);
        this.block = new BlockTalk(menu);
        this.complaints = new ComplaintTalk(topics, menu);
        this.relayed = new RelayWords(relay, block, complaints, menu);
        this.words = new HelpWords(new HelpWords.Talks(offers, followUp, assign, relay), topics, menu);
    }

    List<Talk> all() {
        return List.of(ask, offers, followUp, assign, relay, block, complaints);
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.onAttempt(Command.COMPLAIN, (x, _) -> complain(x));
    }

    /** The office sees what others complained about. */
    private boolean complain(Exchange x) {
        if (FormTalk.isUnderWay(x)) {
            return false;
        }
        if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
            complaints.list(x);
        } else {
            block.complain(x);
        }
        return true;
    }

    HelpTalk ask() {
        return ask;
    }

    OfferTalk offers() {
        return offers;
    }

    RelayTalk relay() {
        return relay;
    }

    RelayWords relayed() {
        return relayed;
    }

    HelpWords words() {
        return words;
    }
}
