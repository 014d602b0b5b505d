package org.sathi.bot.talk;

/** A conversation with a beginning and an end, which waits for answers in between. */
interface Talk extends Begun {

    /** Its name in stored sessions. */
    String name();

    /** By no command, unless it says otherwise. */
    @Override
    default void begunBy(Beginnings commands) {}

    /** Goes on with the answer to what was asked last. Every step answers anything. */
    void answer(Exchange x, Answer answer);

    /** Asks the present question once more, after something else came between. */
    void askAgain(Exchange x);
}
