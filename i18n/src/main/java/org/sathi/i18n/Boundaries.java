package org.sathi.i18n;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * The places of one kind at which a text may be divided, walked forwards only, so that the whole is linear in the text's
 * length even where somebody sends a hundred thousand marks on one letter.
 */
final class Boundaries {

    // ICU's iterators are not thread-safe and slow to make: these are cloned for each use.
    private static final BreakIterator CLUSTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);
    private static final BreakIterator LINES = BreakIterator.getLineInstance(ULocale.ROOT);

    private final BreakIterator iterator;
    private int at;
    private int next;

    private Boundaries(BreakIterator kind, CharSequence text) {
        iterator = kind.clone();
        iterator.setText(text);
        at = iterator.first();
        next = iterator.next();
    }

    /** Between grapheme clusters: Unicode Standard Annex 29. */
    static Boundaries ofClusters(CharSequence text) {
        return new Boundaries(CLUSTERS, text);
    }

    /** Where a line may end: Unicode Standard Annex 14, in Khmer and Lao by dictionary. */
    static Boundaries ofLines(CharSequence text) {
        return new Boundaries(LINES, text);
    }

    /** Moves to the next boundary; false at the end of the text. */
    boolean advance() {
        if (next == BreakIterator.DONE) {
            return false;
        }
        at = next;
        next = iterator.next();
        return true;
    }

    /** Where this stands. */
    int at() {
        return at;
    }

    /** All of them, both ends of the text included. */
    BitSet all() {
        var all = new BitSet();
        do {
            all.set(at);
        } while (advance());
        return all;
    }

    /** The last boundary that is not after {@code limit}, unless this stands behind it already. */
    int lastUpTo(int limit) {
        while (next != BreakIterator.DONE && next <= limit) {
            advance();
        }
        return at;
    }
}
