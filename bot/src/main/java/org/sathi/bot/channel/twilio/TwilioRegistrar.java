package org.sathi.bot.channel.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.setup.Provider;
import org.sathi.bot.setup.PublicUrl;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;

/** Twilio, where an account is set. */
public final class TwilioRegistrar implements BeanRegistrar {

    private static final String SETTINGS = Provider.TWILIO.settings();

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        if (!Provider.TWILIO.isConnected(environment)) {
            return;
        }
        beans.registerBean(Account.class, bean -> bean.supplier(_ -> Account.of(environment)));
        channel(beans, "smsChannel", Address.SMS);
        channel(beans, "whatsappChannel", Address.WHATSAPP);
        beans.registerBean(TwilioWebhook.class, bean -> bean.supplier(at -> webhook(at, at.bean(Account.class))));
        beans.registerBean(
                "twilioMessageServlet",
                new ParameterizedTypeReference<ServletRegistrationBean<HttpServlet>>() {},
                bean -> bean.supplier(at -> at.bean(TwilioWebhook.class).messageServlet()));
        beans.registerBean(
                "twilioStatusServlet",
                new ParameterizedTypeReference<ServletRegistrationBean<HttpServlet>>() {},
                bean -> bean.supplier(at -> at.bean(TwilioWebhook.class).statusServlet()));
    }

    private static void channel(BeanRegistry beans, String bean, String name) {
        beans.registerBean(
                bean,
                Channel.class,
                spec -> spec.supplier(at -> {
                    Account account = at.bean(Account.class);
                    return new TwilioChannel(name, account.settings(), account.publicUrl());
                }));
    }

    private static TwilioWebhook webhook(BeanRegistry.SupplierContext at, Account account) {
        InstantSource clock = at.beanProvider(InstantSource.class).getIfAvailable(InstantSource::system);
        MeterRegistry meters = at.bean(MeterRegistry.class);
        return new TwilioWebhook(
                new SignatureCheck(
                        account.settings(),
                        account.publicUrl(),
                        meters.counter("sathi.webhook.unsigned", "channel", "twilio")),
                new MessageParser(clock),
                new StatusParser(clock),
                at.bean(Receiver.class),
                new Webhook("twilio", MediaType.APPLICATION_FORM_URLENCODED, meters));
    }

    /** The account as it is set up, and where it calls the service. */
    record Account(TwilioSettings settings, String publicUrl) {

        static Account of(Environment environment) {
            String publicUrl = PublicUrl.of(environment);
            TwilioSettings settings = Binder.get(environment).bindOrCreate(SETTINGS, TwilioSettings.class);
            return new Account(settings.checked(publicUrl), publicUrl);
        }
    }
}
