package org.sathi.bot.message;

/** How a person wishes to be counted. It is asked, never guessed from a name. */
public enum Gender {
    UNSAID,
    WOMAN,
    MAN,
    OTHER
}
