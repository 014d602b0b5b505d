package org.sathi.content.text;

/**
 * How far a language's text has been checked.
 *
 * @param state the state
 * @param note what a reviewer should know; may be empty
 */
public record Review(State state, String note) {

    /** Where a text stands on its way to being approved by a native speaker who knows the practice. */
    public enum State {
        DRAFT,
        REVIEWED,
        APPROVED
    }
}
