package org.sathi.bot.message;

/** What came of fetching a file that somebody sent. */
public sealed interface Fetched {

    /** The file. */
    record Content(byte[] bytes) implements Fetched {}

    /** It is longer than was wanted. */
    record TooLarge() implements Fetched {}

    /** The channel has it no more, or knows of none. */
    record Gone() implements Fetched {}
}
