package org.sathi.i18n;

import java.util.Optional;

/** Finds messages that carry no answer to an open question: yes and no, thanks, forms of address, "now", "I", or only signs. */
final class BareWords {

    /** A longer key says something. */
    private static final int MAX_KEY = 60;

    private static final int ALL_FILLERS = (1 << Filler.values().length) - 1;

    private final CommandWords words;
    private final YesOrNo yesOrNo;

    BareWords(CommandWords words, YesOrNo yesOrNo) {
        this.words = words;
        this.yesOrNo = yesOrNo;
    }

    boolean isAll(String text, String language) {
        String key = Utterance.of(text).compact();
        if (key.length() > MAX_KEY) {
            return false;
        }
        return !yesOrNo.find(text, language).equals(Optional.empty())
                || words.fillers.fromBeginning(key, ALL_FILLERS)[key.length()];
    }
}
