package org.sathi.bot.setup;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Where no channel is configured, configures Telegram and Twilio at the simulator's own addresses, with secrets drawn
 * anew at each start, so that a demonstration runs the very path that a deployment runs.
 */
final class SimulatorDefaults implements EnvironmentPostProcessor {

    private static final int SECRET_BYTES = 24;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var asked = environment.getProperty("sathi.simulator");
        boolean wanted = !StringUtils.hasText(asked) || Boolean.parseBoolean(asked);
        if (!wanted || Provider.anyIsConnected(environment)) {
            return;
        }
        var self = "http://127.0.0.1:" + environment.getProperty("server.port", "8080") + "/simulator";
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(Demonstration.PLAYS_PROVIDERS, "true");
        defaults.put("sathi.telegram.token", "1000000:" + secret());
        defaults.put("sathi.telegram.secret", secret());
        defaults.put("sathi.telegram.api", self + "/telegram");
        defaults.put("sathi.twilio.account-sid", "AC" + secret().substring(0, 32));
        defaults.put("sathi.twilio.auth-token", secret());
        defaults.put("sathi.twilio.from", "+15005550006");
        defaults.put("sathi.twilio.api", self + "/twilio");
        // Before all others, since they belong together: Compose and sathi.env hand on what is left out as an empty
        // setting.
        environment.getPropertySources().addFirst(new MapPropertySource("simulator", defaults));
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
