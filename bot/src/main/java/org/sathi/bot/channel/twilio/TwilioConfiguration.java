package org.sathi.bot.channel.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.setup.ConditionalOnSetting;
import org.sathi.bot.setup.PublicUrl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;

/** Twilio, where an account is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSetting("sathi.twilio.account-sid")
@EnableConfigurationProperties(TwilioSettings.class)
public class TwilioConfiguration {

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
    TwilioWebhook twilioWebhook(Receiver receiver, ObjectProvider<InstantSource> clocks, MeterRegistry meters) {
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        return new TwilioWebhook(
                new SignatureCheck(settings, publicUrl, meters.counter("sathi.webhook.unsigned", "channel", "twilio")),
                new MessageParser(clock),
                new StatusParser(clock),
                receiver,
                new Webhook("twilio", MediaType.APPLICATION_FORM_URLENCODED, meters));
    }

    @Bean
    ServletRegistrationBean<HttpServlet> twilioMessageServlet(TwilioWebhook webhook) {
        return webhook.messageServlet();
    }

    @Bean
    ServletRegistrationBean<HttpServlet> twilioStatusServlet(TwilioWebhook webhook) {
        return webhook.statusServlet();
    }
}
