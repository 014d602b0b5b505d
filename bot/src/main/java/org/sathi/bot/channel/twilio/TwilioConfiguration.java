package org.sathi.bot.channel.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.setup.ConditionalOnSetting;
import org.sathi.bot.setup.PublicUrl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Twilio, where an account is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSetting("sathi.twilio.account-sid")
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioConfiguration {

    private final TwilioSettings settings;
    private final String publicUrl;

    TwilioConfiguration(TwilioSettings settings, Environment environment) {
        this.publicUrl = PublicUrl.of(environment);
        this.settings = settings.checked(publicUrl);
    }

    @Bean
    Channel smsChannel() {
        return new TwilioChannel(Address.SMS, settings, publicUrl);
    }

    @Bean
    Channel whatsappChannel() {
        return new TwilioChannel(Address.WHATSAPP, settings, publicUrl);
    }

    @Bean
    RouterFunction<ServerResponse> twilioWebhook(
            Receiver receiver, ObjectProvider<InstantSource> clocks, MeterRegistry meters) {
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        return new TwilioWebhook(
                        new SignatureCheck(
                                settings, publicUrl, meters.counter("sathi.webhook.unsigned", "channel", "twilio")),
                        new MessageParser(clock),
                        new StatusParser(clock),
                        receiver,
                        new Webhook("twilio", MediaType.APPLICATION_FORM_URLENCODED, meters))
                .routes();
    }
}
