package org.sathi.content.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tip or a story as the search sees it.
 *
 * @param kind which of the two
 * @param id its id
 * @param countries the countries it holds for; all if empty
 * @param phrases ways to ask for it
 * @param marks all marks of its phrases, subjects and texts, with their strength
 */
record Entry(Hit.Kind kind, String id, Set<String> countries, List<List<Word>> phrases, Map<String, Double> marks) {

    /** What only stands in the text counts less than what people ask. */
    static final double IN_TEXT = 0.5;

    static Entry of(Hit.Kind kind, String id, List<String> countries, List<List<Word>> phrases, List<Word> text) {
        Map<String, Double> marks = new HashMap<>();
        for (List<Word> phrase : phrases) {
            phrase.forEach(word -> add(marks, word, 1));
        }
        text.forEach(word -> add(marks, word, IN_TEXT));
        return new Entry(kind, id, Set.copyOf(countries), List.copyOf(phrases), Map.copyOf(marks));
    }

    /** How well one of a question's words is met by this entry, from 0 to 1. */
    double meets(Word word) {
        return meets(word, marks);
    }

    static double meets(Word word, Map<String, Double> marks) {
        double best = 0;
        for (Map.Entry<String, Double> mark : word.marks().entrySet()) {
            Double strength = marks.get(mark.getKey());
            if (strength != null) {
                best = Math.max(best, strength * mark.getValue());
            }
        }
        return best;
    }

    private static void add(Map<String, Double> marks, Word word, double factor) {
        word.marks().forEach((mark, strength) -> marks.merge(mark, strength * factor, Math::max));
    }
}
