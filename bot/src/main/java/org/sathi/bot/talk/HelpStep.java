package org.sathi.bot.talk;

/** What somebody who asks for help is asked. */
enum HelpStep implements Step {
    QUESTION,
    TOPIC,
    PLACE,
    GENDER,
    WISH,
    /** Those she has asked already, and whether she wants to ask something else. */
    OPEN,
    NEVER_MIND
}
