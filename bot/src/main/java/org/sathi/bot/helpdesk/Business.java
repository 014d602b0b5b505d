package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Errand;

/** One kind of errands, done within the desk's transaction. */
public interface Business<E extends Errand> {

    /**
     * Does an errand. An errand that makes no sense (any more) is no fault: the contact is told, or nothing is done.
     *
     * @param from whose turn asked for it
     * @param at when
     */
    void run(Address from, Instant at, E errand);
}
