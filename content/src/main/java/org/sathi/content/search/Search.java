package org.sathi.content.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sathi.content.Pack;

/**
 * Finds the tip or story that answers a question in a farmer's own words, in native or Latin letters and any spelling.
 *
 * <p>Lucene picks the entries that share most with the question. These are then compared with it closely: how much of what the
 * question says is met by the entry, where rare words say more than common ones (so that the problem counts more than the crop,
 * which most entries name), and how near it comes to one of the ways to ask that the authors wrote down. Immutable, and safe for
 * many threads.
 */
public final class Search {

    /** Above this a hit is sure, if the next one is not near. */
    private static final double SURE = 0.5;

    /** How far the next hit has to be below a sure one. */
    private static final double CLEAR = 0.12;

    /** Below this nothing was found. */
    private static final double FAINT = 0.22;

    private static final int MOST_HITS = 3;
    private static final int CANDIDATES = 40;
    private static final double MET = 0.55;
    private static final double ASKED = 0.45;
    private static final double ONE_WORD = 0.9;
    private static final double TWO_WORDS = 1.9;

    /** Met only by the text, not by a way to ask. */
    private static final double IN_PASSING = 0.6;

    private static final double STORY = 0.75;
    private static final double OTHER_COUNTRY = 0.8;
    private static final double UNKNOWN_WORD = 0.4;
    private static final int ONE_SLIP_LATIN = 5;
    private static final int TWO_SLIPS_LATIN = 9;
    private static final int ONE_SLIP_NATIVE = 4;

    private final WordReader reader;
    private final List<Entry> entries;
    private final Index index;

    private Search(WordReader reader, List<Entry> entries) {
        this.reader = reader;
        this.entries = entries;
        this.index = new Index(entries);
    }

    /** A search over the tips and stories of a pack. */
    public static Search over(Pack pack) {
        var reader = new WordReader(new Meanings(pack.glossary()));
        return new Search(reader, new Entries(reader).of(pack));
    }

    /**
     * Finds what answers a question.
     *
     * @param question in the person's own words; anything, also nothing
     * @param language code of the person's language
     * @param country ISO 3166-1 code of the person's country, whose tips are preferred
     */
    public Answer ask(String question, String language, @Nullable String country) {
        List<Word> words =
                reader.read(question, language).stream().map(this::withSlips).toList();
        if (words.isEmpty() || entries.isEmpty()) {
            return new Answer.None();
        }
        List<Hit> hits = index.best(words, CANDIDATES).stream()
                .map(entries::get)
                .map(entry -> entry.hit().scored(score(words, entry, country)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
                .filter(hit -> hit.score() >= FAINT)
                .limit(MOST_HITS)
                .toList();
        if (hits.isEmpty()) {
            return new Answer.None();
        }
        Hit first = hits.getFirst();
        double next = hits.size() > 1 ? hits.get(1).score() : 0;
        return first.score() >= SURE && first.score() - next >= CLEAR
                ? new Answer.Sure(first)
                : new Answer.Unsure(hits);
    }

    private double score(List<Word> words, Entry entry, @Nullable String country) {
        double said = 0;
        double met = 0;
        double about = 0;
        double several = 0;
        double all = 0;
        for (Word word : words) {
            double weight = weight(word);
            double meets = entry.meets(word);
            said += weight;
            met += weight * meets;
            all += word.weight();
            several += meets > 0 ? word.weight() : 0;
            about += meets > 0 && entry.isAbout(word) ? word.weight() : 0;
        }
        if (several < TWO_WORDS && about < ONE_WORD && (several < all || met < said * IN_PASSING)) {
            // One word of several, and one that stands in the entry only by the way.
            return 0;
        }
        double asked = entry.phrases().stream()
                .mapToDouble(phrase -> likeness(words, phrase))
                .max()
                .orElse(0);
        double score = MET * met / said + ASKED * asked;
        if (entry.hit().kind() == Hit.Kind.STORY) {
            score *= STORY;
        }
        boolean elsewhere = country != null
                && !entry.countries().isEmpty()
                && !entry.countries().contains(country);
        return elsewhere ? score * OTHER_COUNTRY : score;
    }

    /** How much a question and a way to ask have in common, from 0 (nothing) to 1 (the same words). */
    private double likeness(List<Word> question, List<Word> phrase) {
        Map<String, Double> marks = new HashMap<>();
        phrase.forEach(word -> word.marks().forEach((mark, strength) -> marks.merge(mark, strength, Math::max)));
        double common = 0;
        double all = 0;
        for (Word word : question) {
            double weight = weight(word);
            common += weight * Entry.meets(word, marks);
            all += weight;
        }
        if (common == 0) {
            return 0;
        }
        Map<String, Double> asked = new HashMap<>();
        question.forEach(word -> word.marks().forEach((mark, strength) -> asked.merge(mark, strength, Math::max)));
        for (Word word : phrase) {
            all += weight(word) * (1 - Entry.meets(word, asked));
        }
        return common / all;
    }

    /** How much a word says: as much as the commonest of its known spellings and meanings. */
    private double weight(Word word) {
        double least = Double.MAX_VALUE;
        for (String mark : word.marks().keySet()) {
            if (index.knows(mark)) {
                least = Math.min(least, index.rarity(mark));
            }
        }
        double rarity = least == Double.MAX_VALUE ? UNKNOWN_WORD * index.rarity("") : least;
        return rarity * word.weight();
    }

    /** A word that nothing knows gets the known spellings near it as further marks. */
    private Word withSlips(Word word) {
        if (word.marks().keySet().stream().anyMatch(index::knows)) {
            return word;
        }
        int edits = edits(word.key());
        List<String> near = edits == 0 ? List.of() : index.near(word.key(), edits);
        if (near.isEmpty()) {
            return word;
        }
        Map<String, Double> marks = new HashMap<>(word.marks());
        near.forEach(mark -> marks.put(mark, Word.SLIP));
        return new Word(word.key(), marks, word.weight());
    }

    private static int edits(String spelling) {
        if (Endings.isLatin(spelling)) {
            return spelling.length() >= TWO_SLIPS_LATIN ? 2 : spelling.length() >= ONE_SLIP_LATIN ? 1 : 0;
        }
        return spelling.length() >= ONE_SLIP_NATIVE ? 1 : 0;
    }
}
