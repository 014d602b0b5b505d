package org.sathi.bot.talk;

/** Something that a command begins. */
interface Begun {

    /** Says which commands begin it, and what each of them does. */
    void begunBy(Beginnings commands);
}
