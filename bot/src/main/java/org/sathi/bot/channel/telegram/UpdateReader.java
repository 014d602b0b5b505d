package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Reads updates. Well-formed JSON with an {@code update_id} is an update even where its inside is of a shape that the
 * Telegram types do not know: Telegram adds kinds at any time, and refusing one would make it deliver it for ever.
 *
 * <p>What the types know is read straight into them; only what they do not know like that is read as a tree, which tells
 * an update from no update.
 */
final class UpdateReader {

    private final ObjectMapper mapper;

    /** Looking through all types of Telegram takes a tenth of a start, so it is done beside it. */
    private final CompletableFuture<ObjectReader> straight = CompletableFuture.supplyAsync(UpdateReader::ofUpdates);

    UpdateReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private static ObjectReader ofUpdates() {
        return JsonMapper.builder(parts())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Update.class, WithWholeNumber.class)
                .build()
                .readerFor(Update.class);
    }

    /** Buffers are kept for all threads; by itself each thread has its own, and each of our threads lives for one message. */
    private static JsonFactory parts() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build();
    }

    /** What a body came to. */
    sealed interface Read {
        /** An update. */
        record Known(Update update) implements Read {}

        /** An update that the Telegram types cannot read. */
        record Unknown() implements Read {}

        /** No update. */
        record None() implements Read {}
    }

    /** A Jackson 2 mapper, which the Telegram types need; it refuses anything after the end of the JSON. */
    static ObjectMapper mapper() {
        return new ObjectMapper(parts())
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    /** Reads the JSON of one update. */
    Read read(byte[] body) {
        return straight(body).<Read>map(Read.Known::new).orElseGet(() -> byTree(body));
    }

    /** The update, where all of it is as the Telegram types want it. */
    Optional<Update> straight(byte[] body) {
        ObjectReader reader = straight.join();
        try (JsonParser json = reader.createParser(body)) {
            Update update = reader.readValue(json);
            // The reader's own check for the end would stop at the parts that the types read as trees of their own.
            boolean ended = json.nextToken() == null;
            return ended && update != null && update.getUpdateId() != null ? Optional.of(update) : Optional.empty();
        } catch (IOException | RuntimeException ofAnotherShape) {
            return Optional.empty();
        }
    }

    private Read byTree(byte[] body) {
        try {
            JsonNode json = mapper.readTree(body);
            return isUpdate(json)
                    ? update(json).<Read>map(Read.Known::new).orElseGet(Read.Unknown::new)
                    : new Read.None();
        } catch (IOException malformed) {
            return new Read.None();
        }
    }

    /** The types would take an id in quotes, or with a fraction, as well. */
    private abstract static class WithWholeNumber {
        @JsonDeserialize(using = WholeNumber.class)
        abstract void setUpdateId(Integer id);
    }

    private static final class WholeNumber extends JsonDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_NUMBER_INT)
                    ? (Integer) json.getIntValue()
                    : (Integer) context.handleUnexpectedToken(Integer.class, json);
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
