package org.sathi.bot.talk;

import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.i18n.PersonNames;

/** What the other of a conversation is called: before every message as shortly as she can be known by. */
final class RelayNames {

    private static final int SHORT = 12;

    private RelayNames() {}

    /** The whole name; what the person is in the programme if her name is unknown. */
    static String whole(Exchange x, Conversing talk) {
        return talk.peerName().isBlank()
                ? x.text(talk.helping() ? "option-farmer" : "option-champion")
                : talk.peerName();
    }

    /** The given name, if the whole one is long. */
    static String brief(Exchange x, Conversing talk) {
        var name = whole(x, talk);
        return name.length() <= SHORT ? name : PersonNames.given(name);
    }
}
