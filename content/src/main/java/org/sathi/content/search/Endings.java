package org.sathi.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sathi.i18n.Fold;

/** Takes endings off words: a closed list for each language, since an open prefix would make "to me" of "manure". */
final class Endings {

    private static final int LEAST_LATIN = 3;
    private static final int LEAST_NATIVE = 2;

    private final Map<String, Set<String>> byLanguage = new HashMap<>();

    Endings() {
        WordLists.read("endings.tsv").forEach((language, endings) -> {
            Set<String> folded = new HashSet<>();
            endings.forEach(ending -> folded.add(Fold.key(ending)));
            byLanguage.put(language, folded);
        });
    }

    /** What the word may be without its ending, in any of these languages; without the word itself. */
    List<String> stems(String word, List<String> languages) {
        int least = isLatin(word) ? LEAST_LATIN : LEAST_NATIVE;
        List<String> stems = new ArrayList<>();
        for (String language : languages) {
            for (String ending : byLanguage.getOrDefault(language, Set.of())) {
                if (word.length() - ending.length() >= least && word.endsWith(ending)) {
                    stems.add(word.substring(0, word.length() - ending.length()));
                }
            }
        }
        return stems;
    }

    static boolean isLatin(String word) {
        return !word.isEmpty() && word.charAt(0) < 0x250;
    }
}
