package org.sathi.bot.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the help desk says to a farmer who asked for help, to the champions it is offered to, and to the office. */
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
     * @param media a photo or voice note that came with it, as {@code photo:} or {@code voice:} and the channel's reference; or
     *     empty
     * @param urgent whether it cannot wait until tomorrow
     * @param until until when it is this champion's to take before it goes on to the next
     */
    record Offered(
            String request,
            String from,
            String topic,
            String place,
            String question,
            String media,
            boolean urgent,
            Instant until)
            implements HelpWord {}

    /** An offer is over for this champion; {@code why} says what became of the request. */
    record OfferOver(String request, Why why) implements HelpWord {
        /** Why an offer ended. */
        public enum Why {
            /** Another champion has the request. */
            TAKEN,
            /** The farmer took it back. */
            WITHDRAWN
        }
    }

    /**
     * The request is taken: from now on these two talk with each other through the service.
     *
     * @param conversation id of their conversation
     * @param peer the other's contact; never shown
     * @param peerName the other's name
     * @param peerPlace the other's place in words
     * @param topic as in {@link Offered}
     * @param question as in {@link Offered}
     * @param media as in {@link Offered}
     * @param helping whether this contact is the champion of the two
     */
    record Matched(
            String request,
            String conversation,
            Address peer,
            String peerName,
            String peerPlace,
            String topic,
            String question,
            String media,
            boolean helping)
            implements HelpWord {}

    /** What this farmer asked is not kept: {@code request}, about the same topic, is open already. */
    record AskedBefore(String request, String topic) implements HelpWord {}

    /** The request is with the programme office, which looks for somebody. */
    record AtOffice(String request, String topic, Instant at) implements HelpWord {}

    /** What was not solved is open again and goes to another champion. */
    record Reopened(String request, String topic, Instant at) implements HelpWord {}

    /**
     * The conversation is over: how was the help?
     *
     * @param peerName the champion's name
     */
    record RatingDue(String request, String peerName) implements HelpWord {}

    /**
     * Some days later: is the problem solved?
     *
     * @param topic as in {@link Offered}
     * @param peerName the champion's name
     */
    record SolvedDue(String request, String topic, String peerName) implements HelpWord {}

    /**
     * A request that the office has to look after: no champion took it, or it is urgent. Without an id it is none that may be given to
     * anybody, but something that cannot wait.
     *
     * @param from the farmer's name
     * @param suggestions champions it may be assigned to, the likeliest first
     * @param at when it cannot be told to the office any earlier than now: since when it should have been; else null
     */
    record ForOffice(
            String request,
            String from,
            String topic,
            String place,
            String question,
            String media,
            boolean urgent,
            List<Suggestion> suggestions,
            @Nullable Instant at)
            implements HelpWord {}

    /**
     * Several farmers of a place told of the same, that cannot wait.
     *
     * @param request empty, since it is none
     * @param about id of an urgent tip, or an urgent word
     * @param place id of a district or province, or empty
     * @param count how many
     * @param at when the first of them told of it
     */
    record ManyAlarms(String request, String about, String place, int count, Instant at) implements HelpWord {}

    /**
     * What this farmer told of cannot wait, and nobody at the office could be told.
     *
     * @param request empty where it is none
     */
    record NobodyHeard(String request) implements HelpWord {}

    /**
     * A champion as the office sees her.
     *
     * @param ref tells her apart; neither a number nor a handle
     */
    record Suggestion(String ref, String name, String place) {}

    /** What came of assigning a request; {@code champion} is the name of who has it, or empty. */
    record AssignedSo(String request, Outcome outcome, String champion) implements HelpWord {
        /** How it went. */
        public enum Outcome {
            DONE,
            /** A champion had it already. */
            TAKEN,
            /** The farmer took it back, or there is no such request. */
            GONE,
            /** This champion cannot take it: not listed, stopped, or blocked by one of the two. */
            UNFIT,
            /** Who assigned is no coordinator. */
            REFUSED
        }
    }
}
