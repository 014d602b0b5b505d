package org.sathi.bot.message;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which broadcast a message belongs to. It travels with the message, so that the broadcast can be held and stopped until the
 * moment the message goes out.
 *
 * @param broadcast its number
 * @param number which of its recipients, from 1
 * @param home where the recipient lives, {@code country zone}, as {@code NP Asia/Kathmandu}
 * @param expires nobody gets it after this
 */
public record Campaign(long broadcast, int number, String home, Instant expires) {

    private static final String PREFIX = "bc:";
    private static final Pattern OF_MESSAGE = Pattern.compile("bc:(\\d{1,18}):(\\d{1,9})/.*");

    /** What becomes of a message when its turn to go out has come. */
    public enum Gate {
        GO,
        /** Paused, or night where she lives: it waits. */
        HOLD,
        STOPPED,
        EXPIRED
    }

    /**
     * A recipient of a broadcast.
     *
     * @param broadcast number of the broadcast
     * @param number which of its recipients, from 1
     */
    public record Recipient(long broadcast, int number) {
        /** The id of the turn with which it reaches her: the same however often it is handed over. */
        public String turnId() {
            return PREFIX + broadcast + ":" + number;
        }
    }

    /** Whose message this is. */
    public Recipient recipient() {
        return new Recipient(broadcast, number);
    }

    /** The recipient in whose turn a message was said; null for a message of no broadcast. */
    public static @Nullable Recipient recipientOf(String messageId) {
        var parts = OF_MESSAGE.matcher(messageId);
        return parts.matches() ? new Recipient(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))) : null;
    }
}
