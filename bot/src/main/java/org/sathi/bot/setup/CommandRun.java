package org.sathi.bot.setup;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A run of the jar that carries out one command and ends. It may stand beside a running service, and must not disturb it. */
public final class CommandRun {

    /** The profile of such a run. */
    public static final String PROFILE = "command";

    /** The profile expression of what belongs to the service alone. */
    public static final String NOT = "!" + PROFILE;

    private CommandRun() {}

    /** Whether this is such a run. */
    public static boolean is(Environment environment) {
        return environment.acceptsProfiles(Profiles.of(PROFILE));
    }
}
