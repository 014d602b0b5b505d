package org.sathi.bot.message;

/** What comes from the other side of a conversation between a farmer and a champion. */
public sealed interface RelayWord extends Incoming.FromService {

    /** Id of the conversation. */
    String conversation();

    /** The other wrote. */
    record Relayed(String conversation, String text) implements RelayWord {}

    /** The other ended the conversation, or it was idle for too long. */
    record Over(String conversation) implements RelayWord {}
}
