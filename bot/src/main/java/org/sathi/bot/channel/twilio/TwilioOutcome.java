package org.sathi.bot.channel.twilio;

import com.twilio.exception.ApiException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.channel.OneAttempt;

/**
 * Names what a failed call means: twilio.com/docs/api/errors. Twilio's own sentences often repeat the phone number, so
 * only the code is kept.
 */
final class TwilioOutcome {

    /** The number opted out. */
    static final String OPTED_OUT = "21610";

    /** A full queue takes longer to empty than a moment. */
    private static final Duration QUEUE_FULL = Duration.ofMinutes(1);

    private TwilioOutcome() {}

    static Delivery of(RuntimeException failure) {
        return switch (failure) {
            case TwilioHttp.TooFast tooFast -> new Delivery.Throttled(tooFast.retryAfter());
            case ApiException refused
            when isBadAccount(refused) -> new Delivery.Unavailable("the account is refused: " + code(refused), false);
            case ApiException refused when code(refused) > 0 -> refused(code(refused));
            case UncheckedIOException failed ->
                new Delivery.Unavailable(OneAttempt.describe(failed), OneAttempt.possiblyTaken(failed));
            default -> new Delivery.Unavailable(OneAttempt.describe(failure), true);
        };
    }

    /** Whether Twilio does not know the account or its token, or has suspended it. */
    static boolean isBadAccount(RuntimeException failure) {
        return failure instanceof ApiException refused
                && switch (code(refused)) {
                    case 20003, 20005, 20404, 30002, 401, 404 -> true;
                    default -> false;
                };
    }

    private static Delivery refused(int code) {
        String text = Integer.toString(code);
        return switch (code) {
            case 21610 -> new Delivery.OptedOut(text);
            // Not a number, not one for text messages, or not on this network; for WhatsApp, without an account there.
            case 21211, 21214, 21217, 21219, 21612, 21614, 21635, 63003, 63024 -> new Delivery.Unreachable(text);
            // Handset unreachable, blocked, unknown, landline.
            case 30003, 30004, 30005, 30006 -> new Delivery.Unreachable(text);
            case 20429, 14107, 63018, 429 -> new Delivery.Throttled(Delivery.Throttled.UNSAID);
            case 21611, 30001, 30022 -> new Delivery.Throttled(QUEUE_FULL);
            // Among the others 30007, filtered by the carrier, and every code that is not known here.
            default -> new Delivery.Rejected(text, "Twilio error " + text);
        };
    }

    /** Twilio's code, or the HTTP status where there is none. */
    private static int code(ApiException refused) {
        if (refused.getCode() != null) {
            return refused.getCode();
        }
        return refused.getStatusCode() == null ? 0 : refused.getStatusCode();
    }
}
