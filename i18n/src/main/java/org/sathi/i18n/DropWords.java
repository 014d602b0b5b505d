package org.sathi.i18n;

import java.util.Optional;

/**
 * What somebody says who no longer wants what she began to write ("never mind", "thak lagbe na"), or not now ("later"). In other
 * places the same words say something else, so they are no {@link Command}: to be asked only while something is being written.
 */
public final class DropWords {

    /** What she wants of it. */
    public enum Said {
        /** She does not want it any more. */
        DROP,
        /** She wants to do it another time. */
        LATER
    }

    private static final KindsOfWords<Said> WORDS = new KindsOfWords<>(Said.class, "drop-words.tsv");

    private DropWords() {}

    /** What a text says that is nothing else; empty for all others, and for who asks. */
    public static Optional<Said> read(String text) {
        var said = WORDS.in(text);
        return said.contains(Said.DROP) ? Optional.of(Said.DROP) : said.stream().findFirst();
    }
}
