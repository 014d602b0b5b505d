package org.sathi.content.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Khmer, which is written without spaces. The dictionary finds most words, but splits misspelt ones to pieces; pairs of
 * neighbouring syllables (grapheme clusters) are right in either case.
 */
final class KhmerText {

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
    private static final BreakIterator CLUSTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);

    private KhmerText() {}

    static boolean isKhmer(String token) {
        return !token.isEmpty() && token.charAt(0) >= 0x1780 && token.charAt(0) <= 0x17FF;
    }

    static List<String> words(String text) {
        return pieces(WORDS, text);
    }

    static List<String> clusters(String text) {
        return pieces(CLUSTERS, text);
    }

    private static List<String> pieces(BreakIterator shared, String text) {
        BreakIterator breaks = shared.clone();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }
}
