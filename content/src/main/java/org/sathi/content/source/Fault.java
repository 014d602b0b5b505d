package org.sathi.content.source;

/**
 * The kinds of fault that a pack can have. Every kind has a broken sample among the tests. Most have the pack refused; a running
 * programme's pack is not for what it can be used with all the same, see {@link #refuses}.
 */
public enum Fault {
    /** A file that is not UTF-8, not YAML, or not the Markdown of a story. */
    UNREADABLE,
    /** A key, heading or file that nothing reads: mostly a slip of the pen. */
    UNKNOWN_KEY,
    /** A key that must be there and is not. */
    MISSING_KEY,
    /** A value outside what its key allows. */
    BAD_VALUE,
    /** The same id or key twice. */
    DUPLICATE,
    /** A reference to a scene, story, tip, field or theme that does not exist. */
    UNKNOWN_REFERENCE,
    /** A text that one of the languages lacks. */
    MISSING_IN_LANGUAGE,
    /** A scene that leads nowhere and is not marked as an end. */
    DEAD_END,
    /** A scene that no way leads to. */
    UNREACHABLE,
    /** Scenes that lead round and round and never to an end. */
    ENDLESS_LOOP,
    /** Fewer than {@value org.sathi.content.story.Story#LEAST_SCENES} scenes, or no quiz of two or three questions. */
    TOO_SHORT,
    /** A text over its SMS budget. */
    SMS_TOO_LONG,
    /** A label that does not fit a button. */
    BUTTON_TOO_LONG,
    /** A title that does not fit a line of a menu. */
    TITLE_TOO_LONG,
    /** A placeholder such as {@code {name}}: texts of the pack are whole, nothing is filled in. */
    UNKNOWN_PLACEHOLDER,
    /** A picture or recording that is named and not there. */
    MISSING_MEDIA,
    /** A text that is not in the script of its language. */
    WRONG_SCRIPT,
    /** Digits of another kind than those in which numbers are put into the language's texts. No reason to refuse. */
    FOREIGN_DIGITS,
    /** A core answer of another type than usual, which the record can take, but results cannot count. No reason to refuse. */
    UNUSUAL_TYPE,
    /** Bold, links, lists or invisible characters, which a feature phone shows as rubbish or pays for. */
    UNSAFE_FORMATTING,
    /** A quiz question whose right answer is missing or not among its options. */
    QUIZ_WITHOUT_RIGHT_ANSWER,
    /** Advice or a story without a source for its facts. */
    SOURCE_MISSING;

    /** Whether a pack with such a fault is refused; else it is used, and the fault is told. */
    public boolean refuses() {
        return this != FOREIGN_DIGITS && this != UNUSUAL_TYPE;
    }
}
