package org.sathi.bot.message;

import java.util.List;

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

    /** The farmer may not ask, by a decision of the office: this request is not kept. */
    record AskingBarred(String request) implements RelayWord {
        @Override
        public String conversation() {
            return "";
        }
    }

    /** What the office decided about this contact, of whom the other had complained. */
    record Told(String conversation, Decision decision) implements RelayWord {}

    /** What the office decides on a complaint. */
    enum Decision {
        /** There is nothing to do. */
        CLOSE,
        /** Who was complained of is asked to be kind. */
        WARN,
        /** Who was complained of may neither ask nor be asked any more. */
        BAR,
        /** That is taken back. */
        LIFT
    }

    /** What is said to the programme office. */
    sealed interface ToOffice extends RelayWord {
        @Override
        default String conversation() {
            return "";
        }
    }

    /**
     * One of the two complained of the other.
     *
     * @param complaint its id
     * @param from name of who complained
     * @param about name of the other
     * @param topic what the conversation was about: id of a topic, or the farmer's word
     * @param reason id of a reason, or {@code other:} and her own words
     */
    record Complained(String complaint, String from, String about, String topic, String reason) implements ToOffice {}

    /** Complaints that wait, the oldest first. */
    record Complaints(List<Complained> waiting) implements ToOffice {}

    /** What was written in a conversation that one of the two complained about. */
    record Transcript(Complained complaint, List<Line> lines) implements ToOffice {}

    /**
     * A message of a conversation.
     *
     * @param name who wrote
     * @param text what was written, without numbers and the like
     * @param media {@code photo:}, {@code voice:}, or empty
     */
    record Line(String name, String text, String media) {}

    /** What a coordinator decided was done. */
    record Decided(String complaint, Decision decision, String about) implements ToOffice {}

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
            BLOCKED,
            /** This contact complained about the other, which keeps the two apart, too. */
            COMPLAINED
        }
    }
}
