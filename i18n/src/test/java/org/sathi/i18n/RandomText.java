package org.sathi.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts drawn by a seed: plausible and wild strings of each script, for tests of properties that hold for any text. */
final class RandomText {

    /** Ranges of code points to draw from. */
    enum Alphabet {
        KHMER(new int[][] {{0x1780, 0x17B3}, {0x17B6, 0x17D3}, {0x1780, 0x17A2}, {0x17D2, 0x17D2}, {0x17E0, 0x17E9}}),
        NEPALI(new int[][] {{0x0901, 0x0939}, {0x093C, 0x094D}, {0x0915, 0x0939}, {0x094D, 0x094D}, {0x0966, 0x096F}}),
        BANGLA(new int[][] {{0x0985, 0x09B9}, {0x09BC, 0x09CD}, {0x0995, 0x09B9}, {0x09CD, 0x09CD}, {0x09E6, 0x09EF}}),
        LAO(new int[][] {{0x0E81, 0x0EAE}, {0x0EB0, 0x0EBC}, {0x0EC0, 0x0ECD}}),
        GSM7(new int[][] {{'A', 'Z'}, {'a', 'z'}, {'0', '9'}, {'[', ']'}, {'{', '}'}, {0x20AC, 0x20AC}}),
        EMOJI(new int[][] {
            {0x1F33D, 0x1F33F}, {0x1F468, 0x1F469}, {0x200D, 0x200D}, {0xFE0F, 0xFE0F}, {0x1F3FB, 0x1F3FF}
        }),
        MIXED(new int[][] {
            {'a', 'z'}, {0x1780, 0x17D3}, {0x0915, 0x094D}, {0x0995, 0x09CD}, {0x1F33E, 0x1F33F}, {0x300, 0x30F}
        });

        private final int[][] ranges;

        Alphabet(int[][] ranges) {
            this.ranges = ranges;
        }

        String draw(Random random, int codePoints) {
            var text = new StringBuilder();
            for (int i = 0; i < codePoints; i++) {
                int[] range = ranges[random.nextInt(ranges.length)];
                boolean space = random.nextInt(12) == 0;
                text.appendCodePoint(space ? ' ' : random.nextInt(range[0], range[1] + 1));
            }
            return text.toString();
        }
    }

    private RandomText() {}

    /** Texts of every alphabet; the same seed draws the same. */
    static List<String> texts(long seed, int ofEach) {
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        for (var alphabet : Alphabet.values()) {
            IntStream.range(0, ofEach).forEach(_ -> texts.add(alphabet.draw(random, 1 + random.nextInt(400))));
        }
        return texts;
    }
}
