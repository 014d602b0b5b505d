package org.sathi.content.source;

import java.util.Comparator;

/**
 * Something wrong in the pack.
 *
 * @param mark where
 * @param fault of which kind
 * @param what what is wrong, as a sentence for an author
 * @param mend how to mend it, as a sentence for an author
 */
public record Finding(Mark mark, Fault fault, String what, String mend) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::mark).thenComparing(Finding::fault).thenComparing(Finding::what);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return mark + ": " + what + " " + mend;
    }
}
