package org.sathi.bot.message;

/** What a person is in the programme, from the least to the most trusted. */
public enum Role {
    FARMER,
    /** A farmer who trains farmers; may report. */
    CHAMPION,
    /** Runs the programme; may invite champions. */
    COORDINATOR;

    /** Whether this role may do what {@code other} may. */
    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
