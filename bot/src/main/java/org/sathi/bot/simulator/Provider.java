package org.sathi.bot.simulator;

/** A network that carries what is done on a phone to the service. */
sealed interface Provider permits Telegram, Twilio {

    /** Carries {@code gesture} out on {@code phone}; returns when the service has answered. */
    void carry(Phone phone, Gesture gesture) throws NotPossible;

    /** The phone cannot do this now, such as write while it is off. */
    final class NotPossible extends Exception {
        NotPossible(String why) {
            super(why, null, false, false);
        }
    }
}
