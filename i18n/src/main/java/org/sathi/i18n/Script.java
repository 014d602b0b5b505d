package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;

/** Which kind of part of a {@link Line} a character makes. */
final class Script {

    /** It makes none: it stands between parts. */
    static final int NONE = 0;

    static final int LATIN = 1;
    static final int DIGIT = 2;
    static final int KHMER = 3;
    static final int DEVANAGARI = 4;
    static final int BANGLA = 5;
    static final int OTHER = 6;

    /** It belongs to the part before it, whichever that is. */
    static final int JOINS = 7;

    private Script() {}

    /** The kind that a code point makes. */
    static int of(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                    ? LATIN
                    : c >= '0' && c <= '9' ? DIGIT : c == '\'' ? JOINS : NONE;
        }
        if (c >= 0x17D4 && c <= 0x17DC) {
            return NONE;
        }
        if (UCharacter.digit(c) >= 0) {
            return DIGIT;
        }
        int type = UCharacter.getType(c);
        boolean letter = type == Character.OTHER_LETTER
                || type == Character.LOWERCASE_LETTER
                || type == Character.UPPERCASE_LETTER
                || type == Character.TITLECASE_LETTER
                || type == Character.MODIFIER_LETTER;
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        if (letter || mark && c >= 0x900) {
            return c < 0x250 || c >= 0x1E00 && c < 0x1F00
                    ? LATIN
                    : c >= 0x900 && c < 0x980
                            ? DEVANAGARI
                            : c >= 0x980 && c < 0xA00 ? BANGLA : isKhmerLetter(c) ? KHMER : letter ? OTHER : JOINS;
        }
        return mark || type == Character.FORMAT && c != 0x200B || c == 0x2019 ? JOINS : NONE;
    }

    /** Whether it is a letter or sign of Khmer, not a digit or a stop. */
    static boolean isKhmerLetter(int c) {
        return c >= 0x1780 && c <= 0x17D3 || c == 0x17DD;
    }

    /** Whether a syllable of Khmer may begin with it. */
    static boolean isKhmerBase(int c) {
        return c >= 0x1780 && c <= 0x17B3;
    }

    /** Whether it is one of the digits that Nepali is written with. */
    static boolean isDevanagariDigit(int c) {
        return c >= 0x966 && c <= 0x96F;
    }
}
