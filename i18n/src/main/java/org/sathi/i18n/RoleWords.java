package org.sathi.i18n;

import java.util.Optional;

/**
 * What somebody answers in words of her own who is asked whether she is a farmer or a champion: "I am a farmer", "ma kisan hu". A
 * champion farms as well, so who says both is a champion. To be asked only while that question is open.
 */
public final class RoleWords {

    /** What she says that she is. */
    public enum Said {
        FARMER,
        CHAMPION
    }

    private static final KindsOfWords<Said> WORDS = new KindsOfWords<>(Said.class, "role-words.tsv");

    private RoleWords() {}

    /** What a text says that is nothing else; empty for all others, and for who asks. */
    public static Optional<Said> read(String text) {
        var said = WORDS.in(text);
        return said.contains(Said.CHAMPION)
                ? Optional.of(Said.CHAMPION)
                : said.stream().findFirst();
    }
}
