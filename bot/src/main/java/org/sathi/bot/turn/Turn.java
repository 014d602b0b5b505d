package org.sathi.bot.turn;

import java.util.List;
import org.sathi.bot.message.Inbound;

/**
 * One incoming thing handled to its end for one contact. Pure: no I/O, no clock, no randomness of its own, so that a
 * turn that lost a race is simply taken again.
 */
public interface Turn {

    /** The contact after {@code inbound}, and what is to happen. Never throws for what a person wrote. */
    Taken take(Contact contact, Inbound inbound, Moment moment);

    /** What is done instead when {@link #take} failed through a fault of ours: an apology, and the menu. */
    Taken stumble(Contact contact, Inbound inbound, Moment moment);

    /**
     * What a turn came to.
     *
     * @param contact the contact after the turn; its version is the engine's to raise
     * @param effects what is to happen, in order
     * @param goes whether the contact is to be deleted, with all that is kept of it
     */
    record Taken(Contact contact, List<Effect> effects, boolean goes) {
        /** A turn after which the contact stays. */
        public Taken(Contact contact, List<Effect> effects) {
            this(contact, effects, false);
        }
    }
}
