package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
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
import org.sathi.bot.setup.ConditionalOnSetting;
import org.sathi.bot.setup.PublicUrl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.MediaType;

/** Telegram, where a bot token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSetting("sathi.telegram.token")
@EnableConfigurationProperties({TelegramSettings.class, TelegramPace.class})
public class TelegramConfiguration {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final TelegramSettings settings;
    private final String publicUrl;
    private final UpdateReader reader;
    private final BotApi api;

    TelegramConfiguration(TelegramSettings settings, Environment environment) {
        ObjectMapper mapper = UpdateReader.mapper();
        this.publicUrl = PublicUrl.of(environment);
        this.settings = settings.checked(publicUrl);
        this.reader = new UpdateReader(mapper);
        this.api = new BotApi(settings, mapper);
    }

    @Bean
    Channel telegramChannel(ResourceLoader files, TelegramPace pace) {
        return new TelegramChannel(api, new Pictures(files), pace.pace());
    }

    @Bean
    SentFiles telegramFiles() {
        return new TelegramFiles(api);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Background telegramName(StartLink link) {
        return new Background("telegram-name", FIRST_WAIT, new TelegramName(api, link));
    }

    /** Stands in polling mode as well, where it refuses everybody. */
    @Bean
    ServletRegistrationBean<HttpServlet> telegramWebhook(
            Receiver receiver, ObjectProvider<InstantSource> clock, MeterRegistry meters) {
        String secret = settings.mode() == TelegramSettings.Mode.WEBHOOK ? settings.secret() : "";
        return new TelegramWebhook(secret, reader, parser(clock), receiver, guard(meters)).servlet();
    }

    @Bean
    @Profile(CommandRun.NOT)
    @ConditionalOnProperty(name = "sathi.telegram.mode", havingValue = "polling")
    Background telegramPolling(Receiver receiver, ObjectProvider<InstantSource> clock, MeterRegistry meters) {
        return new Background(
                "telegram-polling",
                FIRST_WAIT,
                new TelegramPolling(api, reader, parser(clock), receiver, guard(meters)));
    }

    /** Where Telegram cannot reach the service, as in the simulator, it is not told to. */
    @Bean
    @Profile(CommandRun.NOT)
    Background telegramRegistration(ObjectProvider<TelegramCommands> commands) {
        boolean reachable = publicUrl.startsWith("https://") || settings.mode() == TelegramSettings.Mode.POLLING;
        TelegramRegistration registration = new TelegramRegistration(
                api, settings, publicUrl, commands.getIfAvailable(() -> new TelegramCommands(Map.of())));
        return new Background(
                "telegram-registration", FIRST_WAIT, reachable ? registration : () -> Background.Next.NEVER);
    }

    private static UpdateParser parser(ObjectProvider<InstantSource> clock) {
        return new UpdateParser(clock.getIfAvailable(InstantSource::system));
    }

    private static Webhook guard(MeterRegistry meters) {
        return new Webhook(Address.TELEGRAM, MediaType.APPLICATION_JSON, meters);
    }
}
