package org.sathi.bot.turn;

/** What a person wants to know or have done about what is kept of her. */
public sealed interface PersonErrand extends Errand {

    /** How much is kept of her? */
    record HeldAsked() implements PersonErrand {}
}
