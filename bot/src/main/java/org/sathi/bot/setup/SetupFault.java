package org.sathi.bot.setup;

/** A setting is missing or wrong; the message is one line that says what to set. */
public final class SetupFault extends RuntimeException {
    /** {@code whatToSet} is shown to the operator as it is. */
    public SetupFault(String whatToSet) {
        super(whatToSet);
    }
}
