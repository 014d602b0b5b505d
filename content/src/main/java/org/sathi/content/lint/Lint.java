package org.sathi.content.lint;

import java.util.List;
import org.sathi.content.read.Draft;
import org.sathi.content.source.Finding;

/** Checks a pack. */
public final class Lint {

    private Lint() {}

    /** Everything that is wrong, while reading and with what was read, in the order of files and lines. */
    public static List<Finding> check(Draft draft) {
        return draft.findings().sorted();
    }
}
