package org.sathi.bot.turn;

/** What a person wants to know or have done about what is kept of her. */
public sealed interface PersonErrand extends Errand {

    /** How much is kept of her? */
    record HeldAsked() implements PersonErrand {}

    /** Everything about her is to be erased, by all her contacts. */
    record Forget() implements PersonErrand {}
}
