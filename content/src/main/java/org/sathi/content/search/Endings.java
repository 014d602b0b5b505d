package org.sathi.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sathi.i18n.Fold;

/** Takes endings off words: a closed list for each language, since an open prefix would make "to me" of "manure". */
final class Endings {

    private static final int LEAST_LATIN = 3;
    private static final int LEAST_NATIVE = 2;

    /**
     * An ending.
     *
     * @param letters what is taken off
     * @param instead what comes in its place; mostly nothing
     */
    private record Ending(String letters, String instead) {}

    private final Map<String, List<Ending>> byLanguage = new HashMap<>();

    Endings() {
        WordLists.read("endings.tsv").forEach((language, endings) -> {
            List<Ending> folded = new ArrayList<>();
            for (String ending : endings) {
                int instead = ending.indexOf('>');
                folded.add(
                        instead < 0
                                ? new Ending(Fold.key(ending), "")
                                : new Ending(
                                        Fold.key(ending.substring(0, instead)),
                                        Fold.key(ending.substring(instead + 1))));
            }
            byLanguage.put(language, folded);
        });
    }

    /** What the word may be without its ending, in any of these languages; without the word itself. */
    List<String> stems(String word, List<String> languages) {
        int least = isLatin(word) ? LEAST_LATIN : LEAST_NATIVE;
        List<String> stems = new ArrayList<>();
        for (String language : languages) {
            for (Ending ending : byLanguage.getOrDefault(language, List.of())) {
                int rest = word.length() - ending.letters().length();
                if (rest + ending.instead().length() >= least && word.endsWith(ending.letters())) {
                    stems.add(word.substring(0, rest) + ending.instead());
                }
            }
        }
        return stems;
    }

    static boolean isLatin(String word) {
        return !word.isEmpty() && word.charAt(0) < 0x250;
    }
}
