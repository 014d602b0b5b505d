package org.sathi.content.source;

import java.util.List;
import java.util.TreeSet;

/** Collects findings, in the order of files and lines and each only once. */
public final class Findings {

    private final TreeSet<Finding> found = new TreeSet<>();

    public void add(Mark mark, Fault fault, String what, String mend) {
        found.add(new Finding(mark, fault, what, mend));
    }

    public List<Finding> sorted() {
        return List.copyOf(found);
    }
}
