package org.sathi.i18n;

/** What stands between two parts of a {@link Line}, as the one character of it that separates most. */
final class Gap {

    /** Nothing stands there. */
    static final char NOTHING = 0;

    private Gap() {}

    /** Whether it is white space, seen or not. */
    static boolean isSpace(int c) {
        return c == 0x200B || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Of what stands between two parts, the character that separates more. */
    static char heavier(char before, int c) {
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
}
