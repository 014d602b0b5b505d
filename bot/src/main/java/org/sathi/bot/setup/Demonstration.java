package org.sathi.bot.setup;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whether the service demonstrates itself: it plays the providers and brings its own stores. */
public final class Demonstration {

    /** Set to {@code true} where the service plays the providers itself (see {@link SimulatorDefaults}). */
    static final String PLAYS_PROVIDERS = "sathi.simulator.plays-providers";

    private Demonstration() {}

    /** Whether no real channel is configured. */
    public static boolean isOn(Environment environment) {
        return environment.getProperty(PLAYS_PROVIDERS, Boolean.class, false) || !Provider.anyIsConnected(environment);
    }

    /** Whether the simulator is to be there: asked for by name, or by default where no channel is configured. */
    public static boolean simulates(Environment environment) {
        var asked = environment.getProperty("sathi.simulator");
        return StringUtils.hasText(asked) ? Boolean.parseBoolean(asked) : isOn(environment);
    }
}
