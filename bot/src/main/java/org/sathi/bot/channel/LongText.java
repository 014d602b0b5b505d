package org.sathi.bot.channel;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Text longer than a provider takes in one message. Talks split what they say by sense; this is the net under them. */
public final class LongText {

    private LongText() {}

    /**
     * Cuts {@code text} into parts of at most {@code most} UTF-16 units, between grapheme clusters (Unicode Standard
     * Annex 29). A cluster longer than that, which nobody writes, is cut between characters.
     */
    public static List<String> split(String text, int most) {
        if (text.length() <= most) {
            return List.of(text);
        }
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > most) {
            int end = clusters.isBoundary(start + most) ? start + most : clusters.preceding(start + most);
            if (end <= start) {
                boolean insidePair = Character.isLowSurrogate(text.charAt(start + most));
                end = insidePair ? start + most - 1 : start + most;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
