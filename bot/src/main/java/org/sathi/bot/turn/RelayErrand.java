package org.sathi.bot.turn;

import org.sathi.bot.message.RelayWord;

/** Conversations between a farmer and a champion: what is put to the desk, which decides whether they are still open. */
public sealed interface RelayErrand extends Errand {

    /** Id of the conversation. */
    String conversation();

    /**
     * One of the two wrote to the other.
     *
     * @param text what was written, or empty
     * @param media a photo or voice note, as {@code photo:} or {@code voice:} and the channel's reference; or empty
     */
    record Wrote(String conversation, String text, String media) implements RelayErrand {}

    /** One of the two ended it. */
    record Ended(String conversation) implements RelayErrand {}

    /** One of the two, asked whether it is over, said that it goes on. */
    record GoesOn(String conversation) implements RelayErrand {}

    /** This contact takes part no more: she wants nothing more from the service, or blocked it. */
    record Left(String conversation) implements RelayErrand {}

    /** The channel could not reach this contact. */
    record NotReached(String conversation) implements RelayErrand {}

    /** This contact wants nothing more to do with the other. */
    record Blocked(String conversation) implements RelayErrand {}

    /**
     * This contact tells the office that the conversation went wrong, and wants nothing more to do with the other.
     *
     * @param reason id of a reason, or {@code other:} and her own words
     */
    record Complained(String conversation, String reason) implements RelayErrand {}

    /** What the office does about complaints. */
    sealed interface OfOffice extends RelayErrand {
        @Override
        default String conversation() {
            return "";
        }
    }

    /** A coordinator wants to see which complaints wait. */
    record ComplaintsAsked() implements OfOffice {}

    /** A coordinator wants to read the conversation of a complaint. */
    record Read(String complaint) implements OfOffice {}

    /** A coordinator decides on a complaint. */
    record Decided(String complaint, RelayWord.Decision decision) implements OfOffice {}
}
