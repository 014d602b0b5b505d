package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Reads updates. Well-formed JSON with an {@code update_id} is an update even where its inside is of a shape that the
 * Telegram types do not know: Telegram adds kinds at any time, and refusing one would make it deliver it for ever.
 */
final class UpdateReader {

    private final ObjectMapper mapper;

    UpdateReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A Jackson 2 mapper, which the Telegram types need; it refuses anything after the end of the JSON. */
    static ObjectMapper mapper() {
        return new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    /** The JSON of one update, or empty if {@code body} is none. */
    Optional<JsonNode> json(byte[] body) {
        try {
            JsonNode json = mapper.readTree(body);
            return isUpdate(json) ? Optional.of(json) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** Whether this is an object with an update's id. */
    static boolean isUpdate(JsonNode json) {
        JsonNode id = json.path("update_id");
        return id.isIntegralNumber() && id.canConvertToInt();
    }

    /** The update, or empty if the Telegram types cannot read it. */
    Optional<Update> update(JsonNode json) {
        try {
            return Optional.ofNullable(mapper.treeToValue(json, Update.class));
        } catch (JsonProcessingException | RuntimeException ofAnotherShape) {
            return Optional.empty();
        }
    }
}
