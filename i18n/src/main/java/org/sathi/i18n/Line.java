package org.sathi.i18n;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A message cut into the smallest parts that mean something: words, runs of digits, and the syllables of Khmer, which is
 * written without spaces. Each part knows its place in the raw text and in the match key, and what stands before it.
 */
final class Line {

    /** What stands before a part that follows the one before it directly. */
    static final char NOTHING = Gap.NOTHING;

    private static final char COENG = '\u17D2';

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
        return kind[part] == Script.DIGIT;
    }

    boolean isKhmer(int part) {
        return kind[part] == Script.KHMER;
    }

    boolean isDevanagari(int part) {
        return kind[part] == Script.DEVANAGARI
                || (kind[part] == Script.DIGIT && Script.isDevanagariDigit(raw.charAt(rawStart[part])));
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
        return part > 0 && kind[part] == Script.KHMER && kind[part - 1] == Script.KHMER && gap[part] == NOTHING;
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
        int last = Script.NONE;
        int at = 0;
        boolean coeng = false;
        char between = NOTHING;
        boolean space = false;
        while (at < raw.length()) {
            int c = raw.codePointAt(at);
            int next = at + Character.charCount(c);
            int script = Script.of(c);
            if (script == Script.JOINS && last != Script.NONE) {
                rawEnd[size - 1] = next;
            } else if (script == Script.NONE || script == Script.JOINS) {
                space |= Gap.isSpace(c);
                between = Gap.heavier(between, c);
                last = Script.NONE;
            } else if (script == last && !(script == Script.KHMER && Script.isKhmerBase(c) && !coeng)) {
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
        return kind != Script.DIGIT || own.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int partEnd(int at) {
        int end = at + 1;
        boolean khmer = Script.isKhmerLetter(key.charAt(at));
        while (end < key.length()
                && key.charAt(end) != ' '
                && !(khmer && Script.isKhmerBase(key.charAt(end)) && key.charAt(end - 1) != COENG)) {
            end++;
        }
        return end;
    }

    private int keyKind(int at) {
        char c = key.charAt(at);
        if (c >= '0' && c <= '9') {
            return Script.DIGIT;
        }
        return Script.of(key.codePointAt(at));
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
