package org.sathi.bot.message;

/** What the programme office says of an innovation plan or a success story. */
public sealed interface ReviewWord extends Incoming.FromService {

    /** Number of the report that it is about, as its author knows it. */
    int number();

    /** It was accepted as it is. */
    record Accepted(int number) implements ReviewWord {}

    /** It comes back with a question. */
    record SentBack(int number, String question) implements ReviewWord {}
}
