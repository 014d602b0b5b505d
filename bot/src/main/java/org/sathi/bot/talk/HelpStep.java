package org.sathi.bot.talk;

import java.util.Arrays;

/** What somebody who asks for help is asked. */
enum HelpStep {
    QUESTION("question"),
    TOPIC("topic"),
    PLACE("place"),
    GENDER("gender"),
    WISH("wish"),
    /** Those she has asked already, and whether she wants to ask something else. */
    OPEN("open"),
    NEVER_MIND("never-mind");

    private final String key;

    HelpStep(String key) {
        this.key = key;
    }

    /** Its name in stored sessions. */
    String key() {
        return key;
    }

    /** What she is asked now: for the question, if nothing else. */
    static HelpStep of(Exchange x) {
        return Arrays.stream(values())
                .filter(s -> s.key.equals(x.session().step()))
                .findFirst()
                .orElse(QUESTION);
    }
}
