package org.sathi.bot.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What has come on a connection so far, read as far as the bench needs it: HTTP/1.1, lengths given or in chunks. */
final class Received {

    private static final int UNKNOWN = -1;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.ISO_8859_1);

    private byte[] bytes = new byte[1024];
    private int filled;
    /** Where its body begins; {@link #UNKNOWN} before its head is there. */
    private int body = UNKNOWN;

    private int length;
    private boolean chunked;
    /** Where the message ends; {@link #UNKNOWN} before all of it is there. */
    private int end = UNKNOWN;

    /** Takes what came. */
    void add(ByteBuffer more) {
        int count = more.remaining();
        if (filled + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(filled + count, 2 * bytes.length));
        }
        more.get(bytes, filled, count);
        filled += count;
    }

    /** Whether a whole message is there; an {@link IOException} if it never will be. */
    boolean isWhole() throws IOException {
        if (body == UNKNOWN) {
            readHead();
        }
        if (body != UNKNOWN && end == UNKNOWN) {
            end = chunked ? endOfChunks() : body + length <= filled ? body + length : UNKNOWN;
        }
        return end != UNKNOWN;
    }

    /** Goes on to the next message. */
    void next() {
        System.arraycopy(bytes, end, bytes, 0, filled - end);
        filled -= end;
        body = UNKNOWN;
        end = UNKNOWN;
        length = 0;
        chunked = false;
    }

    private void readHead() throws IOException {
        int line = 0;
        for (int feed = feed(0); feed >= 0; feed = feed(line)) {
            int first = bytes[line] | ' ';
            if (feed - line <= 1) {
                body = feed + 1;
                return;
            } else if (first == 'c' && begins(line, LENGTH)) {
                length = number(line + LENGTH.length, 10);
            } else if (first == 't' && begins(line, CHUNKED)) {
                chunked = true;
            }
            line = feed + 1;
        }
    }

    private int endOfChunks() throws IOException {
        int line = body;
        for (int feed = feed(line); feed >= 0; feed = feed(line)) {
            int size = number(line, 16);
            // After a chunk there is an end of line, and after the last one an empty line.
            int next = feed + 1 + size + 2;
            if (next > filled) {
                return UNKNOWN;
            } else if (size == 0) {
                return next;
            }
            line = next;
        }
        return UNKNOWN;
    }

    private int feed(int from) {
        for (int i = from; i < filled; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return UNKNOWN;
    }

    private boolean begins(int from, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            int c = bytes[from + i];
            if (c != name[i] && (c | ' ') != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int radix) throws IOException {
        int i = from;
        while (bytes[i] == ' ') {
            i++;
        }
        int number = 0;
        int digits = 0;
        for (int digit = Character.digit(bytes[i], radix); digit >= 0; digit = Character.digit(bytes[++i], radix)) {
            number = Math.addExact(Math.multiplyExact(number, radix), digit);
            digits++;
        }
        if (digits == 0) {
            throw new IOException("no number: " + new String(bytes, from, 8, StandardCharsets.ISO_8859_1));
        }
        return number;
    }

    /** An answer's status. */
    int status() throws IOException {
        return number("HTTP/1.1 ".length(), 10);
    }

    /** A request's path. */
    String path() {
        int from = 0;
        while (bytes[from++] != ' ') {}
        int to = from;
        while (bytes[to] != ' ') {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The body, where its length was given. */
    String body() {
        return new String(bytes, body, length, StandardCharsets.UTF_8);
    }
}
