package org.sathi.bot.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.simulator.ChatMessage.Kind;
import org.sathi.bot.simulator.ChatMessage.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Telegram's app: makes updates of what is done in it and posts them to the service (core.telegram.org/bots/api#update). */
final class Telegram implements Provider {

    private static final String WEBHOOK = "/webhooks/telegram";

    private final SimulatorSettings settings;
    private final ServiceLine line;
    private final Shelf shelf;
    private final BotApi api;
    private final JsonMapper json = JsonMapper.shared();

    Telegram(SimulatorSettings settings, ServiceLine line, Shelf shelf, BotApi api) {
        this.settings = settings;
        this.line = line;
        this.shelf = shelf;
        this.api = api;
    }

    @Override
    public void carry(Phone phone, Gesture gesture) throws NotPossible {
        if (!phone.settings().on() && !(gesture instanceof Gesture.Switch)) {
            throw new NotPossible("the phone is off");
        }
        switch (gesture) {
            case Gesture.Write(String text) -> message(phone, Kind.TEXT, text, null, words(text));
            case Gesture.Press press -> press(phone, press);
            case Gesture.ShareContact() -> {
                String number = phone.person().phone();
                message(phone, Kind.CONTACT, number, null, Map.of("contact", contact(phone, number)));
            }
            case Gesture.ShareLocation() -> {
                Person.Place place = phone.person().place();
                String text = place.latitude() + ", " + place.longitude();
                message(phone, Kind.LOCATION, text, null, Map.of("location", place));
            }
            case Gesture.SendPicture(String picture, String caption) -> picture(phone, picture, caption);
            case Gesture.SendDocument(String file, String name) ->
                message(
                        phone,
                        Kind.DOCUMENT,
                        name,
                        null,
                        Map.of("document", Map.of("file_id", file, "file_unique_id", file, "file_name", name)));
            case Gesture.Block(boolean blocked) -> block(phone, blocked);
            case Gesture.Switch(boolean on) -> phone.change(s -> s.switchedOn(on));
        }
    }

    private void message(Phone phone, Kind kind, String text, @Nullable String picture, Map<String, ?> content) {
        ChatMessage sent = add(phone, kind, text, picture);
        phone.change(s -> s.with(List.of()));
        Map<String, Object> message = envelope(phone, sent.id());
        message.put("from", user(phone));
        message.putAll(content);
        post(phone, sent, Map.of("message", message));
    }

    private static Map<String, Object> words(String text) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("text", text);
        if (text.startsWith("/")) {
            int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
            content.put("entities", List.of(Map.of("type", "bot_command", "offset", 0, "length", end)));
        }
        return content;
    }

    private void picture(Phone phone, String picture, String caption) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("photo", BotApi.sizes(picture));
        if (!caption.isEmpty()) {
            content.put("caption", caption);
        }
        message(phone, Kind.PICTURE, caption, picture, content);
    }

    private void press(Phone phone, Gesture.Press press) throws NotPossible {
        ChatMessage under = phone.find(press.message()).orElseThrow(() -> new NotPossible("the message is gone"));
        ChatMessage.Button button;
        try {
            button = under.buttons().get(press.row()).get(press.column());
        } catch (IndexOutOfBoundsException e) {
            throw new NotPossible("there is no such button");
        }
        ChatMessage pressed = add(phone, Kind.PRESS, button.label(), null);
        Map<String, Object> message = envelope(phone, under.id());
        message.put("from", BotApi.bot(settings.telegram()));
        message.put(under.picture() == null ? "text" : "caption", under.text());
        post(
                phone,
                pressed,
                Map.of(
                        "callback_query",
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "from", user(phone),
                                "message", message,
                                "chat_instance", phone.person().address().id(),
                                "data", button.data())));
    }

    private void block(Phone phone, boolean blocked) {
        phone.change(s -> s.blocked(blocked));
        ChatMessage note = add(phone, Kind.BLOCK, blocked ? "blocked" : "unblocked", null);
        Map<String, Object> bot = BotApi.bot(settings.telegram());
        String before = blocked ? "member" : "kicked";
        String after = blocked ? "kicked" : "member";
        post(
                phone,
                note,
                Map.of(
                        "my_chat_member",
                        Map.of(
                                "chat", BotApi.chat(phone),
                                "from", user(phone),
                                "date", seconds(),
                                "old_chat_member", Map.of("status", before, "user", bot),
                                "new_chat_member", Map.of("status", after, "user", bot, "until_date", 0))));
    }

    private ChatMessage add(Phone phone, Kind kind, String text, @Nullable String picture) {
        ChatMessage message = new ChatMessage(
                shelf.nextId(),
                true,
                kind,
                text,
                picture,
                List.of(),
                shelf.clock().instant(),
                State.SENDING);
        phone.add(message);
        return message;
    }

    private void post(Phone phone, ChatMessage message, Map<String, Object> content) {
        Map<String, Object> update = new LinkedHashMap<>();
        update.put("update_id", shelf.nextId());
        update.putAll(content);
        ServiceLine.Answer answer = line.post(
                settings.at(WEBHOOK),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Telegram-Bot-Api-Secret-Token",
                        settings.telegram().secret()),
                json.writeValueAsString(update).getBytes(StandardCharsets.UTF_8));
        phone.update(message.id(), answer.taken() ? State.TAKEN : State.REFUSED);
        call(answer.body());
    }

    /** A webhook's answer may itself call a method: core.telegram.org/bots/api#making-requests-when-getting-updates. */
    private void call(String answer) {
        if (answer.startsWith("{")) {
            JsonNode call = json.readTree(answer);
            api.call(call.path("method").asString(""), call);
        }
    }

    private Map<String, Object> envelope(Phone phone, int id) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("message_id", id);
        message.put("chat", BotApi.chat(phone));
        message.put("date", seconds());
        return message;
    }

    private long seconds() {
        return shelf.clock().instant().getEpochSecond();
    }

    private static Map<String, Object> contact(Phone phone, String number) {
        return Map.of("phone_number", number, "first_name", phone.person().name(), "user_id", BotApi.chatId(phone));
    }

    private static Map<String, Object> user(Phone phone) {
        Person person = phone.person();
        return Map.of(
                "id", BotApi.chatId(phone),
                "is_bot", false,
                "first_name", person.name(),
                "language_code", person.language());
    }
}
