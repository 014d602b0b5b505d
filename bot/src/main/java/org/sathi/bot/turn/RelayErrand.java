package org.sathi.bot.turn;

/** Conversations between a farmer and a champion: what the desk keeps of them. */
public sealed interface RelayErrand extends Errand {

    /** Id of the conversation. */
    String conversation();

    /** One of the two wrote to the other. */
    record Wrote(String conversation, String text) implements RelayErrand {}

    /** One of the two ended it. */
    record Ended(String conversation) implements RelayErrand {}
}
