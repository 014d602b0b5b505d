package org.sathi.bot.message;

/** Youth or not, as the programme counts: youth are under 30. */
public enum AgeGroup {
    UNSAID,
    UNDER_30,
    FROM_30
}
