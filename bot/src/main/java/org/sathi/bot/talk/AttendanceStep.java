package org.sathi.bot.talk;

/** What somebody who was at a training is asked, and told. */
enum AttendanceStep implements Step {
    LESSON,
    GENDER,
    AGE
}
