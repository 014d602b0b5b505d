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
 * what was written in another. The same word in Latin letters may mean different things in two languages, so there the
 * language counts.
 */
final class Meanings {

    /** The topic of words that many subjects share: a leaf or money alone is not what a question is about. */
    private static final String GENERAL = "general";

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Meanings by language and folded word; a term of several words has spaces between them. */
    private final Map<String, List<String>> meanings = new HashMap<>();

    private int longest = 1;

    Meanings(Glossary glossary) {
        for (int i = 0; i < glossary.terms().size(); i++) {
            Glossary.Term term = glossary.terms().get(i);
            String meaning = (term.topic().equals(GENERAL) ? Word.BESIDE : Word.MEANT) + i;
            term.words().forEach((language, words) -> words.forEach(word -> add(Fold.key(word), language, meaning)));
        }
    }

    private void add(String key, String language, String meaning) {
        longest = Math.max(longest, SPACE.split(key).length);
        meanings.computeIfAbsent(place(key, language), _ -> new ArrayList<>()).add(meaning);
    }

    /** The meanings of a folded word, or of several with single spaces between; empty if it is not in the glossary. */
    List<String> of(String words, String language) {
        return meanings.getOrDefault(place(words, language), List.of());
    }

    /** The most words that a term has. */
    int longest() {
        return longest;
    }

    private static String place(String key, String language) {
        return Endings.isLatin(key) ? language + ":" + key : key;
    }
}
