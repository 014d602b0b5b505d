package org.sathi.bot.message;

/** What the desk says of a conversation between a farmer and a champion: to the two, and to the office once one of them complained. */
public sealed interface RelayWord extends Incoming.FromService {

    /** Id of the conversation. */
    String conversation();

    /**
     * The other wrote.
     *
     * @param text what was written, or empty
     * @param media a photo or voice note, as {@code photo:} or {@code voice:} and the channel's reference, which is missing where
     *     the reader's channel cannot show it; or empty
     */
    record Relayed(String conversation, String text, String media) implements RelayWord {}

    /** What this contact wrote last reached nobody: the conversation was over by then. */
    record TooLate(String conversation) implements RelayWord {}

    /** The other cannot be reached for now; what was written last may not have reached her. */
    record Unreached(String conversation) implements RelayWord {}

    /** Nothing was written for some days: is it over? */
    record IdleAsked(String conversation) implements RelayWord {}

    /**
     * The conversation is over.
     *
     * @param followed whether the question how it was comes at once, so that no more need be said
     */
    record Over(String conversation, Why why, boolean followed) implements RelayWord {
        /** Why it is over. */
        public enum Why {
            /** One of the two said so, or nobody wrote for long. */
            ENDED,
            /** The other takes part no more; the farmer's question goes to another champion. */
            GONE,
            /** This contact blocked the other. */
            BLOCKED
        }
    }
}
