package org.sathi.bot.channel;

import org.sathi.bot.message.Outgoing;

/** The sending side of a channel. Sends once and names what happened; whether to try again is the outbox's decision. */
public interface Channel {

    /** The channel part of the addresses it serves, such as {@code telegram}. */
    String name();

    /** How fast it may send. */
    Pace pace();

    /** Sends one message, with one attempt. Blocks until the provider answered or the time was up; never throws. */
    Delivery send(Outgoing message);

    /**
     * How fast a channel may send.
     *
     * @param perSecond messages a second over all contacts
     * @param perContactPerSecond messages a second to one contact; 0 for no limit of its own
     */
    record Pace(int perSecond, int perContactPerSecond) {}
}
