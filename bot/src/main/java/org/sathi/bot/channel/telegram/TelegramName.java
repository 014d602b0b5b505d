package org.sathi.bot.channel.telegram;

import java.io.IOException;
import org.sathi.bot.channel.OneAttempt;
import org.sathi.bot.message.StartLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Asks Telegram at start-up what the bot is called, for links to it, and goes on until it is answered. */
final class TelegramName implements Background.Work {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramName.class);

    private final BotApi api;
    private final StartLink link;

    TelegramName(BotApi api, StartLink link) {
        this.api = api;
        this.link = link;
    }

    @Override
    public Background.Next run() {
        try {
            var name = api.call(new GetMe()).getUserName();
            if (name != null) {
                link.called(name);
            }
            return Background.Next.NEVER;
        } catch (TelegramApiException | IOException failure) {
            LOG.debug("Telegram does not say what the bot is called: {}", OneAttempt.describe(failure));
            return Background.Next.TRY_AGAIN;
        }
    }
}
