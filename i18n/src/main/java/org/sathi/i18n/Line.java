package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A message cut into the smallest parts that mean something: words, runs of digits, and the syllables of Khmer, which is
 * written without spaces. Each part knows its place in the raw text and in the match key, and what stands before it.
 */
final class Line {

    /** What stands before a part that follows the one before it directly. */
    static final char NOTHING = 0;

    private static final char COENG = '\u17D2';

    private static final int NONE = 0;
    private static final int LATIN = 1;
    private static final int DIGIT = 2;
    private static final int KHMER = 3;
    private static final int DEVANAGARI = 4;
    private static final int BANGLA = 5;
    private static final int OTHER = 6;
    private static final int JOINS = 7;

    private final String raw;
    private String key = "";
    private int size;
    private int[] rawStart = new int[32];
    private int[] rawEnd = new int[32];
    private int[] keyStart = new int[32];
    private int[] keyEnd = new int[32];
    private byte[] kind = new byte[32];
    private char[] gap = new char[32];
    private boolean[] spaced = new boolean[32];

    /** What was found at each part, and in which lexicon. */
    private Lexicon.@Nullable Hit[] hits = {};

    private boolean[] searched = {};
    private @Nullable Lexicon lexicon;

    private Line(String raw) {
        this.raw = raw;
    }

    static Line of(String raw) {
        var line = new Line(raw);
        line.cut();
        line.align();
        return line;
    }

    boolean isSearched(Lexicon in, int part) {
        return lexicon == in && searched[part];
    }

    Lexicon.@Nullable Hit hit(int part) {
        return hits[part];
    }

    void keep(Lexicon in, int part, Lexicon.@Nullable Hit hit) {
        if (lexicon != in) {
            lexicon = in;
            hits = new Lexicon.Hit[size];
            searched = new boolean[size];
        }
        hits[part] = hit;
        searched[part] = true;
    }

    int size() {
        return size;
    }

    String raw() {
        return raw;
    }

    String key() {
        return key;
    }

    int keyStart(int part) {
        return keyStart[part];
    }

    int keyEnd(int part) {
        return keyEnd[part];
    }

    int rawStart(int part) {
        return rawStart[part];
    }

    int rawEnd(int part) {
        return rawEnd[part];
    }

    boolean isNumber(int part) {
        return kind[part] == DIGIT;
    }

    boolean isKhmer(int part) {
        return kind[part] == KHMER;
    }

    boolean isDevanagari(int part) {
        return kind[part] == DEVANAGARI || (kind[part] == DIGIT && isDevanagariDigit(raw.charAt(rawStart[part])));
    }

    /** The weightiest character before a part: {@link #NOTHING}, a space, or punctuation; a line break counts most. */
    char gap(int part) {
        return gap[part];
    }

    /** Whether white space stands before a part, alone or beside punctuation. */
    boolean spaced(int part) {
        return spaced[part];
    }

    /** Whether a part goes on from the one before it within one word: Khmer after Khmer, nothing between. */
    boolean continues(int part) {
        return part > 0 && kind[part] == KHMER && kind[part - 1] == KHMER && gap[part] == NOTHING;
    }

    /** How many digits a number has. */
    int digits(int part) {
        return keyEnd[part] - keyStart[part];
    }

    /** The value of a number of at most nine digits, or -1. */
    int value(int part) {
        return digits(part) > 9 ? -1 : Integer.parseInt(key, keyStart[part], keyEnd[part], 10);
    }

    /** The raw text from one part to before another, without what stands around it. */
    String raw(int from, int to) {
        return raw.substring(rawStart[from], rawEnd[to - 1]);
    }

    private void cut() {
        int last = NONE;
        int at = 0;
        boolean coeng = false;
        char between = NOTHING;
        boolean space = false;
        while (at < raw.length()) {
            int c = raw.codePointAt(at);
            int next = at + Character.charCount(c);
            int script = script(c);
            if (script == JOINS && last != NONE) {
                rawEnd[size - 1] = next;
            } else if (script == NONE || script == JOINS) {
                space |= isSpace(c);
                between = heavier(between, c);
                last = NONE;
            } else if (script == last && !(script == KHMER && isBase(c) && !coeng)) {
                rawEnd[size - 1] = next;
            } else {
                add(at, next, script, between, space);
                between = NOTHING;
                space = false;
                last = script;
            }
            coeng = c == COENG;
            at = next;
        }
    }

