package org.sathi.i18n;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Divides a text that is too long: where a line may end if there is such a place, else between grapheme clusters, and
 * only in a cluster that is too long by itself, which nobody writes, between characters.
 */
final class Cuts {

    private final String text;
    private final IntUnaryOperator reach;
    private final Boundaries lines;
    private final BitSet clusters;

    /**
     * @param reach for an index, the furthest end of a part that begins there
     */
    private Cuts(String text, IntUnaryOperator reach) {
        this.text = text;
        this.reach = reach;
        this.lines = Boundaries.ofLines(text);
        this.clusters = Boundaries.ofClusters(text).all();
    }

    /** The parts, in order, without white space at the cuts; the text itself where it needs no cut. */
    static List<String> parts(String text, IntUnaryOperator reach) {
        return reach.applyAsInt(0) >= text.length() ? List.of(text) : new Cuts(text, reach).parts();
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        int start = 0;
        while (start < text.length()) {
            int end = reach.applyAsInt(start);
            int cut = end >= text.length() ? text.length() : cut(start, end);
            String part = text.substring(start, cut).stripTrailing();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = afterSpace(cut);
        }
        return List.copyOf(parts);
    }

    private int cut(int start, int end) {
        int line = lines.lastUpTo(afterSpace(end));
        if (line > start && clusters.get(line)) {
            return line;
        }
        int cluster = clusters.previousSetBit(end);
        return cluster > start ? cluster : insideCluster(start, end);
    }

    private int insideCluster(int start, int end) {
        boolean insidePair =
                Character.isHighSurrogate(text.charAt(end - 1)) && Character.isLowSurrogate(text.charAt(end));
        int cut = insidePair ? end - 1 : end;
        return cut > start ? cut : text.offsetByCodePoints(start, 1);
    }

    /** Behind the white space at an index; a space that carries a mark belongs to what follows. */
    private int afterSpace(int index) {
        int at = index;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at > index && !clusters.get(at) ? at - 1 : at;
    }
}
