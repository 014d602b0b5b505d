package org.sathi.bot.talk;

/** What somebody who wants advice is asked. */
enum TipStep implements Step {
    ASK,
    WHICH,
    HELPED,
    CHAMPION
}
