package org.sathi.i18n;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word of a list that was perhaps meant by one that is not in it: for proposing, never for acting. */
public final class Nearest {

    /** One mistake is forgiven for so many letters. */
    private static final int LETTERS_A_MISTAKE = 4;

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The key of {@code keys} that is fewest mistakes of typing away from a raw text, if they are few for its length. */
    public static Optional<String> to(String raw, Collection<String> keys) {
        String key = Fold.key(raw);
        if (key.isEmpty() || key.length() > LONGEST) {
            return Optional.empty();
        }
        int most = 1 + key.length() / LETTERS_A_MISTAKE;
        return keys.stream()
                .filter(k -> Math.min(k.length(), key.length()) > most)
                .filter(k -> Math.abs(k.length() - key.length()) <= most)
                .map(k -> new Near(k, mistakes(key, k)))
                .filter(n -> n.mistakes <= most)
                .min(Comparator.comparingInt(Near::mistakes).thenComparing(Near::key))
                .map(Near::key);
    }

    private record Near(String key, int mistakes) {}

    /** Letters too many, too few or other than meant (Levenshtein's distance). */
    private static int mistakes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], above[j]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
