package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.sathi.bot.channel.OneAttempt;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Asks Telegram for updates, one batch after another. An update is done with only when the receiver has kept it: what
 * was under way when the service died is delivered again, and recognised by its id.
 *
 * <p>The library's own polling moves its offset before an update is handled, and stops for good at an update that it
 * cannot read; hence this loop.
 */
final class TelegramPolling implements Background.Work {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramPolling.class);

    private final BotApi api;
    private final UpdateReader reader;
    private final UpdateParser parser;
    private final Receiver receiver;
    private final Webhook webhook;
    private int offset;
    private boolean webhookDeleted;

    TelegramPolling(BotApi api, UpdateReader reader, UpdateParser parser, Receiver receiver, Webhook webhook) {
        this.api = api;
        this.reader = reader;
        this.parser = parser;
        this.receiver = receiver;
        this.webhook = webhook;
    }

    @Override
    public Background.Next run() {
        try {
            if (!webhookDeleted) {
                api.call(new DeleteWebhook());
                webhookDeleted = true;
            }
            return handle(api.updates(offset));
        } catch (Receiver.NotKept notKept) {
            LOG.error("An update could not be kept; it is asked for again");
            return Background.Next.TRY_AGAIN;
        } catch (TelegramApiException | IOException failure) {
            LOG.warn("Telegram cannot be asked for updates: {}", OneAttempt.describe(failure));
            return Background.Next.TRY_AGAIN;
        }
    }

    @Override
    public void stop() {
        api.stopWaiting();
    }

    private Background.Next handle(JsonNode answer) {
        if (!answer.path("ok").asBoolean()) {
            LOG.warn(
                    "Telegram refuses to give updates: {}",
                    answer.path("error_code").asInt());
            return new Background.Next.After(Duration.ofSeconds(
                    answer.path("parameters").path("retry_after").asInt(0)));
        }
        for (JsonNode update : answer.path("result")) {
            if (UpdateReader.isUpdate(update)) {
                handleOne(update);
                offset = update.path("update_id").asInt() + 1;
            }
        }
        return Background.Next.AT_ONCE;
    }

    private void handleOne(JsonNode json) {
        Parsed parsed = reader.update(json).map(parser::parse).orElseGet(() -> Parsed.ignored("unreadable"));
        parsed.inbound().ifPresentOrElse(receiver::receive, () -> webhook.ignored(parsed.kind()));
        parsed.callbackId().ifPresent(this::answerPress);
    }

    private void answerPress(String callbackId) {
        try {
            api.call(new AnswerCallbackQuery(callbackId));
        } catch (TelegramApiException | IOException tooLate) {
            LOG.debug("A button press was not answered: {}", OneAttempt.describe(tooLate));
        }
    }
}
