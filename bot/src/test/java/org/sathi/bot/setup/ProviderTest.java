package org.sathi.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** Which setting connects a provider, and so ends the demonstration. */
class ProviderTest {

    @ParameterizedTest
    @CsvSource({"TELEGRAM, sathi.telegram.token", "TWILIO, sathi.twilio.account-sid"})
    void a_provider_is_connected_by_the_setting_that_ends_the_demonstration(Provider provider, String setting) {
        var environment = new MockEnvironment().withProperty(setting, " ");
        assertThat(provider.isConnected(environment)).isFalse();
        assertThat(Demonstration.isOn(environment)).isTrue();
        environment.setProperty(setting, "1:A");
        assertThat(provider.isConnected(environment)).isTrue();
        assertThat(Demonstration.isOn(environment)).isFalse();
    }
}
