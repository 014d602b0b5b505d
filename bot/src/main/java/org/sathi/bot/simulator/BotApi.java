package org.sathi.bot.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.simulator.ChatMessage.Button;
import org.sathi.bot.simulator.ChatMessage.Kind;
import org.sathi.bot.simulator.ChatMessage.State;
import tools.jackson.databind.JsonNode;

/**
 * Telegram's Bot API, as far as a service like this one uses it: what it sends stands on the phones afterwards, and it
 * refuses what Telegram would refuse (core.telegram.org/bots/api#available-methods).
 */
final class BotApi {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_DATA_BYTES = 64;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;

    /** A side of the largest size that a photo is offered in; its true size is of no use to the service. */
    private static final int LARGE = 1280;

    private static final int SMALL = 320;

    private final SimulatorSettings.Bot bot;
    private final Shelf shelf;
    private final Pictures pictures;

    BotApi(SimulatorSettings.Bot bot, Shelf shelf, Pictures pictures) {
        this.bot = bot;
        this.shelf = shelf;
        this.pictures = pictures;
    }

    /** What the Bot API answers. */
    sealed interface Answer {
        record Ok(Object result) implements Answer {}

        record Refused(int code, String description) implements Answer {}
    }

    /** Carries out {@code method}, written in any case, with its parameters; a new picture lies in the store already. */
    Answer call(String method, JsonNode parameters) {
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "sendmessage" -> send(parameters, Kind.TEXT);
            case "sendphoto" -> send(parameters, Kind.PICTURE);
            case "getfile" -> file(parameters.path("file_id").asString(""));
            case "getme" -> new Answer.Ok(bot(bot));
            case "getwebhookinfo" ->
                new Answer.Ok(Map.of("url", "", "has_custom_certificate", false, "pending_update_count", 0));
            case "setwebhook", "deletewebhook", "setmycommands", "answercallbackquery", "sendchataction" ->
                new Answer.Ok(true);
            default -> new Answer.Refused(NOT_FOUND, "Not Found: method not found");
        };
    }

    private Answer send(JsonNode parameters, Kind kind) {
        boolean isPicture = kind == Kind.PICTURE;
        String text = parameters.path(isPicture ? "caption" : "text").asString("");
        Optional<Phone> to =
                shelf.byAddress("telegram:" + parameters.path("chat_id").asString(""));
        if (to.isEmpty()) {
            return new Answer.Refused(BAD_REQUEST, "Bad Request: chat not found");
        }
        Phone phone = to.get();
        JsonNode markup = parameters.path("reply_markup");
        List<List<Button>> buttons = buttons(markup);
        String picture = isPicture ? parameters.path("photo").asString("") : null;
        Optional<Answer> refused = refusal(phone, text, picture, buttons);
        if (refused.isPresent()) {
            return refused.get();
        }
        ChatMessage message = new ChatMessage(
                shelf.nextId(),
                false,
                kind,
                text,
                picture,
                buttons,
                shelf.clock().instant(),
                State.ARRIVED);
        phone.change(s -> s.with(keys(markup, s.keys())));
        phone.add(message);
        return new Answer.Ok(sent(phone, message));
    }

    private Optional<Answer> refusal(Phone phone, String text, @Nullable String picture, List<List<Button>> buttons) {
        if (phone.settings().blocked()) {
            return Optional.of(new Answer.Refused(FORBIDDEN, "Forbidden: bot was blocked by the user"));
        }
        String wrong = "";
        if (picture == null && text.isBlank()) {
            wrong = "message text is empty";
        } else if (picture == null && text.length() > LONGEST_TEXT) {
            wrong = "message is too long";
        } else if (picture != null && text.length() > LONGEST_CAPTION) {
            wrong = "message caption is too long";
        } else if (picture != null && pictures.find(picture).isEmpty()) {
            wrong = "wrong file identifier/HTTP URL specified";
        } else if (buttons.stream().flatMap(List::stream).anyMatch(BotApi::isInvalid)) {
            wrong = "BUTTON_DATA_INVALID";
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Refused(BAD_REQUEST, "Bad Request: " + wrong));
    }

    private static boolean isInvalid(Button button) {
        int bytes = button.data().getBytes(StandardCharsets.UTF_8).length;
        return bytes == 0 || bytes > LONGEST_DATA_BYTES;
    }

    private static List<List<Button>> buttons(JsonNode markup) {
        List<List<Button>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("inline_keyboard")) {
            List<Button> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add(new Button(
                    button.path("text").asString(""),
                    button.path("callback_data").asString(""))));
            rows.add(List.copyOf(buttons));
        }
        return List.copyOf(rows);
    }

    /** The keys that stand after a message with this markup: new ones, none, or the same as before. */
    private static List<List<Phone.Key>> keys(JsonNode markup, List<List<Phone.Key>> before) {
        if (markup.path("remove_keyboard").asBoolean(false)) {
            return List.of();
        }
        List<List<Phone.Key>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("keyboard")) {
            List<Phone.Key> keys = new ArrayList<>();
            row.forEach(key -> keys.add(new Phone.Key(
                    key.path("text").asString(""), key.path("request_contact").asBoolean(false))));
            rows.add(List.copyOf(keys));
        }
        return rows.isEmpty() ? before : List.copyOf(rows);
    }

    private Map<String, Object> sent(Phone phone, ChatMessage message) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("message_id", message.id());
        result.put("from", bot(bot));
        result.put("chat", chat(phone));
        result.put("date", message.at().getEpochSecond());
        if (message.picture() == null) {
            result.put("text", message.text());
        } else {
            result.put("photo", sizes(message.picture()));
            result.put("caption", message.text());
        }
        return result;
    }

    private Answer file(String id) {
        return pictures.find(id).isEmpty()
                ? new Answer.Refused(BAD_REQUEST, "Bad Request: invalid file_id")
                : new Answer.Ok(Map.of("file_id", id, "file_unique_id", id, "file_path", id));
    }

    static Map<String, Object> bot(SimulatorSettings.Bot bot) {
        String id = bot.token().split(":", 2)[0];
        return Map.of("id", Long.parseLong(id), "is_bot", true, "first_name", "Sathi", "username", "sathi_bot");
    }

    static Map<String, Object> chat(Phone phone) {
        return Map.of(
                "id",
                chatId(phone),
                "type",
                "private",
                "first_name",
                phone.person().name());
    }

    static long chatId(Phone phone) {
        return Long.parseLong(phone.person().address().id());
    }

    /** A picture in the sizes that Telegram offers: a message names the smallest first. */
    static List<Map<String, Object>> sizes(String picture) {
        return List.of(size(picture, SMALL), size(picture, LARGE));
    }

    private static Map<String, Object> size(String picture, int side) {
        return Map.of("file_id", picture, "file_unique_id", picture, "width", side, "height", side);
    }
}
