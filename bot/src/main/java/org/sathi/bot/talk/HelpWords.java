package org.sathi.bot.talk;

import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Helping.Asked;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.Helping.Offer;
import org.sathi.bot.turn.RelayErrand;

/** What the help desk says to farmers and champions. */
final class HelpWords {

    private final Topics topics;
    private final OfferTalk offers;
    private final FollowUpTalk followUp;
    private final AssignTalk office;
    private final RelayTalk relay;
    private final Menu menu;

    /** The talks that go on with what is said. */
    record Talks(OfferTalk offers, FollowUpTalk followUp, AssignTalk office, RelayTalk relay) {}

    HelpWords(Talks talks, Topics topics, Menu menu) {
        this.topics = topics;
        this.offers = talks.offers();
        this.followUp = talks.followUp();
        this.office = talks.office();
        this.relay = talks.relay();
        this.menu = menu;
    }

    void take(Exchange x, HelpWord word) {
        if (x.profile().optedOut()) {
            if (word instanceof HelpWord.Offered) {
                x.ask(new HelpErrand.Answered(word.request(), false));
            } else if (word instanceof HelpWord.Matched matched) {
                x.ask(new RelayErrand.Left(matched.conversation()));
            }
            return;
        }
        switch (word) {
            case HelpWord.Offered offered -> offers.offered(x, offered);
            case HelpWord.OfferOver over -> offers.over(x, over);
            case HelpWord.Matched matched -> matched(x, matched);
            case HelpWord.AskedBefore before -> {
                x.helping(h -> h.withoutAsked(before.request()));
                byTheWay(x, "asked-already", before.topic());
            }
            case HelpWord.AtOffice(String request, String topic, var at) -> {
                x.helping(h -> h.with(new Asked(request, topic, at, true)));
                byTheWay(x, "asked-at-office", topic);
            }
            case HelpWord.Reopened(String request, String topic, var at) -> {
                x.helping(h -> h.with(new Asked(request, topic, at, false)));
                byTheWay(x, "solved-no", topic);
            }
            case HelpWord.RatingDue due -> followUp.rating(x, due);
            case HelpWord.SolvedDue due -> followUp.solved(x, due);
            case HelpWord.ForOffice call -> {
                if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
                    office.called(x, call);
                }
            }
            case HelpWord.ManyAlarms many -> {
                if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
                    office.alarmed(x, many);
                }
            }
            case HelpWord.NobodyHeard _ -> {
                x.aside();
                x.say("office-nobody-heard");
            }
            case HelpWord.AssignedSo so -> office.assigned(x, so);
        }
    }

    private void byTheWay(Exchange x, String key, String topic) {
        x.aside();
        x.say(key, "topic", topics.name(x, topic));
    }

    /** These two talk with each other from now on. */
    private void matched(Exchange x, HelpWord.Matched m) {
        var offer = x.helping().offer(m.request());
        x.helping(h -> h.withoutOffer(m.request())
                .with(new Conversing(
                        m.conversation(), m.request(), h.freeLabel(), m.peer(), m.peerName(), m.topic(), m.helping())));
        if (Interruption.isUnfit(x)) {
            x.aside();
        } else if (!x.session().talk().equals(offers.name())
                || x.helping().offers().isEmpty()) {
            menu.rest(x);
        }
        if (!m.helping()) {
            x.say("matched-farmer", "name", m.peerName(), "place", m.peerPlace());
        } else if (offer.filter(Offer::whole).isPresent()) {
            x.say("matched-champion", "name", m.peerName());
        } else {
            helping(x, m, offer.isPresent());
        }
        x.helping().talk(m.conversation()).ifPresent(talk -> relay.buttons().met(x, talk));
    }

    /** The champion has not read the whole question yet: the offer was too short for it, or she got none. */
    private void helping(Exchange x, HelpWord.Matched m, boolean offered) {
        if (!offered) {
            x.say("matched-assigned");
            Pictures.show(x, m.media());
        }
        x.say(
                "matched-question",
                "name",
                m.peerName(),
                "place",
                m.peerPlace(),
                "topic",
                topics.name(x, m.topic()),
                "question",
                m.question());
        x.say("matched-champion", "name", m.peerName());
    }
}
