package org.sathi.bot.message;

import java.time.Instant;

/** What the help desk says to a farmer who asked for help, and to the champions it is offered to. */
public sealed interface HelpWord extends Incoming.FromService {

    /** Id of the request. */
    String request();

    /**
     * A request is offered to this champion.
     *
     * @param from the farmer's name
     * @param topic the topic's id, or the farmer's own word for it
     * @param place the farmer's place in words
     * @param question what she asked
     * @param until until when it may be taken
     */
    record Offered(String request, String from, String topic, String place, String question, Instant until)
            implements HelpWord {}

    /** An offer that this champion has not taken is over; {@code why} says what became of it. */
    record OfferOver(String request, Why why) implements HelpWord {
        /** Why an offer ended. */
        public enum Why {
            TAKEN,
            EXPIRED,
            WITHDRAWN
        }
    }

    /**
     * The request is taken: from now on these two talk with each other through the service.
     *
     * @param conversation id of their conversation
     * @param peer the other's contact; never shown
     * @param peerName the other's name
     * @param topic as in {@link Offered}
     * @param helping whether this contact is the champion of the two
     */
    record Matched(String request, String conversation, Address peer, String peerName, String topic, boolean helping)
            implements HelpWord {}
}
