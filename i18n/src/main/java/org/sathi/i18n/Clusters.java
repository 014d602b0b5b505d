package org.sathi.i18n;

import java.util.List;

/**
 * Text measured and cut by grapheme clusters, which is what readers take for characters. By ICU: the JDK's own iterators cut
 * Khmer clusters apart. Lengths are in UTF-16 units, which is what providers count.
 */
public final class Clusters {

    private Clusters() {}

    /** How many clusters a text has. */
    public static int count(CharSequence text) {
        var clusters = Boundaries.ofClusters(text);
        int count = 0;
        while (clusters.advance()) {
            count++;
        }
        return count;
    }

    /** The longest beginning of a text that has at most {@code maxUnits} units and ends with a whole cluster; may be empty. */
    public static String truncate(String text, int maxUnits) {
        return text.length() <= maxUnits
                ? text
                : text.substring(0, Boundaries.ofClusters(text).lastUpTo(maxUnits));
    }

    /**
     * A text in parts of at most {@code maxUnits} units each, without the white space at which it was cut. Parts end where a
     * line may end, or between clusters where there is no such place. A cluster longer than that, which nobody writes, is cut
     * between characters.
     *
     * @throws IllegalArgumentException if {@code maxUnits} is not positive
     */
    public static List<String> split(String text, int maxUnits) {
        if (maxUnits < 1) {
            throw new IllegalArgumentException("parts of " + maxUnits + " units");
        }
        return Cuts.parts(text, start -> (int) Math.min(text.length(), (long) start + maxUnits));
    }
}
