package org.sathi.content.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a stretch of Khmer apart: terms of the glossary, and pairs of syllables of what is left without function words. */
final class KhmerReader {

    /** A question has many pairs; together they should count about as much as the few words they come from. */
    private static final double PAIR_WEIGHT = 0.5;

    private static final String KHMER = "km";
    private static final double TERM_WEIGHT = 1.2;
    private static final int MOST_SYLLABLES = 12;

    private final Meanings meanings;
    private final Set<String> functionWords;

    KhmerReader(Meanings meanings, Set<String> functionWords) {
        this.meanings = meanings;
        this.functionWords = functionWords;
    }

    void read(String stretch, List<Word> words) {
        terms(stretch, words);
        StringBuilder part = new StringBuilder();
        for (String word : KhmerText.words(stretch)) {
            if (functionWords.contains(word)) {
                pairs(part.toString(), words);
                part.setLength(0);
            } else {
                part.append(word);
            }
        }
        pairs(part.toString(), words);
    }

    private static void pairs(String part, List<Word> words) {
        List<String> clusters = KhmerText.clusters(part);
        if (clusters.size() == 1) {
            words.add(pair(clusters.getFirst()));
        }
        for (int i = 0; i + 1 < clusters.size(); i++) {
            words.add(pair(clusters.get(i) + clusters.get(i + 1)));
        }
    }

    private static Word pair(String pair) {
        return new Word(pair, Map.of(Word.PAIR + pair, Word.SAME), PAIR_WEIGHT);
    }

    /** The longest terms of the glossary; one of a single syllable only where the dictionary sees a word of its own. */
    private void terms(String stretch, List<Word> words) {
        List<String> clusters = KhmerText.clusters(stretch);
        int[] starts = starts(clusters);
        Set<String> alone = new HashSet<>(KhmerText.words(stretch));
        for (int from = 0; from < clusters.size(); from++) {
            for (int length = Math.min(MOST_SYLLABLES, clusters.size() - from); length >= 1; length--) {
                String term = stretch.substring(starts[from], starts[from + length]);
                List<String> meant = meanings.of(term, KHMER);
                if (!meant.isEmpty() && (length > 1 || alone.contains(term))) {
                    Map<String, Double> marks = new HashMap<>();
                    meant.forEach(meaning -> marks.put(meaning, Word.MEANING));
                    words.add(new Word(term, marks, TERM_WEIGHT));
                    from += length - 1;
                    break;
                }
            }
        }
    }

    /** Where each cluster begins, and after the last one where the text ends. */
    private static int[] starts(List<String> clusters) {
        int[] starts = new int[clusters.size() + 1];
        for (int i = 0; i < clusters.size(); i++) {
            starts[i + 1] = starts[i] + clusters.get(i).length();
        }
        return starts;
    }
}
