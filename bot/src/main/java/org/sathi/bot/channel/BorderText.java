package org.sathi.bot.channel;

import org.jspecify.annotations.Nullable;

/**
 * Text at the border of the service. Taken away is what no keyboard types and what harms further in: control characters
 * (PostgreSQL refuses NUL), halves of surrogate pairs and noncharacters (no UTF-8 can carry them), and the characters
 * that reorder what is read on a screen (Unicode Standard Annex 9). Line breaks, tabs and the joiners and zero-width
 * spaces that Khmer, Nepali and Bangla are written with stay.
 */
public final class BorderText {

    private BorderText() {}

    /** {@code text} without what must not come in; empty for null. */
    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!mayComeIn(c)) {
                return without(text);
            }
        }
        return text;
    }

    private static String without(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(BorderText::mayComeIn).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean mayComeIn(int c) {
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || carriesNothing(c) || reorders(c));
    }

    private static boolean carriesNothing(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean reorders(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
