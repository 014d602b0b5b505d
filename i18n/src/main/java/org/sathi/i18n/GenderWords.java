package org.sathi.i18n;

import java.util.Optional;

/**
 * What somebody answers in words of her own who is asked whether she is a woman or a man: "I am a woman". Who speaks of somebody
 * else ("a woman champion") says neither. To be asked only while that question is open.
 */
public final class GenderWords {

    /** What she says that she is. */
    public enum Said {
        WOMAN,
        MAN
    }

    private static final KindsOfWords<Said> WORDS = new KindsOfWords<>(Said.class, "gender-words.tsv");

    private GenderWords() {}

    /** What a text says that is nothing else; empty for all others, for both, and for who asks. */
    public static Optional<Said> read(String text) {
        var said = WORDS.in(text);
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }
}
