package org.sathi.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
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

    private final IndexSearcher searcher;
    private final LeafReader leaf;
    private final Map<String, Integer> entriesWith = new HashMap<>();
    private final int size;

    Index(List<Entry> entries) {
        this.size = entries.size();
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
            this.leaf = reader.leaves().getFirst().reader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(int number, Entry entry) {
        var document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        for (String mark : entry.marks().keySet()) {
            document.add(new StringField(MARK, mark, Field.Store.NO));
            entriesWith.merge(mark, 1, Integer::sum);
        }
        return document;
    }

    boolean knows(String mark) {
        return entriesWith.containsKey(mark);
    }

    /** How much a mark tells: much if few entries have it; that of a mark that none has is the greatest. */
    double rarity(String mark) {
        int with = entriesWith.getOrDefault(mark, 0);
        return Math.log(1 + (size - with + 0.5) / (with + 0.5));
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
            List<Integer> numbers = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                NumericDocValues number = leaf.getNumericDocValues(NUMBER);
                if (number != null && number.advanceExact(hit.doc)) {
                    numbers.add((int) number.longValue());
                }
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Known spellings that differ from this one by at most so many letters, and not in the first letter. */
    List<String> near(String spelling, int edits) {
        try {
            Terms terms = leaf.terms(MARK);
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
