package org.sathi.bot.channel.twilio;

import java.time.InstantSource;
import java.util.Optional;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Receipt;
import org.springframework.http.HttpStatus;

/** Turns status callbacks into receipts: twilio.com/docs/messaging/guides/track-outbound-message-status. */
final class StatusParser {

    private final InstantSource clock;

    StatusParser(InstantSource clock) {
        this.clock = clock;
    }

    /** The receipt; empty for a status that says nothing about a sent message. */
    Optional<Receipt> parse(Form form) throws Webhook.Refused {
        String sid = form.required("MessageSid");
        String status = form.required("MessageStatus");
        Address to = PhoneAddress.of(form.required("To"))
                .orElseThrow(() -> new Webhook.Refused(HttpStatus.BAD_REQUEST, "To is not a phone number"));
        return status(status).map(s -> new Receipt(sid, to, s, code(form), clock.instant()));
    }

    /** Twilio's error code; 0 and nothing mean that there was no error. */
    private static String code(Form form) {
        String code = form.get("ErrorCode").strip();
        return code.equals("0") ? "" : code;
    }

    private static Optional<Receipt.Status> status(String status) {
        return switch (status) {
            case "accepted", "scheduled", "queued", "sending" -> Optional.of(Receipt.Status.QUEUED);
            case "sent", "partially_delivered" -> Optional.of(Receipt.Status.SENT);
            case "delivered" -> Optional.of(Receipt.Status.DELIVERED);
            case "read" -> Optional.of(Receipt.Status.READ);
            case "undelivered" -> Optional.of(Receipt.Status.UNDELIVERED);
            case "failed", "canceled" -> Optional.of(Receipt.Status.FAILED);
            default -> Optional.empty();
        };
    }
}
