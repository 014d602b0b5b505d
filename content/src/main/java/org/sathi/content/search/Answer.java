package org.sathi.content.search;

import java.util.List;

/** What was found for a question. */
public sealed interface Answer {

    /** What was found, best first; at most three. */
    List<Hit> hits();

    /**
     * One thing answers the question, and nothing else comes near.
     *
     * @param hit what answers it
     */
    record Sure(Hit hit) implements Answer {
        @Override
        public List<Hit> hits() {
            return List.of(hit);
        }
    }

    /** Up to three things may answer it: the person is asked which. */
    record Unsure(List<Hit> hits) implements Answer {

        public Unsure {
            hits = List.copyOf(hits);
        }
    }

    /** Nothing answers it: a champion may. */
    record None() implements Answer {
        @Override
        public List<Hit> hits() {
            return List.of();
        }
    }
}
