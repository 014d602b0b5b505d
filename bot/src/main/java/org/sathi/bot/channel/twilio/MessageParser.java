package org.sathi.bot.channel.twilio;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.MediaKind;
import org.springframework.http.HttpStatus;

/**
 * Turns incoming messages into what the service knows: twilio.com/docs/messaging/guides/webhook-request.
 *
 * <p>Where Advanced Opt-Out is on, Twilio itself answers its keywords and says so in {@code OptOutType}. After STOP it
 * lets nothing more through to the number, so the contact is blocked and gets no second goodbye; START lifts that. HELP
 * is handed on as it was typed: Twilio's answer says who sends the messages, ours helps.
 */
final class MessageParser {

    /** A message carries at most this many files: twilio.com/docs/messaging/guides/accepted-mime-types. */
    private static final int MOST_MEDIA = 10;

    private final InstantSource clock;

    MessageParser(InstantSource clock) {
        this.clock = clock;
    }

    /** What came in, several where several files came in one message. Refuses a form without a sender or an id. */
    List<Inbound> parse(Form form) throws Webhook.Refused {
        String sid = form.required("MessageSid");
        Address from = PhoneAddress.of(form.required("From"))
                .orElseThrow(() -> new Webhook.Refused(HttpStatus.BAD_REQUEST, "From is not a phone number"));
        Inbound.Sender sender = new Inbound.Sender(form.get("ProfileName").strip(), "");
        List<Incoming> contents = contents(form);
        List<Inbound> inbounds = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            String id = i == 0 ? "tw:" + sid : "tw:" + sid + ":" + i;
            inbounds.add(new Inbound(id, from, clock.instant(), sender, contents.get(i)));
        }
        return inbounds;
    }

    private static List<Incoming> contents(Form form) {
        return switch (form.get("OptOutType").toUpperCase(Locale.ROOT)) {
            case "STOP" -> List.of(new Incoming.Blocked());
            case "START" -> List.of(new Incoming.Unblocked());
            default -> button(form).or(() -> location(form)).map(List::of).orElseGet(() -> media(form));
        };
    }

    private static Optional<Incoming> button(Form form) {
        return form.find("ButtonPayload").or(() -> form.find("ListId")).map(Incoming.Pressed::new);
    }

    private static Optional<Incoming> location(Form form) {
        if (form.find("Latitude").isEmpty()) {
            return Optional.empty();
        }
        try {
            double latitude = Double.parseDouble(form.get("Latitude"));
            double longitude = Double.parseDouble(form.get("Longitude"));
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                    ? Optional.of(new Incoming.Location(latitude, longitude))
                    : Optional.of(new Incoming.Unsupported("location"));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static List<Incoming> media(Form form) {
        List<Incoming> media = new ArrayList<>();
        for (int i = 0; i < MOST_MEDIA; i++) {
            Optional<String> url = form.find("MediaUrl" + i);
            if (url.isEmpty()) {
                break;
            }
            String caption = i == 0 ? form.get("Body") : "";
            media.add(new Incoming.Media(kind(form.get("MediaContentType" + i)), url.get(), caption));
        }
        return media.isEmpty() ? List.of(words(form)) : media;
    }

    private static Incoming words(Form form) {
        String body = form.get("Body");
        String type = form.get("MessageType");
        return body.isBlank() && !type.isEmpty() && !type.equals("text")
                ? new Incoming.Unsupported("whatsapp")
                : new Incoming.Text(body);
    }

    private static MediaKind kind(String contentType) {
        String family = contentType.split("/", 2)[0].toLowerCase(Locale.ROOT);
        return switch (family) {
            case "image" -> MediaKind.PHOTO;
            case "audio" -> MediaKind.VOICE;
            case "video" -> MediaKind.VIDEO;
            default -> MediaKind.DOCUMENT;
        };
    }
}
