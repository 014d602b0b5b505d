package org.sathi.bot.sheet;

import java.io.IOException;

/** The rows of a file, one after another, so that a long file needs no more memory than a short one. */
interface Rows {

    /** Hands over each row that is not blank, in order. */
    void each(Taker taker) throws IOException, FileFault;

    /** Who takes rows. */
    interface Taker {
        void take(Line line) throws FileFault;
    }
}
