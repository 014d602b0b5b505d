package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.UnicodeSet;

/**
 * Characters that nobody sees and each of which takes a unit of an SMS: zero-width spaces, which Khmer texts are full of, byte
 * order marks, bidi controls, variation selectors. Joiners stay where they change the shape of what they stand between.
 */
final class Invisible {

    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';

    private static final UnicodeSet INVISIBLE = new UnicodeSet(
                    "[[:Default_Ignorable_Code_Point:][:Bidi_Control:]-[\\u115F\\u1160\\u3164\\uFFA0]]")
            .freeze();

    private Invisible() {}

    static String removedFrom(String text) {
        if (INVISIBLE.containsNone(text)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!INVISIBLE.contains(c) || (isJoiner(c) && shapes(c, kept, visibleFrom(text, next)))) {
                kept.appendCodePoint(c);
            }
            i = next;
        }
        return kept.toString();
    }

    private static boolean isJoiner(int c) {
        return c == NON_JOINER || c == JOINER;
    }

    /** Whether a joiner changes what is seen between what is kept so far and the next visible character. */
    private static boolean shapes(int joiner, StringBuilder before, int after) {
        if (before.isEmpty() || after < 0) {
            return false;
        }
        int last = before.codePointBefore(before.length());
        boolean besideVirama =
                isVirama(last) && UCharacter.isLetter(after) || UCharacter.isLetter(last) && isVirama(after);
        boolean betweenEmoji = joiner == JOINER && isEmoji(last) && isEmoji(after);
        return besideVirama || betweenEmoji;
    }

    /** The next character that is seen, or -1. Looks no further than the few that software puts in a row. */
    private static int visibleFrom(String text, int index) {
        int at = index;
        for (int seen = 0; at < text.length() && seen < 8; seen++) {
            int c = text.codePointAt(at);
            if (!INVISIBLE.contains(c)) {
                return c;
            }
            at += Character.charCount(c);
        }
        return -1;
    }

    /** Whether nobody sees a character. */
    static boolean has(int c) {
        return INVISIBLE.contains(c);
    }

    private static boolean isVirama(int c) {
        return c == '\u094D' || c == '\u09CD';
    }

    private static boolean isEmoji(int c) {
        return c > 0xFF
                && (UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
                        || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER));
    }
}
