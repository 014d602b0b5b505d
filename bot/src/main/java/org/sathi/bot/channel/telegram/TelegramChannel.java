package org.sathi.bot.channel.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.channel.Parts;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Medium;
import org.sathi.bot.message.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Sends by Telegram, as plain text without any markup, so that no character of a name or a text means anything to it.
 */
final class TelegramChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

    /** Longest caption of a picture, in UTF-16 units: core.telegram.org/bots/api#sendphoto. */
    private static final int CAPTION = 1024;

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final BotApi api;
    private final Pictures pictures;
    private final Pace pace;
    private final AtomicBoolean tokenRefused = new AtomicBoolean();

    TelegramChannel(BotApi api, Pictures pictures, Pace pace) {
        this.api = api;
        this.pictures = pictures;
        this.pace = pace;
    }

    @Override
    public String name() {
        return Address.TELEGRAM;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Delivery send(Outgoing message) {
        String picture = message.picture();
        Optional<Pictures.Picture> file = picture == null ? Optional.empty() : pictures.find(picture);
        List<Supplier<Delivery>> parts = new ArrayList<>();
        String voice = message.voice();
        boolean wordsUnderPicture = message.text().length() <= CAPTION;
        if (file.isPresent()) {
            parts.add(() -> attempt(() -> photo(message, file.get(), wordsUnderPicture)));
        } else if (voice != null) {
            parts.add(() -> attempt(() -> voice(message, voice, wordsUnderPicture)));
        }
        if (parts.isEmpty() || !wordsUnderPicture) {
            List<String> texts = Parts.of(message.text(), Medium.TELEGRAM.maxUnits());
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                boolean last = i == texts.size() - 1;
                parts.add(() -> attempt(() -> words(message, text, last)));
            }
        }
        return Parts.inOrder(parts);
    }

    private int words(Outgoing message, String text, boolean last) throws TelegramApiException, IOException {
        return api.send(SendMessage.builder()
                .chatId(message.to().id())
                .text(text)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(last ? Keyboard.of(message.buttons()) : null)
                .build());
    }

    private int photo(Outgoing message, Pictures.Picture picture, boolean withWords)
            throws TelegramApiException, IOException {
        Message sent = api.call(SendPhoto.builder()
                .chatId(message.to().id())
                .photo(picture.file())
                .caption(withWords ? message.text() : null)
                .replyMarkup(withWords ? Keyboard.of(message.buttons()) : null)
                .build());
        if (sent.getPhoto() != null) {
            sent.getPhoto().stream()
                    .max(Comparator.comparing(PhotoSize::getWidth))
                    .ifPresent(size -> pictures.sent(picture, size.getFileId()));
        }
        return sent.getMessageId();
    }

    /** A reference does not say whether the app recorded it or it is a sound file, and Telegram sends each as what it is. */
    private int voice(Outgoing message, String voice, boolean withWords) throws TelegramApiException, IOException {
        try {
            return api.call(SendVoice.builder()
                            .chatId(message.to().id())
                            .voice(new InputFile(voice))
                            .caption(withWords ? message.text() : null)
                            .replyMarkup(withWords ? Keyboard.of(message.buttons()) : null)
                            .build())
                    .getMessageId();
        } catch (TelegramApiRequestException refused) {
            if (!TelegramOutcome.isOtherKind(refused)) {
                throw refused;
            }
            return api.call(SendAudio.builder()
                            .chatId(message.to().id())
                            .audio(new InputFile(voice))
                            .caption(withWords ? message.text() : null)
                            .replyMarkup(withWords ? Keyboard.of(message.buttons()) : null)
                            .build())
                    .getMessageId();
        }
    }

    private Delivery attempt(Call call) {
        try {
            Delivery accepted = new Delivery.Accepted(Integer.toString(call.make()));
            tokenRefused.set(false);
            return accepted;
        } catch (TelegramApiException | IOException failure) {
            if (TelegramOutcome.isBadToken(failure) && tokenRefused.compareAndSet(false, true)) {
                LOG.error("Telegram refuses the bot's token: set SATHI_TELEGRAM_TOKEN; nothing is sent until then");
            }
            return TelegramOutcome.of(failure);
        }
    }

    /** One call of the Bot API, which gives what Telegram calls the message. */
    private interface Call {
        int make() throws TelegramApiException, IOException;
    }
}
