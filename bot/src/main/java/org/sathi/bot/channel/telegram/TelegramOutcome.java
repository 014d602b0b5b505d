package org.sathi.bot.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.channel.OneAttempt;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Names what a failed call means: core.telegram.org/bots/api#making-requests. */
final class TelegramOutcome {

    private TelegramOutcome() {}

    static Delivery of(Exception failure) {
        return switch (failure) {
            case TelegramApiRequestException refused when code(refused) > 0 -> refused(refused);
            case TelegramApiValidationException invalid ->
                new Delivery.Rejected("invalid", String.valueOf(invalid.getMessage()));
            default -> new Delivery.Unavailable(OneAttempt.describe(failure), OneAttempt.possiblyTaken(failure));
        };
    }

    /** Whether Telegram does not know the bot's token. */
    static boolean isBadToken(Exception failure) {
        return failure instanceof TelegramApiRequestException refused && (code(refused) == 401 || code(refused) == 404);
    }

    /** Whether a reference was refused as one of another kind of file, and not for the chat's sake. */
    static boolean isOtherKind(TelegramApiRequestException refused) {
        return code(refused) == 400 && !isGone(String.valueOf(refused.getApiResponse()));
    }

    private static Delivery refused(TelegramApiRequestException refused) {
        int code = code(refused);
        String description = String.valueOf(refused.getApiResponse());
        return switch (code) {
            case 403 -> new Delivery.Unreachable("403");
            case 401, 404 -> new Delivery.Unavailable("the bot token is refused: " + code, false);
            case 429 -> new Delivery.Throttled(retryAfter(refused));
            case 400 ->
                isGone(description) ? new Delivery.Unreachable("400") : new Delivery.Rejected("400", description);
            default -> new Delivery.Rejected(Integer.toString(code), description);
        };
    }

    private static boolean isGone(String description) {
        String lower = description.toLowerCase(Locale.ROOT);
        return lower.contains("chat not found")
                || lower.contains("user not found")
                || lower.contains("peer_id_invalid");
    }

    private static Duration retryAfter(TelegramApiRequestException refused) {
        Integer seconds =
                refused.getParameters() == null ? null : refused.getParameters().getRetryAfter();
        return seconds == null || seconds < 1 ? Delivery.Throttled.UNSAID : Duration.ofSeconds(seconds);
    }

    private static int code(TelegramApiRequestException refused) {
        @Nullable Integer code = refused.getErrorCode();
        return code == null ? 0 : code;
    }
}
