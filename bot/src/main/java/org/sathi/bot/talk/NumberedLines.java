package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Language;
import org.sathi.i18n.Numbers;

/** Options as numbered lines, which is how they are shown where there are no buttons. */
final class NumberedLines {

    private NumberedLines() {}

    /** A text with its options below it, numbered in the digits of the language. */
    static String under(String text, List<Option> options, Language language) {
        var lines = new StringBuilder(text);
        int number = 1;
        for (var option : options) {
            lines.append('\n')
                    .append(Numbers.format(number++, language))
                    .append(' ')
                    .append(option.label());
        }
        return lines.toString();
    }
}
