package org.sathi.bot.talk;

import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.RelayErrand;

/** What becomes of questions, offers and conversations of somebody whom the service no longer writes to. */
final class Leaving {

    private Leaving() {}

    /** She wants nothing more from the service: her conversations are over, and what she asked or was asked is settled. */
    static void left(Exchange x) {
        for (var talk : x.helping().talks()) {
            x.ask(new RelayErrand.Left(talk.id()));
            x.helping(h -> h.withoutTalk(talk.id()).withoutAsked(talk.request()));
        }
        for (var asked : x.helping().asked()) {
            x.ask(new HelpErrand.Withdrawn(asked.request()));
            x.helping(h -> h.withoutAsked(asked.request()));
        }
        for (var offer : x.helping().offers()) {
            x.ask(new HelpErrand.Answered(offer.request(), false));
            x.helping(h -> h.withoutOffer(offer.request()));
        }
        x.helping(h -> h.with(h.relaying().holding(null)));
    }

    /** The channel could not reach her: who writes with her is told. */
    static void unreached(Exchange x) {
        x.helping().talks().forEach(t -> x.ask(new RelayErrand.NotReached(t.id())));
    }
}
