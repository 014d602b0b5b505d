package org.sathi.content.search;

import java.util.List;

/**
 * Whether a question that has much in common with an entry is about the same. "Rice leaves turn yellow" shares all but one word with
 * "rice seedlings turn yellow", and is another question: what it names, a leaf, the entry is never asked with, and what the entry
 * is asked with, seedlings, the question does not name.
 */
final class Evidence {

    private Evidence() {}

    /**
     * Whether each word of the question that the glossary has stands in some way to ask, and the question names all that some way to
     * ask is about.
     *
     * @param question its words
     * @param phrases the ways to ask for an entry
     */
    static boolean suffices(List<Weighed> question, List<List<Weighed>> phrases) {
        return question.stream()
                        .filter(Weighed::isNamed)
                        .allMatch(word -> phrases.stream().anyMatch(phrase -> isIn(phrase, word)))
                && phrases.stream().anyMatch(phrase -> isNamed(phrase, question));
    }

    private static boolean isNamed(List<Weighed> phrase, List<Weighed> question) {
        var named = phrase.stream().filter(word -> isIn(question, word)).toList();
        // Of a term of several words, each of which has the mark of the term, one is enough: compost of "compost
        // manure".
        return !named.isEmpty() && phrase.stream().filter(Weighed::subject).allMatch(word -> isIn(named, word));
    }

    private static boolean isIn(List<Weighed> words, Weighed word) {
        return words.stream().anyMatch(word::isLike);
    }
}
