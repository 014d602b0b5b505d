package org.sathi.bot.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sathi.bot.simulator.ChatMessage.Kind;
import org.sathi.bot.simulator.ChatMessage.State;
import org.sathi.i18n.SmsText;

/** Twilio's side of SMS: posts what phones send, and what became of messages, as signed forms to the service. */
final class Twilio implements Provider {

    private static final String WEBHOOK = "/webhooks/twilio/sms";
    private static final String SIGNATURE = "HmacSHA1";

    private final SimulatorSettings settings;
    private final ServiceLine line;
    private final Shelf shelf;

    Twilio(SimulatorSettings settings, ServiceLine line, Shelf shelf) {
        this.settings = settings;
        this.line = line;
        this.shelf = shelf;
    }

    @Override
    public void carry(Phone phone, Gesture gesture) throws NotPossible {
        if (!phone.settings().on() && !(gesture instanceof Gesture.Switch)) {
            throw new NotPossible("the phone is off");
        }
        switch (gesture) {
            case Gesture.Write(String text) -> message(phone, Kind.TEXT, text, Map.of());
            case Gesture.Block(boolean blocked) -> {
                phone.change(s -> s.blocked(blocked));
                String word = blocked ? "STOP" : "START";
                message(phone, Kind.TEXT, word, Map.of("OptOutType", word));
            }
            case Gesture.Switch(boolean on) -> phone.change(s -> s.switchedOn(on));
            case Gesture.Press _,
                    Gesture.ShareContact _,
                    Gesture.ShareLocation _,
                    Gesture.SendPicture _,
                    Gesture.SendDocument _ -> throw new NotPossible("a phone of this kind cannot do that");
        }
    }

    /** A message as twilio.com/docs/messaging/guides/webhook-request has it. */
    private void message(Phone phone, Kind kind, String text, Map<String, String> more) {
        ChatMessage message = new ChatMessage(
                shelf.nextId(), true, kind, text, null, List.of(), shelf.clock().instant(), State.SENDING);
        phone.add(message);
        Map<String, String> form = new LinkedHashMap<>(more);
        String sid = newSid();
        form.put("ApiVersion", TwilioApi.VERSION);
        form.put("SmsSid", sid);
        form.put("SmsMessageSid", sid);
        form.put("MessageSid", sid);
        form.put("SmsStatus", "received");
        form.put("AccountSid", settings.twilio().sid());
        form.put("From", phone.person().address().id());
        form.put("To", settings.twilio().from());
        form.put("Body", text);
        form.put("NumSegments", Integer.toString(Math.max(1, SmsText.of(text).segments())));
        form.put("NumMedia", "0");
        boolean taken = post(WEBHOOK, settings.publicUrl() + WEBHOOK, form);
        phone.update(message.id(), taken ? State.TAKEN : State.REFUSED);
    }

    /**
     * Posts {@code form} to {@code path} of the service, signed for {@code address}: the one that the service is known
     * under (twilio.com/docs/usage/webhooks/webhooks-security).
     */
    boolean post(String path, String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return line.post(
                        settings.at(path),
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded; charset=UTF-8",
                                "X-Twilio-Signature",
                                sign(address, form)),
                        body.getBytes(StandardCharsets.UTF_8))
                .taken();
    }

    static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String sign(String address, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(address);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(settings.twilio().authToken().getBytes(StandardCharsets.UTF_8), SIGNATURE));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
