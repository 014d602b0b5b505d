package org.sathi.bot.talk;

import java.util.Optional;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;

/** Yes or no to the offer of a number: "yes 2" or "2 yes", in any script. */
record OfferAnswer(boolean yes, int label) {

    private static final int LONGEST_LABEL = 2;

    /** Reads one; empty for all other words. */
    static Optional<OfferAnswer> read(String text, Language language) {
        var key = Fold.key(text);
        int last = key.lastIndexOf(' ');
        int first = key.indexOf(' ');
        if (first < 0) {
            return Optional.empty();
        }
        return of(key.substring(last + 1), key.substring(0, last), language)
                .or(() -> of(key.substring(0, first), key.substring(first + 1), language));
    }

    private static Optional<OfferAnswer> of(String digits, String word, Language language) {
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_LABEL
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                ? Commands.yesNo(word, language).map(yes -> new OfferAnswer(yes, Integer.parseInt(digits)))
                : Optional.empty();
    }
}
