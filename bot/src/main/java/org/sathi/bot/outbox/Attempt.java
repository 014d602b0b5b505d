package org.sathi.bot.outbox;

/**
 * How far the attempts at a message have come.
 *
 * @param count attempts so far
 * @param doubtful whether one of them may have got through
 */
record Attempt(int count, boolean doubtful) {

    /** The message is done with. */
    static final Attempt OVER = new Attempt(-1, false);

    boolean over() {
        return count < 0;
    }
}
