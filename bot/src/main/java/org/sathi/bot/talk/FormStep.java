package org.sathi.bot.talk;

import java.util.Optional;

/** What a form waits for. */
enum FormStep implements Step {

    /** The answer to one field. */
    ASK,

    /** Yes or no to a number that is large. */
    SURE,

    /** Which of several readings was meant. */
    WHICH,

    /** A word on the whole. */
    CHECK,

    /** Which field to change. */
    CHANGE;

    /** The step where a person is; none if a session was stored at a step that there is no more. */
    static Optional<FormStep> of(Exchange x) {
        return Step.of(FormStep.class, x);
    }

    /** Whether something just read is to be asked about before the form goes on. */
    static boolean isInDoubt(Exchange x) {
        return of(x).filter(s -> s == SURE || s == WHICH).isPresent();
    }
}
