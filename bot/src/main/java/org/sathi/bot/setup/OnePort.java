package org.sathi.bot.setup;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses the settings of Spring Boot that would give health and metrics a port of their own. Which parts there are is decided when
 * the jar is built, so that they would be passed over in silence, and what was meant to be apart would stand open.
 */
public final class OnePort {

    private OnePort() {}

    /**
     * Looks before anything is started.
     *
     * @throws SetupFault naming the first such setting
     */
    public static void check(ConfigurableApplicationContext context) {
        Stream.of("management.server.port", "management.server.address")
                .filter(context.getEnvironment()::containsProperty)
                .findFirst()
                .ifPresent(setting -> {
                    throw new SetupFault(
                            "Leave out " + setting.replace('.', '_').toUpperCase(Locale.ROOT)
                                    + ": health and metrics are at SERVER_PORT under /actuator, which the proxy in front keeps to itself.");
                });
    }
}
