package org.sathi.i18n.translations;

/** What became of a cell that was changed in the sheet. */
enum Outcome {
    /** The text is in the files now. */
    TAKEN("taken"),
    /** The text is in the files now, but the English one changed since the sheet was written: somebody has to look at it. */
    STALE("taken, but the English text changed since"),
    /** Somebody changed the text in the files since: that one stays. */
    CONFLICT("not taken: it was changed elsewhere since"),
    /** The text has a fault. */
    REFUSED("not taken"),
    /** The text was marked as reviewed. */
    REVIEWED("reviewed");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
