package org.sathi.i18n;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Finds in a text as it was typed what was found in its key. */
final class RawText {

    /** A command takes no more clusters than this; what is longer is not sought for its end. */
    private static final int MAX_CLUSTERS = 200;

    private RawText() {}

    /**
     * What follows in {@code text} once its first {@code end} characters of {@code key} are past. Looks for the longest beginning
     * of the text that folds to them, cluster by cluster.
     */
    static String after(String text, String key, int end) {
        String wanted = key.substring(0, end);
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        int start = 0;
        int past = -1;
        int at = clusters.next();
        for (int seen = 0; at != BreakIterator.DONE && seen < MAX_CLUSTERS; at = clusters.next()) {
            String folded = Fold.key(text.substring(start, at));
            if (folded.isEmpty()) {
                start = at;
            } else if (folded.equals(wanted)) {
                past = at;
                seen++;
            } else if (past >= 0 && folded.startsWith(wanted + " ")) {
                break;
            } else {
                seen++;
            }
        }
        return past < 0 ? "" : text.substring(past).strip();
    }
}
