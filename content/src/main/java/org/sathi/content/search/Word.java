package org.sathi.content.search;

import java.util.Map;

/**
 * A word of a question or of a tip.
 *
 * @param key its folded form
 * @param marks by which it is recognised, with the strength of each from 0 to 1. Marks begin with {@code w:} for a spelling,
 *     {@code p:} for a sound, {@code m:} for a meaning, {@code n:} for a meaning that says little alone, {@code k:} for a pair of
 *     Khmer syllables
 * @param weight how much it counts beside the other words
 */
record Word(String key, Map<String, Double> marks, double weight) {

    /** The strengths of the kinds of marks. */
    static final double SAME = 1.0;

    static final double STEM = 0.9;
    static final double MEANING = 0.8;
    static final double SOUND = 0.7;
    static final double SLIP = 0.65;

    static final String SPELLING = "w:";
    static final String SOUNDING = "p:";
    static final String MEANT = "m:";
    static final String BESIDE = "n:";
    static final String PAIR = "k:";

    Word {
        marks = Map.copyOf(marks);
    }

    Word(String key, Map<String, Double> marks) {
        this(key, marks, 1);
    }
}
