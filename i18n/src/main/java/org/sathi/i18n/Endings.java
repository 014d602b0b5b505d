package org.sathi.i18n;

import java.util.HashSet;
import java.util.Set;

/**
 * The closed lists of what may stand at the end of a word and leave its meaning: case and plural endings of all languages, and
 * words for what is counted, which are often written together with the number.
 */
final class Endings {

    /** In Latin letters a shorter stem with an ending would too often be another word. */
    private static final int SHORTEST_LATIN_STEM = 3;

    private static final int SHORTEST_STEM = 2;

    private static final Endings ALL = load();

    private final Set<String> endings;
    private final int longest;

    private Endings(Set<String> endings) {
        this.endings = endings;
        longest = endings.stream().mapToInt(String::length).max().orElse(0);
    }

    static Endings all() {
        return ALL;
    }

    /** Whether what stands in a key between {@code end} of a stem and {@code to} is an ending that may follow it. */
    boolean fits(String key, int from, int end, int to) {
        boolean latin = key.charAt(from) < 0x80;
        if (to - end > 2 * longest || end - from < (latin ? SHORTEST_LATIN_STEM : SHORTEST_STEM)) {
            return false;
        }
        if (endings.contains(key.substring(end, to))) {
            return true;
        }
        // Two at most, as in "of the women": a plural and a case.
        for (int second = end + 1; !latin && second < to; second++) {
            if (endings.contains(key.substring(end, second)) && endings.contains(key.substring(second, to))) {
                return true;
            }
        }
        return false;
    }

    private static Endings load() {
        Set<String> endings = new HashSet<>();
        for (Language language : Languages.all()) {
            String file = language.code() + "/suffixes.txt";
            Resource.linesIfAny(file).forEach(line -> endings.add(Fold.key(line)));
            for (String counter : Vocabulary.counters(language)) {
                String key = Fold.key(counter);
                if (key.length() > 1 && key.charAt(0) >= 0x80) {
                    endings.add(key);
                }
            }
        }
        endings.remove("");
        return new Endings(Set.copyOf(endings));
    }
}
