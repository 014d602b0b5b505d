package org.sathi.i18n;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Random text for property tests: a small generator with a seed, which is printed when a property does not hold. */
final class Texts {

    private static final List<int[]> RANGES = List.of(
            new int[] {0x20, 0x7E},
            new int[] {0xC0, 0x17F},
            new int[] {0x300, 0x36F},
            new int[] {0x900, 0x97F},
            new int[] {0x980, 0x9FE},
            new int[] {0x1780, 0x17FF},
            new int[] {0x1100, 0x11FF},
            new int[] {0x0A00, 0x0A7F},
            new int[] {0x0E00, 0x0EDF},
            new int[] {0x2000, 0x206F},
            new int[] {0x1F300, 0x1F6FF},
            new int[] {0xD800, 0xDFFF},
            new int[] {0xFE00, 0xFFFF},
            new int[] {0, 0x10FFFF});

    private Texts() {}

    /**
     * Gives {@code count} random texts to a property; says which seed and text broke it. A build gives the same texts each time;
     * {@code -Dsathi.seed=N} searches others.
     */
    static void forAll(int count, Consumer<String> property) {
        long seed = Long.getLong("sathi.seed", 1);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            String text = text(random);
            try {
                property.accept(text);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dsathi.seed=" + seed + ", text " + i + ": " + escaped(text), e);
            }
        }
    }

    /** A text mostly of one script, as people write, with strange characters in between. */
    static String text(Random random) {
        int[] home = RANGES.get(random.nextInt(RANGES.size()));
        int length = random.nextInt(28);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int[] range = random.nextInt(5) == 0 ? RANGES.get(random.nextInt(RANGES.size())) : home;
            int c = range[0] + random.nextInt(range[1] - range[0] + 1);
            if (random.nextInt(6) == 0) {
                text.append(' ');
            }
            if (c <= 0xFFFF) {
                text.append((char) c);
            } else {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return escaped.toString();
    }
}
