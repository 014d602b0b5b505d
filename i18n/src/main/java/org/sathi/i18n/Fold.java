package org.sathi.i18n;

import com.ibm.icu.text.Normalizer2;

/**
 * Folds what people type to a key that is the same for spellings which a reader takes for the same word.
 *
 * <p>Order of things: broken input is repaired, then Unicode's NFKC_Casefold, then for each script the spellings that keyboards
 * and habits produce. A key consists of letters and ASCII digits, tokens separated by single spaces; there is a token border
 * wherever script or digits change, because Unicode's word rules find none between Khmer and what stands beside it.
 *
 * <p>A key is for comparing and never shown. Word lists are folded by the same function when they are loaded.
 */
public final class Fold {

    /** Beyond 30 marks on one letter no text is real: the limit of the stream-safe format, Unicode Standard Annex #15. */
    private static final int MAX_MARKS = 30;

    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private Fold() {}

    /** The match key: idempotent, never throws, linear in the length; empty where there is neither letter nor digit. */
    public static String key(String raw) {
        if (isAscii(raw)) {
            return new FoldedText(raw.length()).latin(raw).toString();
        }
        FoldedText folded = once(raw);
        String key = folded.toString();
        while (folded.mayFoldAgain()) {
            folded = once(key);
            String again = folded.toString();
            if (again.equals(key)) {
                return key;
            }
            key = again;
        }
        return key;
    }

    /**
     * Whether one key holds the tokens of another side by side. Khmer is written without spaces between words: there it is enough
     * that the letters stand there.
     */
    public static boolean holds(String key, String phrase) {
        return phrase.codePoints().anyMatch(Script::isKhmerLetter)
                ? key.replace(" ", "").contains(phrase.replace(" ", ""))
                : (" " + key + " ").contains(" " + phrase + " ");
    }

    private static FoldedText once(String raw) {
        String text = NFKC_CASEFOLD.normalize(NFC.normalize(repaired(raw)));
        FoldedText key = new FoldedText(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (KhmerSyllable.isLetterOrMark(c)) {
                int end = i + 1;
                while (end < text.length() && KhmerSyllable.isLetterOrMark(text.charAt(end))) {
                    end++;
                }
                key.khmer(text, i, end);
                i = end;
            } else {
                int codePoint = text.codePointAt(i);
                key.letter(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return key;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Half surrogate pairs and zero-width spaces become spaces, and a letter keeps at most {@link #MAX_MARKS} marks. */
    private static String repaired(String raw) {
        int marks = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (c == ZERO_WIDTH_SPACE || Character.isSurrogate(c) || marks > MAX_MARKS) {
                return repairedFrom(raw, i - marks);
            }
        }
        return raw;
    }

    private static String repairedFrom(String raw, int start) {
        StringBuilder text = new StringBuilder(raw.length()).append(raw, 0, Math.max(0, start));
        int marks = 0;
        for (int i = Math.max(0, start); i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (c == ZERO_WIDTH_SPACE || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                text.append(' ');
            } else if (marks <= MAX_MARKS) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    /** Marks and the invisible characters that Unicode lets stand among them. */
    private static boolean isMark(int c) {
        return c >= 0x300
                && switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }
}
