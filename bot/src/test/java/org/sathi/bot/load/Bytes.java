package org.sathi.bot.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a message that is put together from parts. */
final class Bytes {

    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[] UPPER_HEX = ascii("0123456789ABCDEF");

    private byte[] bytes = new byte[512];
    private int length;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The array that they are in, from its beginning; what comes after {@link #length} is not of them. */
    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Makes it empty again. */
    Bytes clear() {
        length = 0;
        return this;
    }

    Bytes add(byte[] part) {
        return add(part, part.length);
    }

    Bytes add(Bytes part) {
        return add(part.bytes, part.length);
    }

    /** Text in UTF-8. */
    Bytes add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    private Bytes add(byte[] part, int count) {
        reserve(count);
        System.arraycopy(part, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** A number that is not negative, in decimal digits. */
    Bytes add(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        reserve(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** A number in so many hexadecimal digits. */
    Bytes addHex(long number, int digits) {
        reserve(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = HEX[(int) (rest & 15)];
            rest >>>= 4;
        }
        length += digits;
        return this;
    }

    /** Text as it is in a form that is sent: url.spec.whatwg.org/#urlencoded-serializing. */
    Bytes addEncoded(byte[] utf8) {
        reserve(3 * utf8.length);
        for (byte b : utf8) {
            if (isPlain(b)) {
                bytes[length++] = b;
            } else if (b == ' ') {
                bytes[length++] = '+';
            } else {
                bytes[length++] = '%';
                bytes[length++] = UPPER_HEX[b >> 4 & 15];
                bytes[length++] = UPPER_HEX[b & 15];
            }
        }
        return this;
    }

    private static boolean isPlain(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '*';
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
