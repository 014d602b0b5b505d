package org.sathi.bot.message;

import java.time.Instant;

/**
 * One incoming thing with its envelope.
 *
 * @param id unique for its contact and the same when the provider delivers it again
 * @param from the contact it is for: who wrote, or whom an event of the service concerns
 * @param at when it reached the service
 * @param sender what the channel says about the sender
 * @param what what came in
 */
public record Inbound(String id, Address from, Instant at, Sender sender, Incoming what) {

    /**
     * What a channel tells about a sender unasked.
     *
     * @param name the name shown in the channel, empty if unknown
     * @param language the language set in the sender's app (BCP 47), empty if unknown
     */
    public record Sender(String name, String language) {
        /** A sender of whom the channel says nothing. */
        public static final Sender UNKNOWN = new Sender("", "");
    }

    /** Says what kind of thing came in, not what it says. */
    @Override
    public String toString() {
        return "Inbound[" + id + ", " + from + ", " + what.getClass().getSimpleName() + "]";
    }

    /** An incoming thing from a sender of whom nothing is known. */
    public static Inbound of(String id, Address from, Instant at, Incoming what) {
        return new Inbound(id, from, at, Sender.UNKNOWN, what);
    }
}
