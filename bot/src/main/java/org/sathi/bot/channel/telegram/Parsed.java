package org.sathi.bot.channel.telegram;

import java.util.Optional;
import org.sathi.bot.message.Inbound;

/**
 * What an update came to.
 *
 * @param inbound what to hand in, or empty if the service has no use for it
 * @param kind the update's kind, for metrics
 * @param callbackId the button press that must be answered, so that the button stops turning in the app; or empty
 */
record Parsed(Optional<Inbound> inbound, String kind, Optional<String> callbackId) {

    static Parsed ignored(String kind) {
        return new Parsed(Optional.empty(), kind, Optional.empty());
    }

    static Parsed of(Inbound inbound, String kind) {
        return new Parsed(Optional.of(inbound), kind, Optional.empty());
    }

    Parsed answering(String id) {
        return new Parsed(inbound, kind, Optional.of(id));
    }
}
