package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The smallest mistake in typing: a letter too many, too few, other than meant, or swapped with its neighbour.
 *
 * <p>Clusters of our scripts are syllables: one mistake in a letter can change two of them, and one syllable can be several letters
 * apart from another. Only what is a single mistake in both counts is taken for one.
 */
final class OneEdit {

    private OneEdit() {}

    /** Whether two match keys are one mistake apart, or none. */
    static boolean apart(String a, String b) {
        return Math.abs(a.length() - b.length()) <= 1
                && near(a.length(), a::charAt, b.length(), b::charAt)
                && (a.charAt(0) < 0x80 || clustersNear(clusters(a), clusters(b)));
    }

    private static boolean clustersNear(List<String> a, List<String> b) {
        return near(a.size(), a::get, b.size(), b::get);
    }

    private static <T> boolean near(int sizeA, IntFunction<T> a, int sizeB, IntFunction<T> b) {
        int shorter = Math.min(sizeA, sizeB);
        int same = 0;
        while (same < shorter && Objects.equals(a.apply(same), b.apply(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && Objects.equals(a.apply(sizeA - 1 - tail), b.apply(sizeB - 1 - tail))) {
            tail++;
        }
        int left = sizeA - same - tail;
        int right = sizeB - same - tail;
        boolean swapped = left == 2
                && right == 2
                && Objects.equals(a.apply(same), b.apply(same + 1))
                && Objects.equals(a.apply(same + 1), b.apply(same));
        return Math.max(left, right) <= 1 || swapped;
    }

    private static List<String> clusters(String word) {
        var clusters = new ArrayList<String>();
        var boundaries = Boundaries.ofClusters(word);
        for (int start = 0; boundaries.advance(); start = boundaries.at()) {
            clusters.add(word.substring(start, boundaries.at()));
        }
        return clusters;
    }
}
