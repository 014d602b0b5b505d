package org.sathi.i18n;

/**
 * Brings the parts of each Khmer syllable to one order and one spelling.
 *
 * <p>Keyboards let the parts be typed in any order and fonts draw most orders alike, while Unicode's normal forms leave Khmer
 * untouched. The order is the one published in Unicode document L2/22-290: base, robat, subscripts (subscript ro last),
 * register shifter, vowel before, below, above, after, other signs, final signs.
 */
final class KhmerSyllable {

    static final char COENG = '\u17D2';
    private static final char SHIFTER = '\u17CA';
    private static final char VOWEL_U = '\u17BB';

    /** More distinct parts than any syllable has; what comes after them is dropped. */
    private static final int MAX_PARTS = 16;

    private static final int ROBAT = 1;
    private static final int SUBSCRIPT = 2;
    private static final int SUBSCRIPT_RO = 3;
    private static final int SHIFT = 4;
    private static final int BEFORE = 5;
    private static final int BELOW = 6;
    private static final int ABOVE = 7;
    private static final int AFTER = 8;
    private static final int SIGN = 9;
    private static final int FINAL = 10;

    /** Parts of the syllable in hand: a mark, or the letter of a subscript; sorted by {@link #ranks}. */
    private final char[] parts = new char[MAX_PARTS];

    private final int[] ranks = new int[MAX_PARTS];
    private int size;

    private KhmerSyllable() {}

    /** Letters, vowel signs and marks; not digits and not punctuation. */
    static boolean isLetterOrMark(char c) {
        return (c >= '\u1780' && c <= '\u17D3') || c == '\u17DD';
    }

    /** Appends the folded form of {@code text} from {@code start} to {@code end}, all of it letters and marks. */
    static void fold(String text, int start, int end, StringBuilder key) {
        KhmerSyllable syllable = new KhmerSyllable();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == COENG) {
                // A coeng without a letter draws nothing.
                if (i + 1 < end && isBase(text.charAt(i + 1))) {
                    syllable.addSubscript(text.charAt(++i));
                }
            } else if (isBase(c)) {
                syllable.flush(key);
                base(c, key);
                if (c == '\u17A4') {
                    syllable.add('\u17B6');
                }
            } else {
                syllable.add(c);
            }
        }
        syllable.flush(key);
    }

    static boolean isBase(char c) {
        return c >= '\u1780' && c <= '\u17B3';
    }

    /** Deprecated letters, and the two forms of one independent vowel. */
    private static void base(char c, StringBuilder key) {
        switch (c) {
            case '\u17A3', '\u17A4' -> key.append('\u17A2');
            case '\u17A8' -> key.append('\u17A7').append('\u1780');
            case '\u17B2' -> key.append('\u17B1');
            default -> key.append(c);
        }
    }

    /** Subscript da and ta are drawn alike. */
    private void addSubscript(char letter) {
        if (letter == '\u179A') {
            put(letter, SUBSCRIPT_RO);
        } else {
            put(letter == '\u178A' ? '\u178F' : letter, SUBSCRIPT);
        }
    }

    private void add(char c) {
        switch (c) {
            case '\u17B4', '\u17B5' -> {} // Inherent vowels, which nobody sees.
            case '\u17D3' -> put('\u17C6', SIGN);
            case '\u17CC' -> put(c, ROBAT);
            case '\u17C9', '\u17CA' -> put(c, SHIFT);
            case '\u17BB', '\u17BC', '\u17BD' -> put(c, BELOW);
            case '\u17B7', '\u17B8', '\u17B9', '\u17BA' -> put(c, ABOVE);
            case '\u17B6' -> put(c, AFTER);
            case '\u17C7', '\u17C8' -> put(c, FINAL);
            default -> put(c, c >= '\u17BE' && c <= '\u17C5' ? BEFORE : SIGN);
        }
    }

    /** Puts a part after those of its rank; a part that is there already was typed twice. */
    private void put(char part, int rank) {
        int at = size;
        for (int i = 0; i < size; i++) {
            if (parts[i] == part && ranks[i] == rank) {
                return;
            }
        }
        if (size == MAX_PARTS) {
            return;
        }
        while (at > 0 && ranks[at - 1] > rank) {
            parts[at] = parts[at - 1];
            ranks[at] = ranks[at - 1];
            at--;
        }
        parts[at] = part;
        ranks[at] = rank;
        size++;
    }

    private void flush(StringBuilder key) {
        if (size == 0) {
            return;
        }
        shifterWrittenAsVowel();
        vowelsInTwoParts('\u17B8', '\u17BE');
        vowelsInTwoParts('\u17B6', '\u17C4');
        for (int i = 0; i < size; i++) {
            if (ranks[i] == SUBSCRIPT || ranks[i] == SUBSCRIPT_RO) {
                key.append(COENG);
            }
            key.append(parts[i]);
        }
        size = 0;
    }

    /** Below a vowel that stands above, both shifters are drawn as the vowel u, and people type that vowel. */
    private void shifterWrittenAsVowel() {
        if (!hasVowelAbove()) {
            return;
        }
        boolean shifted = remove('\u17C9') | remove('\u17CA') | remove(VOWEL_U);
        if (shifted) {
            put(SHIFTER, SHIFT);
        }
    }

    private boolean hasVowelAbove() {
        boolean am = has('\u17B6') && has('\u17C6');
        return am || has('\u17BE') || has('\u17D0') || has('\u17DD') || hasRank(ABOVE);
    }

    /** The sign e and a second sign that people take for one vowel. */
    private void vowelsInTwoParts(char second, char whole) {
        if (has('\u17C1') && has(second)) {
            remove('\u17C1');
            remove(second);
            put(whole, BEFORE);
        }
    }

    private boolean has(char mark) {
        return indexOf(mark) >= 0;
    }

    private boolean hasRank(int rank) {
        for (int i = 0; i < size; i++) {
            if (ranks[i] == rank) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(char mark) {
        for (int i = 0; i < size; i++) {
            if (parts[i] == mark) {
                return i;
            }
        }
        return -1;
    }

    private boolean remove(char mark) {
        int at = indexOf(mark);
        if (at < 0) {
            return false;
        }
        size--;
        System.arraycopy(parts, at + 1, parts, at, size - at);
        System.arraycopy(ranks, at + 1, ranks, at, size - at);
        return true;
    }
}
