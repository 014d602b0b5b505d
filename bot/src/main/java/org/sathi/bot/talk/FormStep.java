package org.sathi.bot.talk;

import java.util.Arrays;
import java.util.Optional;

/** What a form waits for. */
enum FormStep {

    /** The answer to one field. */
    ASK("ask"),

    /** Yes or no to a number that is large. */
    SURE("sure"),

    /** Which of several readings was meant. */
    WHICH("which"),

    /** A word on the whole. */
    CHECK("check"),

    /** Which field to change. */
    CHANGE("change");

    private final String key;

    FormStep(String key) {
        this.key = key;
    }

    /** Its name in stored sessions. */
    String key() {
        return key;
    }

    /** The step where a person is; none if a session was stored at a step that there is no more. */
    static Optional<FormStep> of(Exchange x) {
        return Arrays.stream(values())
                .filter(s -> s.key.equals(x.session().step()))
                .findFirst();
    }

    /** Whether something just read is to be asked about before the form goes on. */
    static boolean isInDoubt(Exchange x) {
        return of(x).filter(s -> s == SURE || s == WHICH).isPresent();
    }
}
