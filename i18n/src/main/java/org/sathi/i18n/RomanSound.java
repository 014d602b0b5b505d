package org.sathi.i18n;

/**
 * How a romanized Nepali or Bangla word sounds, roughly: there is no agreed spelling, so "sahajjo", "shahajo" and "sahazzo" are
 * all in use. Written for words of these two languages; two English words may well sound alike here.
 */
final class RomanSound {

    private RomanSound() {}

    /** Whether a key consists of Latin letters and spaces. */
    static boolean isRoman(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != ' ' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** The sound of a key that {@linkplain #isRoman is roman}. */
    static String of(String key) {
        StringBuilder sound = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            char next = i + 1 < key.length() ? key.charAt(i + 1) : ' ';
            char heard = heard(c, next);
            if (c == next && (c == 'e' || c == 'o')) {
                i++;
            }
            int last = sound.length() - 1;
            boolean aspirate = c == 'h' && last >= 0 && isConsonant(sound.charAt(last));
            boolean drawnOut = last >= 0 && sound.charAt(last) == heard;
            if (c == ' ') {
                endWord(sound);
                sound.append(' ');
            } else if (!aspirate && !drawnOut) {
                sound.append(heard);
            }
        }
        endWord(sound);
        return sound.toString();
    }

    private static char heard(char c, char next) {
        return switch (c) {
            case 'z' -> 'j';
            case 'v', 'w' -> 'b';
            case 'f' -> 'p';
            case 'q' -> 'k';
            case 'c' -> next == 'h' ? 'c' : 'k';
            case 'x' -> 'c';
            case 'y' -> 'i';
            case 'e' -> next == 'e' ? 'i' : 'e';
            case 'o' -> next == 'o' || next == 'u' ? 'u' : 'a';
            default -> c;
        };
    }

    private static boolean isConsonant(char c) {
        return c != ' ' && "aeiou".indexOf(c) < 0;
    }

    /** The vowel that ends a word in writing is often not spoken. */
    private static void endWord(StringBuilder sound) {
        int last = sound.length() - 1;
        if (last > 1 && sound.charAt(last) == 'a' && isConsonant(sound.charAt(last - 1))) {
            sound.setLength(last);
        }
    }
}
