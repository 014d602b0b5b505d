package org.sathi.content.tip;

import java.util.List;

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
     * @param words its words in all languages and scripts
     */
    public record Term(String topic, List<String> words) {

        public Term {
            words = List.copyOf(words);
        }
    }
}
