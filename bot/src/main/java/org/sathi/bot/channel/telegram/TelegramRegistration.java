package org.sathi.bot.channel.telegram;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sathi.bot.channel.OneAttempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Tells Telegram at start-up where to deliver and which commands to show, and goes on until it has taken it. */
final class TelegramRegistration implements Background.Work {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramRegistration.class);

    private final BotApi api;
    private final TelegramSettings settings;
    private final String publicUrl;
    private final TelegramCommands commands;

    TelegramRegistration(BotApi api, TelegramSettings settings, String publicUrl, TelegramCommands commands) {
        this.api = api;
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.commands = commands;
    }

    @Override
    public Background.Next run() {
        try {
            if (settings.mode() == TelegramSettings.Mode.WEBHOOK) {
                setWebhook();
            }
            for (Map.Entry<String, Map<String, String>> language :
                    commands.byLanguage().entrySet()) {
                setCommands(language.getKey(), language.getValue());
            }
            LOG.info("Telegram knows the bot's webhook and commands");
            return Background.Next.NEVER;
        } catch (TelegramApiException | IOException failure) {
            LOG.error("Telegram does not take the bot's webhook and commands: {}", OneAttempt.describe(failure));
            return Background.Next.TRY_AGAIN;
        }
    }

    private void setWebhook() throws TelegramApiException, IOException {
        api.call(SetWebhook.builder()
                .url(publicUrl + TelegramWebhook.PATH)
                .secretToken(settings.secret())
                .allowedUpdates(BotApi.ALLOWED_UPDATES)
                .build());
    }

    private void setCommands(String language, Map<String, String> descriptions)
            throws TelegramApiException, IOException {
        List<BotCommand> list = descriptions.entrySet().stream()
                .map(command -> new BotCommand(command.getKey(), command.getValue()))
                .toList();
        SetMyCommands call = new SetMyCommands(list);
        if (!language.isEmpty()) {
            call.setLanguageCode(language);
        }
        api.call(call);
    }
}
