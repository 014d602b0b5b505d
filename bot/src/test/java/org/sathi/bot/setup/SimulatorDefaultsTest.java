package org.sathi.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

final class SimulatorDefaultsTest {

    /** The environment of a service of which Compose hands on every setting, those that are left out as empty ones. */
    private static ConfigurableEnvironment environment(Map<String, String> set) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "SATHI_TELEGRAM_TOKEN", "",
                "SATHI_TELEGRAM_SECRET", "",
                "SATHI_TELEGRAM_API", "",
                "SATHI_TWILIO_ACCOUNT_SID", "",
                "SATHI_TWILIO_AUTH_TOKEN", "",
                "SATHI_TWILIO_FROM", "",
                "SATHI_TWILIO_API", ""));
        variables.putAll(set);
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(s -> environment.getPropertySources().remove(s.getName()));
        environment
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        new SimulatorDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", ""})
    void empty_settings_do_not_hide_the_simulators(String simulator) {
        var environment = environment(Map.of("SATHI_SIMULATOR", simulator, "SERVER_PORT", "8123"));

        assertThat(Provider.anyIsConnected(environment)).isTrue();
        assertThat(environment.getProperty("sathi.telegram.api")).isEqualTo("http://127.0.0.1:8123/simulator/telegram");
        assertThat(environment.getProperty("sathi.telegram.secret")).isNotBlank();
        assertThat(environment.getProperty("sathi.twilio.auth-token")).isNotBlank();
        assertThat(environment.getProperty("sathi.twilio.from")).isEqualTo("+15005550006");
        assertThat(environment.getProperty("sathi.twilio.api")).isEqualTo("http://127.0.0.1:8123/simulator/twilio");
    }

    @Test
    void what_is_left_of_a_provider_that_is_not_connected_sends_nothing_to_it() {
        var environment =
                environment(Map.of("SATHI_SIMULATOR", "true", "SATHI_TELEGRAM_API", "https://api.telegram.org"));

        assertThat(environment.getProperty("sathi.telegram.api")).startsWith("http://127.0.0.1:");
    }

    @Test
    void where_a_channel_is_configured_or_the_simulator_is_not_wanted_nothing_is_added() {
        assertThat(environment(Map.of("SATHI_SIMULATOR", "true", "SATHI_TELEGRAM_TOKEN", "1:a"))
                        .getProperty("sathi.twilio.from"))
                .isEmpty();
        assertThat(environment(Map.of("SATHI_SIMULATOR", "false")).getProperty("sathi.telegram.token"))
                .isEmpty();
    }
}
