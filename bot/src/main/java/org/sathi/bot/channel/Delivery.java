package org.sathi.bot.channel;

import java.time.Duration;

/** What became of one attempt to send. The channel only names it; the outbox decides what follows. */
public sealed interface Delivery {

    /** The provider took the message and calls it {@code providerId}. */
    record Accepted(String providerId) implements Delivery {}

    /** Too fast: the provider wants nothing before {@code after} has passed, to this contact or to anybody. */
    record Throttled(Duration after) implements Delivery {
        /** How long to wait where the provider does not say. */
        public static final Duration UNSAID = Duration.ofSeconds(5);
    }

    /** The contact cannot be reached on this channel (blocked, number gone); {@code code} is the provider's. */
    record Unreachable(String code) implements Delivery {}

    /** The provider refuses because the contact opted out there. */
    record OptedOut(String code) implements Delivery {}

    /** The provider will never take this message. */
    record Rejected(String code, String reason) implements Delivery {}

    /**
     * No answer, or the provider is in trouble: worth another attempt.
     *
     * @param possiblySent whether the message may have been taken all the same (a timeout after it was sent)
     */
    record Unavailable(String reason, boolean possiblySent) implements Delivery {}
}
