package org.sathi.content.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry ready to be compared with questions: the same as the {@link Entry}, in numbers. */
final class Prepared {

    private final Hit hit;
    private final Set<String> countries;
    private final List<List<Weighed>> phrases;
    private final int[] marks;
    private final float[] strengths;
    private final boolean[] about;

    Prepared(Entry entry, Index index) {
        this.hit = entry.hit();
        this.countries = entry.countries();
        this.phrases = entry.phrases().stream()
                .map(phrase -> phrase.stream().map(index::weighed).toList())
                .toList();
        Map<String, Double> known = entry.marks();
        this.marks = known.keySet().stream().mapToInt(index::number).sorted().toArray();
        this.strengths = new float[marks.length];
        this.about = new boolean[marks.length];
        known.forEach((mark, strength) -> strengths[place(index.number(mark))] = strength.floatValue());
        note(entry.about(), index);
    }

    private void note(Collection<String> marksOfSubject, Index index) {
        marksOfSubject.forEach(mark -> about[place(index.number(mark))] = true);
    }

    Hit hit() {
        return hit;
    }

    List<List<Weighed>> phrases() {
        return phrases;
    }

    /** Whether it is for other countries than this one. */
    boolean isElsewhere(String country) {
        return !countries.isEmpty() && !countries.contains(country);
    }

    /** How well it meets a word of a question, from 0 to 1. */
    float meets(Weighed word) {
        float best = 0;
        for (int i = 0; i < word.marks().length; i++) {
            int place = place(word.marks()[i]);
            if (place >= 0) {
                best = Math.max(best, word.strengths()[i] * strengths[place]);
            }
        }
        return best;
    }

    /** Whether the word names what it is about, and not something beside it. */
    boolean isAbout(Weighed word) {
        if (word.general()) {
            return false;
        }
        for (int mark : word.marks()) {
            int place = place(mark);
            if (place >= 0 && about[place]) {
                return true;
            }
        }
        return false;
    }

    private int place(int mark) {
        return Arrays.binarySearch(marks, mark);
    }
}
