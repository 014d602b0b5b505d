package org.sathi.bot.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.simulator.ChatMessage.Kind;
import org.sathi.bot.simulator.ChatMessage.State;
import org.sathi.i18n.SmsText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Twilio's message resource: takes a message, and reports afterwards what became of it (twilio.com/docs/messaging/api/message-resource). */
final class TwilioApi {

    static final String VERSION = "2010-04-01";

    private static final int LONGEST = 1600;

    private final SimulatorSettings settings;
    private final Shelf shelf;
    private final Twilio twilio;

    TwilioApi(SimulatorSettings settings, Shelf shelf, Twilio twilio) {
        this.settings = settings;
        this.shelf = shelf;
        this.twilio = twilio;
    }

    RouterFunction<ServerResponse> routes() {
        String path = SimulatorSettings.TWILIO_PATH + "/" + VERSION + "/Accounts/{sid}/Messages.json";
        return RouterFunctions.route().POST(path, this::create).build();
    }

    private ServerResponse create(ServerRequest request) {
        SimulatorSettings.Account account = settings.twilio();
        if (!isAccount(request)) {
            return refused(HttpStatus.UNAUTHORIZED, 20003, "Authenticate");
        }
        String to = request.param("To").orElse("");
        String body = request.param("Body").orElse("");
        Optional<Phone> phone = shelf.byAddress("sms:" + to);
        if (phone.isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, 21211, "Invalid 'To' Phone Number");
        }
        if (body.isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, 21602, "Message body is required.");
        }
        if (body.length() > LONGEST) {
            return refused(HttpStatus.BAD_REQUEST, 21617, "The concatenated message body exceeds the 1600 limit.");
        }
        if (phone.get().settings().blocked()) {
            return refused(HttpStatus.BAD_REQUEST, 21610, "Attempt to send to unsubscribed recipient");
        }
        String sid = Twilio.newSid();
        deliver(phone.get(), sid, body, request.param("StatusCallback").orElse(""));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("sid", sid);
        message.put("account_sid", account.sid());
        message.put("api_version", VERSION);
        message.put("to", to);
        message.put("from", request.param("From").orElse(account.from()));
        message.put("body", body);
        message.put("status", "queued");
        message.put("direction", "outbound-api");
        message.put("num_segments", Integer.toString(SmsText.of(body).segments()));
        message.put("num_media", "0");
        message.put(
                "date_created",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        shelf.clock().instant().atOffset(ZoneOffset.UTC)));
        return ServerResponse.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(message);
    }

    private void deliver(Phone phone, String sid, String body, String callback) {
        boolean on = phone.settings().on();
        phone.add(new ChatMessage(
                shelf.nextId(),
                false,
                Kind.TEXT,
                body,
                null,
                List.of(),
                shelf.clock().instant(),
                on ? State.ARRIVED : State.UNDELIVERED));
        // Only the service itself is called, whatever address it was given.
        if (callback.startsWith(settings.publicUrl() + "/")) {
            String path = callback.substring(settings.publicUrl().length());
            Thread.ofVirtual().start(() -> {
                for (String status :
                        on ? List.of("queued", "sent", "delivered") : List.of("queued", "sent", "undelivered")) {
                    twilio.post(path, callback, status(phone, sid, status));
                }
            });
        }
    }

    private Map<String, String> status(Phone phone, String sid, String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ApiVersion", VERSION);
        form.put("AccountSid", settings.twilio().sid());
        form.put("SmsSid", sid);
        form.put("MessageSid", sid);
        form.put("SmsStatus", status);
        form.put("MessageStatus", status);
        form.put("From", settings.twilio().from());
        form.put("To", phone.person().address().id());
        if (status.equals("undelivered")) {
            form.put("ErrorCode", "30003");
        }
        return form;
    }

    private boolean isAccount(ServerRequest request) {
        String given = request.headers().asHttpHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return given != null
                && request.pathVariable("sid").equals(settings.twilio().sid())
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        settings.twilio().authorization().getBytes(StandardCharsets.UTF_8));
    }

    private static ServerResponse refused(HttpStatus status, int code, String message) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "code",
                        code,
                        "message",
                        message,
                        "more_info",
                        "https://www.twilio.com/docs/errors/" + code,
                        "status",
                        status.value()));
    }
}
