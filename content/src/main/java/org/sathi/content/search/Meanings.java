package org.sathi.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sathi.content.tip.Glossary;
import org.sathi.i18n.Fold;

/**
 * The glossary as a dictionary from any language and script to what a word means, so that a question in one language finds
 * what was written in another.
 */
final class Meanings {

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Terms by their folded words; a term of several words stands under its words with spaces between. */
    private final Map<String, List<String>> meanings = new HashMap<>();

    private int longest = 1;

    Meanings(Glossary glossary) {
        for (int i = 0; i < glossary.terms().size(); i++) {
            Glossary.Term term = glossary.terms().get(i);
            for (String word : term.words()) {
                String key = Fold.key(word);
                longest = Math.max(longest, SPACE.split(key).length);
                List<String> of = meanings.computeIfAbsent(key, _ -> new ArrayList<>());
                of.add("m:" + i);
            }
        }
    }

    /** The meanings of a folded word or of several with single spaces between; empty if it is not in the glossary. */
    List<String> of(String words) {
        return meanings.getOrDefault(words, List.of());
    }

    /** The most words that a term has. */
    int longest() {
        return longest;
    }

    boolean has(String words) {
        return meanings.containsKey(words);
    }
}
