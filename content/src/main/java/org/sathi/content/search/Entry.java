package org.sathi.content.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tip or a story as the search sees it.
 *
 * @param hit which it is
 * @param countries the countries it holds for; all if empty
 * @param phrases ways to ask for it
 * @param marks all marks of its phrases, subjects and texts, with their strength
 * @param about the marks that say what it is about: those of several phrases, and those of the glossary
 */
record Entry(Hit hit, Set<String> countries, List<List<Word>> phrases, Map<String, Double> marks, Set<String> about) {

    /** What only stands in the text counts less than what people ask. */
    static final double IN_TEXT = 0.5;

    /** What stands in one way to ask only may be by the way; what stands in several is what the entry is about. */
    static final double ASKED_ONCE = 0.85;

    static Entry of(Hit.Kind kind, String id, List<String> countries, List<List<Word>> phrases, List<Word> text) {
        Map<String, Double> marks = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> about = new HashSet<>();
        for (List<Word> phrase : phrases) {
            Set<String> here = new HashSet<>();
            for (Word word : phrase) {
                word.marks().forEach((mark, strength) -> {
                    boolean again = asked.contains(mark);
                    here.add(mark);
                    marks.merge(mark, strength * (again ? 1 : ASKED_ONCE), Math::max);
                    if (again || mark.startsWith(Word.MEANT)) {
                        about.add(mark);
                    }
                });
            }
            asked.addAll(here);
        }
        text.forEach(word -> add(marks, word, IN_TEXT));
        return new Entry(
                new Hit(kind, id, 0),
                Set.copyOf(countries),
                List.copyOf(phrases),
                Map.copyOf(marks),
                Set.copyOf(about));
    }

    private static void add(Map<String, Double> marks, Word word, double factor) {
        word.marks().forEach((mark, strength) -> marks.merge(mark, strength * factor, Math::max));
    }
}
