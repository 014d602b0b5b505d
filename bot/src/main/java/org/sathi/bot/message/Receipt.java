package org.sathi.bot.message;

import java.time.Instant;

/**
 * A delivery receipt of a provider.
 *
 * @param providerId the provider's id of the message
 * @param to whom the message was for
 * @param status how far it got
 * @param code the provider's error code, or empty
 * @param at when the receipt came
 */
public record Receipt(String providerId, Address to, Status status, String code, Instant at) {

    /** How far a message got; later constants win over earlier ones. */
    public enum Status {
        QUEUED,
        SENT,
        DELIVERED,
        READ,
        UNDELIVERED,
        FAILED
    }
}
