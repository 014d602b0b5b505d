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
 * which most entries name), and how near it comes to one of the ways to ask that the authors wrote down. What comes nearest by
 * far is a sure answer only if there is {@link Evidence} that the question is about the same. Immutable, and safe for many threads.
 */
public final class Search {

    /** Above this a hit is sure, if the next one is not near. */
    private static final double SURE = 0.5;

    /** How far the next hit has to be below a sure one. */
    private static final double CLEAR = 0.12;

    /** Below this nothing was found. */
    private static final double FAINT = 0.22;

    private static final int MOST_HITS = 3;
    private static final int CANDIDATES = 30;
    private static final double MET = 0.55;
    private static final double ASKED = 0.45;
    private static final double ONE_WORD = 0.9;
    private static final double TWO_WORDS = 1.9;

    /** Met only by the text, not by a way to ask. */
    private static final double IN_PASSING = 0.6;

    private static final double STORY = 0.75;
    private static final double OTHER_COUNTRY = 0.8;
    private static final int ONE_SLIP_LATIN = 5;
    private static final int TWO_SLIPS_LATIN = 9;
    private static final int ONE_SLIP_NATIVE = 4;

    private final WordReader reader;
    private final List<Prepared> entries;
    private final Index index;

    private Search(WordReader reader, List<Entry> entries) {
        this.reader = reader;
        this.index = new Index(entries);
        this.entries = entries.parallelStream()
                .map(entry -> new Prepared(entry, index))
                .toList();
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
        var asked = new Question(words.stream().map(index::weighed).toList());
        List<Hit> hits = index.best(words, CANDIDATES).stream()
                .map(entries::get)
                .map(entry -> entry.hit().scored(score(asked, entry, country)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
                .filter(hit -> hit.score() >= FAINT)
                .limit(MOST_HITS)
                .toList();
        if (hits.isEmpty()) {
            return new Answer.None();
        }
        Hit first = hits.getFirst();
        double next = hits.size() > 1 ? hits.get(1).score() : 0;
        return first.score() >= SURE && first.score() - next >= CLEAR && isEvident(asked, first)
                ? new Answer.Sure(first)
                : new Answer.Unsure(hits);
    }

    private boolean isEvident(Question question, Hit hit) {
        return entries.stream()
                .filter(entry ->
                        entry.hit().kind() == hit.kind() && entry.hit().id().equals(hit.id()))
                .anyMatch(entry -> Evidence.suffices(question.words(), entry.phrases()));
    }

    private double score(Question question, Prepared entry, @Nullable String country) {
        float met = 0;
        float about = 0;
        float several = 0;
        float all = 0;
        for (Weighed word : question.words()) {
            float meets = entry.meets(word);
            met += word.weight() * meets;
            all += word.share();
            several += meets > 0 ? word.share() : 0;
            about += meets > 0 && entry.isAbout(word) ? word.share() : 0;
        }
        boolean inPassing = several < all || met < question.said() * IN_PASSING;
        if (several < TWO_WORDS && about < ONE_WORD && inPassing) {
            // One word of several, and one that stands in the entry only by the way.
            return 0;
        }
        float asked = 0;
        for (List<Weighed> phrase : entry.phrases()) {
            asked = Math.max(asked, question.likeness(phrase));
        }
        double score = MET * met / question.said() + ASKED * asked;
        if (entry.hit().kind() == Hit.Kind.STORY) {
            score *= STORY;
        }
        return country != null && entry.isElsewhere(country) ? score * OTHER_COUNTRY : score;
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
