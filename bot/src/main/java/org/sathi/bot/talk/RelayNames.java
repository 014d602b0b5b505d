package org.sathi.bot.talk;

import org.sathi.bot.turn.Helping.Conversing;

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

    /** The given name, if the whole one is long. In Khmer it comes last. */
    static String brief(Exchange x, Conversing talk) {
        var name = whole(x, talk);
        var words = name.strip().split("\\s+");
        if (name.length() <= SHORT || words.length == 1) {
            return name;
        }
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.KHMER
                ? words[words.length - 1]
                : words[0];
    }
}
