package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** A match key while it is being written: knows the script of the token it is in, and folds letter by letter. */
final class FoldedText {

    private static final int NONE = 0;
    private static final int LATIN = 1;
    private static final int DIGIT = 2;
    private static final int KHMER = 3;
    private static final int DEVANAGARI = 4;
    private static final int BANGLA = 5;
    private static final int OTHER = 6;

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private final StringBuilder key;
    private int script = NONE;

    private boolean unsettled;

    /** How often the last Latin letter stands there in a row. */
    private int run;

    FoldedText(int expectedLength) {
        key = new StringBuilder(expectedLength + 8);
    }

    /** Folds a text that is all ASCII. */
    FoldedText latin(String text) {
        for (int i = 0; i < text.length(); i++) {
            letter(text.charAt(i));
        }
        return this;
    }

    /** Folds a stretch of Khmer letters and marks. */
    void khmer(String text, int start, int end) {
        enter(KHMER);
        KhmerSyllable.fold(text, start, end, key);
    }

    /** Folds one code point of case-folded text that is not Khmer. */
    void letter(int c) {
        if (c < 0x80) {
            ascii((char) c);
        } else if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
            accentedLatin(c);
        } else if (c >= 0x900 && c < 0x980) {
            devanagari((char) c);
        } else if (c >= 0x980 && c < 0xA00) {
            bangla((char) c);
        } else if (c >= 0x17D4 && c <= 0x17DC) {
            // Khmer punctuation; Unicode calls the repetition sign a letter.
            border();
        } else {
            other(c);
        }
    }

    /**
     * Whether something was left out between two letters of one token that may belong together now: Khmer signs of one syllable,
     * or letters and vowel signs that Unicode composes. Such a key is folded again; human text hardly ever is of this kind.
     */
    boolean mayFoldAgain() {
        return unsettled;
    }

    @Override
    public String toString() {
        border();
        int length = key.length();
        return length > 0 && key.charAt(length - 1) == ' ' ? key.substring(0, length - 1) : key.toString();
    }

    private void ascii(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            latinLetter((char) (c | 0x20));
        } else if (c >= '0' && c <= '9') {
            digit(c - '0');
        } else if (c == '\'') {
            leaveOut();
        } else {
            border();
        }
    }

    /**
     * Letters with accents count as their base letter: on feature phones they are mostly left out. No word of our languages has
     * the same letter three times, so such a run is one letter drawn out ("stooop").
     */
    private void latinLetter(char c) {
        enter(LATIN);
        int length = key.length();
        run = length > 0 && key.charAt(length - 1) == c ? run + 1 : 1;
        if (run <= 2) {
            key.append(c);
        } else if (run == 3) {
            key.setLength(length - 1);
        }
    }

    private void accentedLatin(int c) {
        String letters = NFD.getDecomposition(c);
        int base = letters == null ? c : letters.codePointAt(0);
        if (base < 0x80) {
            ascii((char) base);
        } else {
            other(base);
        }
    }

    private void digit(int value) {
        enter(DIGIT);
        key.append((char) ('0' + value));
    }

    private void devanagari(char c) {
        if (IndicLetters.isSeparator(c)) {
            border();
        } else if (c >= '\u0966' && c <= '\u096F') {
            digit(c - '\u0966');
        } else {
            enter(DEVANAGARI);
            IndicLetters.devanagari(c, key);
        }
    }

    private void bangla(char c) {
        if (c >= '\u09E6' && c <= '\u09EF') {
            digit(c - '\u09E6');
        } else if (IndicLetters.isBanglaSign(c)) {
            border();
        } else {
            enter(BANGLA);
            IndicLetters.bangla(c, key);
        }
    }

    private void other(int c) {
        int digit = UCharacter.digit(c);
        if (digit >= 0) {
            digit(digit);
            return;
        }
        switch (UCharacter.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> otherLetter(c);
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> {
                if (script == OTHER) {
                    key.appendCodePoint(c);
                } else {
                    leaveOut();
                }
            }
            default -> {
                if (c == '\u2019') {
                    leaveOut();
                } else {
                    border();
                }
            }
        }
    }

    private void otherLetter(int c) {
        // The modifier apostrophe joins two halves of a word, as the plain one does.
        if (c == '\u02BC') {
            leaveOut();
        } else {
            enter(OTHER);
            key.appendCodePoint(c);
        }
    }

    private void leaveOut() {
        unsettled |= script != LATIN && script != DIGIT;
    }

    /** Begins a token of a script, unless the key is in one. */
    private void enter(int next) {
        if (script != next) {
            border();
            script = next;
            run = 0;
        }
    }

    /** Ends the token. What a final halant or nothing at all leaves behind is not part of a key. */
    private void border() {
        if (script == DEVANAGARI || script == BANGLA) {
            IndicLetters.end(key);
        }
        int length = key.length();
        if (length > 0 && key.charAt(length - 1) != ' ') {
            key.append(' ');
        }
        script = NONE;
        run = 0;
    }
}
