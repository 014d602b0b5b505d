package org.sathi.bot.channel.telegram;

import java.io.IOException;
import java.util.Locale;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Fetched;
import org.sathi.bot.message.SentFiles;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Files that people have sent to the bot: core.telegram.org/bots/api#getfile. Telegram hands out none of more than 20 MB. */
final class TelegramFiles implements SentFiles {

    private static final int FIRST_SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final BotApi api;

    TelegramFiles(BotApi api) {
        this.api = api;
    }

    @Override
    public String channel() {
        return Address.TELEGRAM;
    }

    @Override
    public Fetched fetch(String ref, int most) throws IOException {
        try {
            var file = api.call(new GetFile(ref));
            if (file.getFilePath() == null) {
                return new Fetched.Gone();
            }
            var bytes = api.download(file.getFilePath(), most);
            return bytes.length > most ? new Fetched.TooLarge() : new Fetched.Content(bytes);
        } catch (TelegramApiRequestException refused) {
            return refused(refused);
        } catch (TelegramApiException failed) {
            throw new IOException(failed);
        }
    }

    private static Fetched refused(TelegramApiRequestException refused) throws IOException {
        Integer code = refused.getErrorCode();
        if (code == null || code >= FIRST_SERVER_ERROR || code == TOO_MANY) {
            throw new IOException(refused);
        }
        boolean large = String.valueOf(refused.getApiResponse())
                .toLowerCase(Locale.ROOT)
                .contains("too big");
        return large ? new Fetched.TooLarge() : new Fetched.Gone();
    }
}
