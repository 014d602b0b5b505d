package org.sathi.i18n;

/**
 * Devanagari and Bangla as a match key: distinctions that are not heard in Nepali or Bangla, or that keyboards blur, are left
 * out. Works on the end of the key, so that what a dropped sign leaves side by side is still folded together.
 */
final class IndicLetters {

    private static final char DEVANAGARI_HALANT = '\u094D';
    private static final char BANGLA_HASANTA = '\u09CD';

    private IndicLetters() {}

    /** Danda, double danda and abbreviation sign; the dandas are shared by all scripts of India. */
    static boolean isSeparator(char c) {
        return c == '\u0964' || c == '\u0965' || c == '\u0970';
    }

    /** Currency marks, fractions and other signs that are not letters. */
    static boolean isBanglaSign(char c) {
        return (c >= '\u09F2' && c <= '\u09FB') || c == '\u09FD';
    }

    /** Appends one Devanagari letter or sign. */
    static void devanagari(char c, StringBuilder key) {
        switch (c) {
            // Chandrabindu, anusvara, visarga, nukta: written or left out at will.
            case '\u0900', '\u0901', '\u0902', '\u0903', '\u093C', '\u0951', '\u0952' -> {}
            case '\u0940' -> sign('\u093F', key);
            case '\u0942' -> sign('\u0941', key);
            case '\u0908' -> key.append('\u0907');
            case '\u090A' -> key.append('\u0909');
            case '\u0936', '\u0937' -> consonant('\u0938', key);
            case '\u0935' -> consonant('\u092C', key);
            // Letters that only exist with a nukta.
            case '\u0929' -> consonant('\u0928', key);
            case '\u0931' -> consonant('\u0930', key);
            case '\u0934' -> consonant('\u0933', key);
            default -> {
                if (c >= '\u0915' && c <= '\u0939') {
                    consonant(c, key);
                } else if (c >= '\u093E' && c <= '\u094D') {
                    sign(c, key);
                } else {
                    key.append(c);
                }
            }
        }
    }

    /** Appends one Bangla letter or sign. */
    static void bangla(char c, StringBuilder key) {
        switch (c) {
            // Chandrabindu, visarga, nukta: written or left out at will.
            case '\u0981', '\u0983', '\u09BC', '\u09FE' -> {}
            case '\u09C0' -> sign('\u09BF', key);
            case '\u09C2' -> sign('\u09C1', key);
            case '\u0988' -> key.append('\u0987');
            case '\u098A' -> key.append('\u0989');
            case '\u09CE' -> key.append('\u09A4');
            case '\u09A3' -> key.append('\u09A8');
            case '\u09B6', '\u09B7' -> key.append('\u09B8');
            case '\u09F0' -> key.append('\u09B0');
            case '\u09DC' -> key.append('\u09A1');
            case '\u09DD' -> key.append('\u09A2');
            case '\u09DF' -> key.append('\u09AF');
            default -> {
                if (c >= '\u09BE' && c <= '\u09CD') {
                    sign(c, key);
                } else {
                    key.append(c);
                }
            }
        }
    }

    /** A halant that ends a word is not heard. */
    static void end(StringBuilder key) {
        int length = key.length();
        while (length > 0 && isHalant(key.charAt(length - 1))) {
            length--;
        }
        key.setLength(length);
    }

    /** A nasal that only prepares the stop after it sounds like an anusvara, so it is left out as that one is. */
    private static void consonant(char c, StringBuilder key) {
        char nasal = nasalBefore(c);
        int length = key.length();
        while (nasal != 0
                && length >= 2
                && key.charAt(length - 1) == DEVANAGARI_HALANT
                && key.charAt(length - 2) == nasal) {
            length -= 2;
        }
        key.setLength(length);
        key.append(c);
    }

    private static char nasalBefore(char c) {
        if (c >= '\u0915' && c <= '\u0918') {
            return '\u0919';
        } else if (c >= '\u091A' && c <= '\u091D') {
            return '\u091E';
        } else if (c >= '\u091F' && c <= '\u0922') {
            return '\u0923';
        } else if (c >= '\u0924' && c <= '\u0927') {
            return '\u0928';
        } else if (c >= '\u092A' && c <= '\u092D') {
            return '\u092E';
        }
        return 0;
    }

    /** Signs that were typed twice are one sign; two that look like a third are that one. */
    private static void sign(char c, StringBuilder key) {
        int last = key.length() - 1;
        char before = last < 0 ? 0 : key.charAt(last);
        if (before == c) {
            return;
        }
        char together = together(before, c);
        if (together == 0) {
            key.append(c);
        } else {
            key.setCharAt(last, together);
        }
    }

    private static char together(char before, char c) {
        return switch (c) {
            case '\u093E' ->
                before == '\u0905' ? '\u0906' : before == '\u0947' ? '\u094B' : before == '\u0948' ? '\u094C' : 0;
            case '\u0947' ->
                before == '\u0906' ? '\u0913' : before == '\u090F' ? '\u0910' : before == '\u093E' ? '\u094B' : 0;
            case '\u0948' -> before == '\u0906' ? '\u0914' : before == '\u093E' ? '\u094C' : 0;
            case '\u094B' -> before == '\u0905' ? '\u0913' : 0;
            case '\u094C' -> before == '\u0905' ? '\u0914' : 0;
            case '\u09BE' -> before == '\u0985' ? '\u0986' : before == '\u09C7' ? '\u09CB' : 0;
            case '\u09C7' -> before == '\u09BE' ? '\u09CB' : 0;
            case '\u09D7' -> before == '\u09C7' ? '\u09CC' : 0;
            default -> 0;
        };
    }

    private static boolean isHalant(char c) {
        return c == DEVANAGARI_HALANT || c == BANGLA_HASANTA;
    }
}
