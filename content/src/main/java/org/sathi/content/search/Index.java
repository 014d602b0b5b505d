package org.sathi.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Lucene in memory: which entries have which marks, how rare a mark is, and which marks are near a misspelt one. */
final class Index {

    private static final String MARK = "mark";
    private static final String NUMBER = "number";

    /** Longer questions are told apart by their first words; Lucene refuses queries of more than 1,024 clauses. */
    private static final int MOST_CLAUSES = 400;

    private static final int MOST_NEAR = 6;

    /** How much a word says that no entry has, beside the rarest one that some has. */
    private static final float UNKNOWN_WORD = 0.4f;

    private final IndexSearcher searcher;
    private final Optional<LeafReader> leaf;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarities;
    private final float rarest;

    Index(List<Entry> entries) {
        Map<String, Integer> entriesWith = new HashMap<>();
        for (Entry entry : entries) {
            for (String mark : entry.marks().keySet()) {
                entriesWith.merge(mark, 1, Integer::sum);
                numbers.putIfAbsent(mark, numbers.size());
            }
        }
        this.rarest = rarity(0, entries.size());
        this.rarities = new float[numbers.size()];
        entriesWith.forEach((mark, with) -> rarities[number(mark)] = rarity(with, entries.size()));
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < entries.size(); i++) {
                    writer.addDocument(document(i, entries.get(i)));
                }
                writer.forceMerge(1);
            }
            var reader = DirectoryReader.open(directory);
            this.searcher = new IndexSearcher(reader);
            this.leaf = reader.leaves().stream().findFirst().map(LeafReaderContext::reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(int number, Entry entry) {
        var document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        for (String mark : entry.marks().keySet()) {
            document.add(new StringField(MARK, mark, Field.Store.NO));
        }
        return document;
    }

    boolean knows(String mark) {
        return numbers.containsKey(mark);
    }

    /** The number of a mark that some entry has. */
    int number(String mark) {
        return numbers.getOrDefault(mark, -1);
    }

    /** The word with what the index knows of it. It says as much as the commonest of its marks. */
    Weighed weighed(Word word) {
        int[] marks = new int[word.marks().size()];
        float[] strengths = new float[marks.length];
        int known = 0;
        float rarity = Float.MAX_VALUE;
        boolean general = false;
        boolean subject = false;
        for (Map.Entry<String, Double> mark : word.marks().entrySet()) {
            general |= mark.getKey().startsWith(Word.BESIDE);
            subject |= mark.getKey().startsWith(Word.MEANT);
            int number = number(mark.getKey());
            if (number >= 0) {
                marks[known] = number;
                strengths[known++] = mark.getValue().floatValue();
                rarity = Math.min(rarity, rarities[number]);
            }
        }
        float says = known == 0 ? UNKNOWN_WORD * rarest : rarity;
        float share = (float) word.weight();
        return new Weighed(
                Arrays.copyOf(marks, known), Arrays.copyOf(strengths, known), says * share, share, general, subject);
    }

    /** How much a mark tells: much if few entries have it. The inverse document frequency of BM25. */
    private static float rarity(int with, int of) {
        return (float) Math.log(1 + (of - with + 0.5) / (with + 0.5));
    }

    /** The numbers of the entries that share most with these words, best first. */
    List<Integer> best(List<Word> words, int most) {
        var query = new BooleanQuery.Builder();
        int clauses = 0;
        for (Word word : words) {
            for (Map.Entry<String, Double> mark : word.marks().entrySet()) {
                if (knows(mark.getKey()) && clauses++ < MOST_CLAUSES) {
                    var term = new TermQuery(new Term(MARK, mark.getKey()));
                    float boost = (float) (mark.getValue() * word.weight());
                    query.add(new BoostQuery(term, boost), BooleanClause.Occur.SHOULD);
                }
            }
        }
        try {
            List<Integer> found = new ArrayList<>();
            if (leaf.isPresent()) {
                for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                    NumericDocValues number = leaf.get().getNumericDocValues(NUMBER);
                    if (number != null && number.advanceExact(hit.doc)) {
                        found.add((int) number.longValue());
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Known spellings that differ from this one by at most so many letters, and not in the first letter. */
    List<String> near(String spelling, int edits) {
        try {
            Terms terms = leaf.isPresent() ? leaf.get().terms(MARK) : null;
            if (terms == null) {
                return List.of();
            }
            int first = spelling.offsetByCodePoints(0, 1);
            var automaton = new LevenshteinAutomata(spelling.substring(first), true)
                    .toAutomaton(edits, Word.SPELLING + spelling.substring(0, first));
            TermsEnum found = terms.intersect(new CompiledAutomaton(automaton), null);
            List<String> near = new ArrayList<>();
            for (BytesRef term = found.next(); term != null && near.size() < MOST_NEAR; term = found.next()) {
                near.add(term.utf8ToString());
            }
            return near;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
