package org.sathi.bot.talk;

import java.util.Arrays;

/** What somebody who was at a training is asked, and told. */
enum AttendanceStep {
    GENDER("gender"),
    AGE("age"),
    LESSON("lesson");

    private final String key;

    AttendanceStep(String key) {
        this.key = key;
    }

    /** Its name in stored sessions. */
    String key() {
        return key;
    }

    /** Where she is: at the lesson, if at no question. */
    static AttendanceStep of(Exchange x) {
        return Arrays.stream(values())
                .filter(s -> s.key.equals(x.session().step()))
                .findFirst()
                .orElse(LESSON);
    }
}
