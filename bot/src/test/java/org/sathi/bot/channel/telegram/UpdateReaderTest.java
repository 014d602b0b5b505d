package org.sathi.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.channel.Mutations;
import org.sathi.bot.channel.telegram.UpdateReader.Read;
import org.telegram.telegrambots.meta.api.objects.Update;

/** An update comes to the same whether it is read straight or by its tree; what cannot be read straight still is one. */
class UpdateReaderTest {

    private final ObjectMapper mapper = UpdateReader.mapper();
    private final UpdateReader reader = new UpdateReader(mapper);
    private final UpdateParser parser = new UpdateParser(InstantSource.fixed(Instant.EPOCH));

    @Test
    void every_update_that_the_types_know_is_read_straight_and_as_by_its_tree() throws Exception {
        List<String> byTree = new ArrayList<>();
        for (var payload : TelegramWebhookTest.PAYLOADS.all().entrySet()) {
            if (reader.straight(payload.getValue()).isEmpty()) {
                byTree.add(payload.getKey());
            }
            assertThat(outcome(reader.read(payload.getValue())))
                    .as(payload.getKey())
                    .isEqualTo(outcome(byTree(payload.getValue())));
        }
        assertThat(byTree).containsExactly("shape-of-the-future");
    }

    @Test
    void spoilt_updates_come_to_the_same_as_by_their_trees() throws Exception {
        Random random = new Random(Mutations.SEED);
        List<byte[]> payloads = List.copyOf(TelegramWebhookTest.PAYLOADS.all().values());
        Mutations mutations = new Mutations(random, payloads);
        TreeMutations trees = new TreeMutations(random, payloads);
        int straight = 0;
        for (int i = 0; i < Mutations.COUNT; i++) {
            byte[] body = i % 3 == 0 ? mutations.next() : trees.next();
            straight += reader.straight(body).isPresent() ? 1 : 0;
            assertThat(outcome(reader.read(body)))
                    .as("seed " + Mutations.SEED + ", input " + i + ": " + new String(body, StandardCharsets.UTF_8))
                    .isEqualTo(outcome(byTree(body)));
        }
        assertThat(straight).as("inputs that are read straight").isGreaterThan(Mutations.COUNT / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":\"1\"}",
                "{\"update_id\":\"\"}",
                "{\"update_id\":null}",
                "{\"update_id\":true}",
                "{\"update_id\":1.0}",
                "{\"update_id\":1e0}",
                "{\"update_id\":[1]}",
                "{\"update_id\":2147483648}",
                "{\"update_id\":1,\"update_id\":\"1\"}",
                "{\"update_id\":1} {\"update_id\":2}",
                "{\"update_id\":1} x",
                "[{\"update_id\":1}]",
            })
    void what_has_no_whole_number_for_its_id_or_goes_on_after_its_end_is_no_update(String body) {
        assertThat(read(body)).isInstanceOf(Read.None.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":1,\"message\":7}",
                "{\"update_id\":1,\"message\":{\"chat\":[]}}",
                "{\"update_id\":1,\"message\":{\"message_id\":99999999999}}",
            })
    void what_the_types_cannot_read_is_still_an_update(String body) {
        assertThat(read(body)).isInstanceOf(Read.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":1}",
                " {\"update_id\":1} \n",
                "{\"update_id\":\"x\",\"update_id\":1}",
                "{\"update_id\":1,\"of_another_year\":{\"a\":[1,2.5,null,\"x\"]}}",
                "{\"update_id\":1,\"message\":{\"message_id\":\"5\"}}",
                "{\"update_id\":1,\"message\":null}",
            })
    void what_the_types_can_read_somehow_is_known(String body) {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        Read.Known.class,
                        known -> assertThat(known.update().getUpdateId()).isEqualTo(1));
    }

    private Read read(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Read read = reader.read(bytes);
        assertThat(outcome(read)).isEqualTo(outcome(byTree(bytes)));
        return read;
    }

    private String outcome(Read read) {
        return switch (read) {
            case Read.Known(Update update) -> parser.parse(update).toString();
            case Read.Unknown _, Read.None _ -> read.toString();
        };
    }

    /** What it came to when there was no other way. */
    private Read byTree(byte[] body) {
        try {
            var json = mapper.readTree(body);
            if (!UpdateReader.isUpdate(json)) {
                return new Read.None();
            }
            Optional<Update> update = reader.update(json);
            return update.isPresent() ? new Read.Known(update.get()) : new Read.Unknown();
        } catch (IOException malformed) {
            return new Read.None();
        }
    }
}
