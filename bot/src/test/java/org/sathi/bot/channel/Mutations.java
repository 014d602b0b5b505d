package org.sathi.bot.channel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils payloads: bytes flipped, lost, doubled, swapped in from another payload, and values no provider ever sent. */
public final class Mutations {

    /** How many inputs a fuzz test takes; {@code -Dsathi.fuzz=100000} for the long form. */
    public static final int COUNT = Integer.getInteger("sathi.fuzz", 3_000);

    /** The seed; {@code -Dsathi.seed} repeats a failure. */
    public static final long SEED = Long.getLong("sathi.seed", 20_261_123L);

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "2147483648",
            "9223372036854775808",
            "NaN",
            "\"\"",
            "[]",
            "{}",
            "[[[]]]",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"\\u202e\"",
            "\"/start \"",
            "\"/start@\"",
            "\"private\"",
            "\"kicked\"",
            "{\"id\":1}",
            "\u0000",
            "%",
            "%00",
            "%ff",
            "%ed%a0%bd",
            "+",
            "&",
            "=",
            "whatsapp:",
            "\"",
            "\\");

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    public Mutations(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** A payload with one to six faults. */
    public byte[] next() {
        byte[] bytes = anySeed();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            bytes = spoil(bytes);
        }
        return bytes;
    }

    private byte[] spoil(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + random.nextInt(1, 40));
        return switch (random.nextInt(7)) {
            case 0 -> join(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 1 -> join(bytes, at, new byte[0], to);
            case 2 -> join(bytes, to, slice(bytes, at, to), to);
            case 3 -> splice(bytes, at, to);
            case 4 -> join(bytes, at, value(), at);
            case 5 -> replaceValue(bytes, at);
            default -> slice(bytes, 0, at);
        };
    }

    private byte[] splice(byte[] bytes, int at, int to) {
        byte[] other = anySeed();
        int from = random.nextInt(other.length);
        return join(bytes, at, slice(other, from, Math.min(other.length, from + random.nextInt(1, 200))), to);
    }

    /** Puts another value in place of what stands between the next {@code :} or {@code =} and the end of the value. */
    private byte[] replaceValue(byte[] bytes, int at) {
        int start = at;
        while (start < bytes.length && bytes[start] != ':' && bytes[start] != '=') {
            start++;
        }
        int end = start;
        while (end < bytes.length && bytes[end] != ',' && bytes[end] != '&' && bytes[end] != '\n') {
            end++;
        }
        return start == bytes.length ? bytes : join(bytes, start + 1, value(), Math.max(end, start + 1));
    }

    private byte[] value() {
        return VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] anySeed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] join(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, head);
        out.writeBytes(middle);
        out.write(bytes, tail, bytes.length - tail);
        return out.toByteArray();
    }
}
