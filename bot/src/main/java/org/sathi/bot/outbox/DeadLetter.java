package org.sathi.bot.outbox;

import java.time.Instant;
import org.sathi.bot.message.Outgoing;

/**
 * A message that was given up.
 *
 * @param message the message
 * @param code the provider's error code, or {@code expired}
 * @param at when it was given up
 */
public record DeadLetter(Outgoing message, String code, Instant at) {}
