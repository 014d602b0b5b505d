package org.sathi.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sathi.bot.channel.telegram.TelegramRegistrar;
import org.sathi.bot.channel.twilio.TwilioRegistrar;
import org.sathi.bot.message.StartLink;
import org.sathi.bot.setup.SetupFault;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The channels as the environment configures them. */
class ChannelsConfigurationTest {

    private static final String TELEGRAM = "SATHI_TELEGRAM_TOKEN=1:A SATHI_TELEGRAM_SECRET=s ";
    private static final String TWILIO =
            "SATHI_TWILIO_ACCOUNT_SID=AC1 SATHI_TWILIO_AUTH_TOKEN=t SATHI_TWILIO_FROM=+15005550006 ";
    private static final String LOCAL = "SATHI_TELEGRAM_API=http://localhost:1 SATHI_TWILIO_API=http://localhost:1 ";

    @Import({TelegramRegistrar.class, TwilioRegistrar.class})
    static class Channels {}

    private static ApplicationContextRunner with(String environment) {
        Map<String, Object> variables = Stream.of(environment.strip().split(" +"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
                .withBean(RecordingReceiver.class)
                .withBean(StartLink.class)
                .withBean(SimpleMeterRegistry.class)
                .withUserConfiguration(Channels.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "SATHI_TELEGRAM_TOKEN= SATHI_TWILIO_ACCOUNT_SID="})
    void without_settings_there_are_no_channels(String environment) {
        with(environment).run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Channel.class));
    }

    @Test
    void a_token_and_an_account_give_their_channels() {
        with(TELEGRAM + TWILIO + LOCAL + "SATHI_TWILIO_PER_SECOND=3 SATHI_TWILIO_MESSAGING_SERVICE_SID=MG1")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    Map<String, Channel> channels = context.getBeansOfType(Channel.class);
                    assertThat(channels.values())
                            .extracting(Channel::name)
                            .containsExactlyInAnyOrder("telegram", "sms", "whatsapp");
                    assertThat(context.getBean("telegramChannel", Channel.class).pace())
                            .isEqualTo(new Channel.Pace(30, 1));
                    assertThat(context.getBean("smsChannel", Channel.class).pace())
                            .isEqualTo(new Channel.Pace(3, 0));
                });
    }

    @Test
    void polling_needs_neither_secret_nor_public_address() {
        with("SATHI_TELEGRAM_TOKEN=1:A SATHI_TELEGRAM_MODE=polling " + LOCAL)
                .run(context -> assertThat(context).hasNotFailed().hasBean("telegramPolling"));
    }

    @Test
    void by_webhook_nothing_polls() {
        with(TELEGRAM + LOCAL).run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("telegramPolling"));
    }

    @ParameterizedTest
    @CsvSource({
        "SATHI_TELEGRAM_TOKEN=nonsense, SATHI_TELEGRAM_TOKEN",
        "SATHI_TELEGRAM_TOKEN=1:A, SATHI_TELEGRAM_SECRET",
        "SATHI_TELEGRAM_TOKEN=1:A SATHI_TELEGRAM_SECRET=not§allowed, SATHI_TELEGRAM_SECRET",
        "SATHI_TELEGRAM_TOKEN=1:A SATHI_TELEGRAM_SECRET=s, SATHI_PUBLIC_URL",
        "SATHI_TELEGRAM_TOKEN=1:A SATHI_TELEGRAM_SECRET=s SATHI_TELEGRAM_API=nonsense, SATHI_TELEGRAM_API",
        "SATHI_TWILIO_ACCOUNT_SID=AC1, SATHI_TWILIO_AUTH_TOKEN",
        "SATHI_TWILIO_ACCOUNT_SID=AC1 SATHI_TWILIO_AUTH_TOKEN=t, SATHI_TWILIO_FROM",
        "SATHI_TWILIO_ACCOUNT_SID=AC1 SATHI_TWILIO_AUTH_TOKEN=t SATHI_TWILIO_FROM=+1, SATHI_PUBLIC_URL",
        "SATHI_TWILIO_ACCOUNT_SID=A/1 SATHI_TWILIO_AUTH_TOKEN=t SATHI_TWILIO_FROM=+1, SATHI_TWILIO_ACCOUNT_SID"
    })
    void what_is_missing_is_said_in_one_line(String environment, String setting) {
        with(environment)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(SetupFault.class)
                        .hasMessageStartingWith("Set " + setting + " ")
                        .message()
                        .doesNotContain("\n"));
    }

    @Test
    void settings_hide_their_secrets() {
        with(TELEGRAM + TWILIO + LOCAL).run(context -> {
            String shown = context.getBeansOfType(Record.class).values().toString();
            assertThat(shown).contains("TelegramSettings", "TwilioSettings").doesNotContain("1:A", "+1500", "=s", "=t");
        });
    }
}
