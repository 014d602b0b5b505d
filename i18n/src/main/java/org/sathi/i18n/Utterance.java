package org.sathi.i18n;

/**
 * A message as commands are sought in it. Khmer is written with and without spaces, so in {@link #compact} Khmer tokens that
 * stand side by side are one.
 *
 * @param key the match key
 * @param compact the match key with Khmer tokens joined
 */
record Utterance(String key, String compact) {

    static Utterance of(String text) {
        String key = Fold.key(text);
        return new Utterance(key, compact(key));
    }

    /** The folded form of a word list's entry, made for comparing with {@link #compact}. */
    static String compact(String key) {
        int space = key.indexOf(' ');
        if (space < 0) {
            return key;
        }
        StringBuilder joined = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != ' ' || !isKhmer(key.charAt(i - 1)) || !isKhmer(key.charAt(i + 1))) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    static boolean isKhmer(char c) {
        return KhmerSyllable.isLetterOrMark(c);
    }

    /** Whether a word may end before {@code end}: at a space, the text's end, or between two Khmer syllables. */
    static boolean isBorder(String text, int end) {
        if (end >= text.length() || end <= 0) {
            return true;
        }
        char next = text.charAt(end);
        char last = text.charAt(end - 1);
        return next == ' '
                || last == ' '
                || (KhmerSyllable.isBase(next) && isKhmer(last) && last != KhmerSyllable.COENG);
    }

    /** Where the token that begins at {@code start} ends: at the next space or the text's end. */
    static int tokenEnd(String text, int start) {
        int space = text.indexOf(' ', start);
        return space < 0 ? text.length() : space;
    }

    /** Where the word after one that ends at {@code end} begins. */
    static int next(String text, int end) {
        return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
}
