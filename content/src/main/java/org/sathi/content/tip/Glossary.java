package org.sathi.content.tip;

import java.util.List;
import java.util.Map;

/**
 * Words of farming.
 *
 * @param terms the terms
 */
public record Glossary(List<Term> terms) {

    public Glossary {
        terms = List.copyOf(terms);
    }

    /**
     * One thing and the words for it.
     *
     * @param topic what it belongs to, such as {@code rice} or {@code pest}
     * @param words by language: its words in native and in Latin letters
     */
    public record Term(String topic, Map<String, List<String>> words) {

        public Term {
            words = Map.copyOf(words);
        }
    }
}
