package org.sathi.bot.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OnePortTest {

    private static GenericApplicationContext with(Map<String, Object> variables) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("variables-systemEnvironment", variables));
        return context;
    }

    @Test
    void a_port_of_its_own_for_health_and_metrics_is_refused_by_name() {
        try (var context = with(Map.of("MANAGEMENT_SERVER_PORT", "9090"))) {
            assertThatThrownBy(() -> OnePort.check(context))
                    .isInstanceOf(SetupFault.class)
                    .hasMessageStartingWith("Leave out MANAGEMENT_SERVER_PORT:");
        }
    }

    @Test
    void other_settings_pass() {
        try (var context = with(Map.of("SERVER_PORT", "9090"))) {
            assertThatCode(() -> OnePort.check(context)).doesNotThrowAnyException();
        }
    }
}
