package org.sathi.bot.message;

import java.io.IOException;

/** Where files are that people have sent on a channel. */
public interface SentFiles {

    /** Name of the channel. */
    String channel();

    /**
     * Fetches a file.
     *
     * @param ref how the channel finds it again, as in {@link Incoming.Media}
     * @param most the most bytes it may have
     * @throws IOException if the channel cannot be asked at present
     */
    Fetched fetch(String ref, int most) throws IOException;
}
