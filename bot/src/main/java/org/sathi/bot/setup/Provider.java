package org.sathi.bot.setup;

import java.util.Arrays;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** A provider whose channels an operator can connect, and the setting without which it is not. */
public enum Provider {
    TELEGRAM("sathi.telegram", "token"),
    TWILIO("sathi.twilio", "account-sid");

    private final String settings;
    private final String needed;

    Provider(String settings, String needed) {
        this.settings = settings;
        this.needed = needed;
    }

    /** What the names of its settings begin with. */
    public String settings() {
        return settings;
    }

    /** Whether its channels are there. */
    public boolean isConnected(Environment environment) {
        return StringUtils.hasText(environment.getProperty(settings + "." + needed));
    }

    static boolean anyIsConnected(Environment environment) {
        return Arrays.stream(values()).anyMatch(p -> p.isConnected(environment));
    }
}
