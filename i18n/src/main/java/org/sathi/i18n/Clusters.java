package org.sathi.i18n;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Text cut only between grapheme clusters, by ICU: the JDK's own iterators cut Khmer clusters apart. Lengths are in
 * UTF-16 units, which is what providers count.
 */
public final class Clusters {

    // ICU's iterators are not thread-safe and slow to make: these are cloned for each use.
    private static final BreakIterator CLUSTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);
    private static final BreakIterator LINES = BreakIterator.getLineInstance(ULocale.ROOT);

    private Clusters() {}

    /** How many clusters a text has: what a reader would count as characters. */
    public static int count(String text) {
        var clusters = on(CLUSTERS, text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** The longest beginning of a text that has at most {@code maxUnits} units and ends with a whole cluster. */
    public static String truncate(String text, int maxUnits) {
        return text.length() <= maxUnits ? text : text.substring(0, boundary(on(CLUSTERS, text), maxUnits));
    }

    /**
     * A text in parts of at most {@code maxUnits} units each. Parts end where a line may end, or between clusters where
     * there is no such place; a single cluster longer than that stands alone as a longer part.
     */
    public static List<String> split(String text, int maxUnits) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > maxUnits) {
            int cut = boundary(on(LINES, rest), maxUnits);
            if (cut == 0) {
                cut = boundary(on(CLUSTERS, rest), maxUnits);
            }
            if (cut == 0) {
                cut = on(CLUSTERS, rest).next();
            }
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut);
        }
        parts.add(rest);
        return List.copyOf(parts);
    }

    private static int boundary(BreakIterator iterator, int maxUnits) {
        return iterator.isBoundary(maxUnits) ? maxUnits : Math.max(0, iterator.preceding(maxUnits));
    }

    private static BreakIterator on(BreakIterator iterator, String text) {
        var own = iterator.clone();
        own.setText(text);
        return own;
    }
}
