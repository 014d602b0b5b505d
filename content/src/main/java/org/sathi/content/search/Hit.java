package org.sathi.content.search;

/**
 * A tip or a story that was found.
 *
 * @param kind which of the two
 * @param id its id
 * @param score how well it fits, from 0 to 1; for comparing the hits of one question
 */
public record Hit(Kind kind, String id, double score) {

    /** What can be found. */
    public enum Kind {
        TIP,
        STORY
    }

    Hit scored(double newScore) {
        return new Hit(kind, id, newScore);
    }
}
