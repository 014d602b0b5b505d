package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.message.SentFiles;
import org.sathi.bot.message.StartLink;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.setup.Provider;
import org.sathi.bot.setup.PublicUrl;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.http.MediaType;

/** Telegram, where a bot token is set. */
public final class TelegramRegistrar implements BeanRegistrar {

    private static final String SETTINGS = Provider.TELEGRAM.settings();
    /** The folder of the operator's own content pack. */
    private static final String CONTENT_DIR = "sathi.content-dir";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        if (!Provider.TELEGRAM.isConnected(environment)) {
            return;
        }
        beans.registerBean(Bot.class, bean -> bean.supplier(_ -> Bot.of(environment)));
        beans.registerBean(
                "telegramChannel",
                Channel.class,
                bean -> bean.supplier(at -> at.bean(Bot.class).channel()));
        beans.registerBean(
                "telegramFiles",
                SentFiles.class,
                bean -> bean.supplier(at -> new TelegramFiles(at.bean(Bot.class).api())));
        beans.registerBean(
                "telegramWebhook",
                new ParameterizedTypeReference<ServletRegistrationBean<HttpServlet>>() {},
                bean -> bean.supplier(at -> webhook(at, at.bean(Bot.class)).servlet()));
        if (!CommandRun.is(environment)) {
            work(beans, environment);
        }
    }

    /** What a service does by itself, and a command does not. */
    private static void work(BeanRegistry beans, Environment environment) {
        beans.registerBean(
                "telegramName",
                Background.class,
                bean -> bean.supplier(at -> new Background(
                        "telegram-name",
                        FIRST_WAIT,
                        new TelegramName(at.bean(Bot.class).api(), at.bean(StartLink.class)))));
        beans.registerBean(
                "telegramRegistration",
                Background.class,
                bean -> bean.supplier(at -> at.bean(Bot.class)
                        .registration(at.beanProvider(TelegramCommands.class)
                                .getIfAvailable(() -> new TelegramCommands(Map.of())))));
        if ("polling".equalsIgnoreCase(environment.getProperty(SETTINGS + ".mode"))) {
            beans.registerBean(
                    "telegramPolling",
                    Background.class,
                    bean -> bean.supplier(
                            at -> new Background("telegram-polling", FIRST_WAIT, polling(at, at.bean(Bot.class)))));
        }
    }

    /** Stands in polling mode as well, where it refuses everybody. */
    private static TelegramWebhook webhook(BeanRegistry.SupplierContext at, Bot bot) {
        String secret = bot.settings().mode() == TelegramSettings.Mode.WEBHOOK
                ? bot.settings().secret()
                : "";
        return new TelegramWebhook(secret, bot.reader(), parser(at), at.bean(Receiver.class), guard(at));
    }

    private static TelegramPolling polling(BeanRegistry.SupplierContext at, Bot bot) {
        return new TelegramPolling(bot.api(), bot.reader(), parser(at), at.bean(Receiver.class), guard(at));
    }

    private static UpdateParser parser(BeanRegistry.SupplierContext at) {
        return new UpdateParser(at.beanProvider(InstantSource.class).getIfAvailable(InstantSource::system));
    }

    private static Webhook guard(BeanRegistry.SupplierContext at) {
        return new Webhook(Address.TELEGRAM, MediaType.APPLICATION_JSON, at.bean(MeterRegistry.class));
    }

    /** The bot as it is set up, and the ways to it that all parts share. */
    record Bot(
            TelegramSettings settings,
            TelegramPace pace,
            String publicUrl,
            Pictures pictures,
            UpdateReader reader,
            BotApi api) {

        static Bot of(Environment environment) {
            Binder binder = Binder.get(environment);
            String publicUrl = PublicUrl.of(environment);
            TelegramSettings settings =
                    binder.bindOrCreate(SETTINGS, TelegramSettings.class).checked(publicUrl);
            TelegramPace pace = binder.bindOrCreate(SETTINGS, TelegramPace.class);
            ObjectMapper mapper = UpdateReader.mapper();
            String folder = environment.getProperty(CONTENT_DIR, "");
            Pictures pictures = new Pictures(folder.isBlank() ? null : Path.of(folder), new DefaultResourceLoader());
            return new Bot(settings, pace, publicUrl, pictures, new UpdateReader(mapper), new BotApi(settings, mapper));
        }

        Channel channel() {
            return new TelegramChannel(api, pictures, pace.pace());
        }

        /** Where Telegram cannot reach the service, as in the simulator, it is not told to. */
        Background registration(TelegramCommands commands) {
            boolean reachable = publicUrl.startsWith("https://") || settings.mode() == TelegramSettings.Mode.POLLING;
            TelegramRegistration registration = new TelegramRegistration(api, settings, publicUrl, commands);
            return new Background(
                    "telegram-registration", FIRST_WAIT, reachable ? registration : () -> Background.Next.NEVER);
        }
    }
}
