package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServlet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.channel.Answer;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Receiver;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Where Telegram delivers updates: core.telegram.org/bots/api#setwebhook. */
final class TelegramWebhook {

    static final String PATH = "/webhooks/telegram";
    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final byte[] secret;
    private final UpdateReader reader;
    private final UpdateParser parser;
    private final Receiver receiver;
    private final Webhook webhook;

    TelegramWebhook(String secret, UpdateReader reader, UpdateParser parser, Receiver receiver, Webhook webhook) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.reader = reader;
        this.parser = parser;
        this.receiver = receiver;
        this.webhook = webhook;
    }

    ServletRegistrationBean<HttpServlet> servlet() {
        return webhook.at(PATH, this::take);
    }

    private Answer take(Webhook.Post post) throws Webhook.Refused {
        if (!isSecret(post.header(SECRET_HEADER))) {
            throw new Webhook.Refused(HttpStatus.FORBIDDEN, "not from Telegram");
        }
        Parsed parsed = parsed(post.body());
        parsed.inbound().ifPresentOrElse(receiver::receive, () -> webhook.ignored(parsed.kind()));
        return parsed.callbackId().map(TelegramWebhook::pressAnswered).orElse(Answer.TAKEN);
    }

    private Parsed parsed(byte[] body) throws Webhook.Refused {
        return switch (reader.read(body)) {
            case UpdateReader.Read.Known(Update update) -> parser.parse(update);
            case UpdateReader.Read.Unknown _ -> Parsed.ignored("unreadable");
            case UpdateReader.Read.None _ -> throw new Webhook.Refused(HttpStatus.BAD_REQUEST, "not an update");
        };
    }

    /** Without a secret of our own, nobody has it. */
    private boolean isSecret(@Nullable String sent) {
        return secret.length > 0
                && sent != null
                && MessageDigest.isEqual(secret, sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers the press in the webhook's own answer: core.telegram.org/bots/api#making-requests-when-getting-updates. */
    private static Answer pressAnswered(String callbackId) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("method", "answerCallbackQuery")
                .put("callback_query_id", callbackId)
                .toString();
        return Answer.taken(MediaType.APPLICATION_JSON_VALUE, json);
    }
}
