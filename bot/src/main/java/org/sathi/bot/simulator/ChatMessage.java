package org.sathi.bot.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a phone's history.
 *
 * @param id counts up with every thing on any phone; Telegram's {@code message_id}
 * @param byPerson whether the person did it; else it came from the service
 * @param kind what it is
 * @param text its words; of a press the button's label
 * @param picture id of its picture, or null
 * @param buttons what stands under it, row by row
 * @param at when
 * @param state how far it got
 */
record ChatMessage(
        int id,
        boolean byPerson,
        Kind kind,
        String text,
        @Nullable String picture,
        List<List<Button>> buttons,
        Instant at,
        State state) {

    /** What there can be in a history. */
    enum Kind {
        TEXT,
        PICTURE,
        /** A file; its words are its name. */
        DOCUMENT,
        LOCATION,
        CONTACT,
        /** A button was pressed. */
        PRESS,
        /** The person blocked the service or lifted that. */
        BLOCK
    }

    /** How far something got. */
    enum State {
        /** On its way to the service. */
        SENDING,
        /** The service took it. */
        TAKEN,
        /** The service refused it. */
        REFUSED,
        /** It is on the phone. */
        ARRIVED,
        /** The phone was off: the network gave up. */
        UNDELIVERED
    }

    /**
     * A button under a message.
     *
     * @param data what the app sends when it is pressed
     */
    record Button(String label, String data) {}

    ChatMessage in(State next) {
        return new ChatMessage(id, byPerson, kind, text, picture, buttons, at, next);
    }
}
