package org.sathi.i18n;

import java.util.Optional;

/** Finds messages that carry no answer to an open question: yes and no, thanks, forms of address, "now", "I", or only signs. */
final class BareWords {

    /** A longer key says something. */
    private static final int MAX_KEY = 60;

    private static final int ALL_FILLERS = (1 << Filler.values().length) - 1;

    private static final int POLITE = Filler.POLITE.bit() | Filler.THANKS.bit();

    private static final String FOLDED_HANDS = "\uD83D\uDE4F";

    private final CommandWords words;
    private final YesOrNo yesOrNo;

    BareWords(CommandWords words, YesOrNo yesOrNo) {
        this.words = words;
        this.yesOrNo = yesOrNo;
    }

    /** Whether the message thanks, or agrees where nothing was asked, and says nothing else. */
    boolean areThanks(String text, String language) {
        String key = Utterance.of(text).compact();
        if (key.length() > MAX_KEY || text.indexOf('?') >= 0) {
            return false;
        }
        Optional<Boolean> answer = yesOrNo.find(text, language);
        if (key.isEmpty() || answer.equals(Optional.of(true))) {
            return answer.orElse(text.contains(FOLDED_HANDS));
        }
        return thanks(key) && (answer.isPresent() || words.fillers.fromBeginning(key, POLITE)[key.length()]);
    }

    private boolean thanks(String key) {
        boolean thanks = false;
        for (int at = 0; at < key.length() && !thanks; at++) {
            thanks = Utterance.isBorder(key, at) && words.fillers.end(key, at, Filler.THANKS.bit()) > at;
        }
        return thanks;
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
