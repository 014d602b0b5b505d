package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What of Telegram's answer to a message sent there is a use for: core.telegram.org/bots/api#making-requests.
 *
 * @param ok whether Telegram took the message
 * @param result the message as Telegram has it
 */
record Sent(boolean ok, @Nullable Result result) {

    /**
     * The message as Telegram has it.
     *
     * @param id what Telegram calls it; 0 where the answer does not say
     */
    record Result(@JsonProperty("message_id") int id) {}

    /** What Telegram calls the message; 0 where it was not taken or has no name. */
    int id() {
        return ok && result != null ? result.id() : 0;
    }
}