    private void add(int start, int end, int script, char between, boolean space) {
        if (size == rawStart.length) {
            grow();
        }
        rawStart[size] = start;
        rawEnd[size] = end;
        kind[size] = (byte) script;
        gap[size] = between;
        spaced[size++] = space;
    }

    /** Finds each part in the key of the whole; where the key has other parts, each is folded by itself. */
    private void align() {
        key = Fold.key(raw);
        int part = 0;
        int at = 0;
        while (at < key.length() && part < size) {
            int end = partEnd(at);
            if (keyKind(at) != kind[part]) {
                break;
            }
            keyStart[part] = at;
            keyEnd[part++] = end;
            at = end < key.length() && key.charAt(end) == ' ' ? end + 1 : end;
        }
        if (part < size || at < key.length()) {
            alignEach();
        }
    }

    private void alignEach() {
        var all = new StringBuilder(key.length() + size);
        int kept = 0;
        for (int part = 0; part < size; part++) {
            String own = Fold.key(raw.substring(rawStart[part], rawEnd[part]));
            if (!own.isEmpty() && isOne(own, kind[part])) {
                rawStart[kept] = rawStart[part];
                rawEnd[kept] = rawEnd[part];
                kind[kept] = kind[part];
                gap[kept] = gap[part];
                spaced[kept] = spaced[part];
                all.append(all.isEmpty() ? "" : " ");
                keyStart[kept] = all.length();
                all.append(own);
                keyEnd[kept++] = all.length();
            }
        }
        size = kept;
        key = all.toString();
    }

    /** A number must be digits in the key as well. */
    private static boolean isOne(String own, byte kind) {
        return kind != DIGIT || own.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int partEnd(int at) {
        int end = at + 1;
        boolean khmer = isKhmerLetter(key.charAt(at));
        while (end < key.length()
                && key.charAt(end) != ' '
                && !(khmer && isBase(key.charAt(end)) && key.charAt(end - 1) != COENG)) {
            end++;
        }
        return end;
    }

    private int keyKind(int at) {
        char c = key.charAt(at);
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return script(key.codePointAt(at));
    }

    private static int script(int c) {
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

    private static boolean isKhmerLetter(int c) {
        return c >= 0x1780 && c <= 0x17D3 || c == 0x17DD;
    }

    private static boolean isBase(int c) {
        return c >= 0x1780 && c <= 0x17B3;
    }

    private static boolean isDevanagariDigit(int c) {
        return c >= 0x966 && c <= 0x96F;
    }

    private static boolean isSpace(int c) {
        return c == 0x200B || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Of what stands between two parts, the character that separates more. */
    private static char heavier(char before, int c) {
        char now = switch (c) {
            case '\n', '\r' -> '\n';
            case ';', '।', '॥', '។', '៕', '!', '?' -> ';';
            case ',', '،', '、', '，' -> ',';
            case '(', ')', '[', ']', '（', '）' -> '(';
            case '–', '—', '‐', '‑', '−' -> '-';
            case '៖', '：', '=' -> ':';
            case '.', '/', '-', ':', '+', '&', '\\', '_', '|', '*', '%', '#' -> (char) c;
            default -> isSpace(c) ? ' ' : c < 0x10000 ? (char) c : '*';
        };
        return weight(now) > weight(before) ? now : before;
    }

    private static int weight(char gap) {
        return switch (gap) {
            case NOTHING -> 0;
            case ' ' -> 1;
            case '\n' -> 5;
            case ';' -> 4;
            case ',', '(' -> 3;
            default -> 2;
        };
    }

    private void grow() {
        int larger = size * 2;
        rawStart = Arrays.copyOf(rawStart, larger);
        rawEnd = Arrays.copyOf(rawEnd, larger);
        keyStart = Arrays.copyOf(keyStart, larger);
        keyEnd = Arrays.copyOf(keyEnd, larger);
        kind = Arrays.copyOf(kind, larger);
        gap = Arrays.copyOf(gap, larger);
        spaced = Arrays.copyOf(spaced, larger);
    }
}
