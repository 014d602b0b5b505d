package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils updates inside while they stay well-formed: fields lost, moved over from another update, of another type. */
final class TreeMutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e300",
            "2147483648",
            "1.5",
            "\"\"",
            "[]",
            "{}",
            "[null]",
            "[[{}]]",
            "\"\\u0000\\ud83d\\u202e\"",
            "\"/start \\u0000\"",
            "\"/start@\"",
            "\"private\"",
            "\"kicked\"",
            "{\"id\":1,\"type\":\"private\"}",
            "\"\\u200d\\u200b\\ufffe\"");

    private final RandomGenerator random;
    private final List<JsonNode> seeds;

    TreeMutations(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds.stream().map(TreeMutations::read).toList();
    }

    byte[] next() throws IOException {
        JsonNode tree = any(seeds).deepCopy();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            spoil(any(containers(tree)));
        }
        return JSON.writeValueAsBytes(tree);
    }

    private void spoil(JsonNode container) {
        switch (container) {
            case ObjectNode object
            when !object.isEmpty() -> {
                String field = any(new ArrayList<>(object.properties())).getKey();
                switch (random.nextInt(3)) {
                    case 0 -> object.remove(field);
                    case 1 -> object.set(field, value());
                    default -> moveOver(object);
                }
            }
            case ObjectNode object -> moveOver(object);
            case ArrayNode array -> array.add(value());
            default -> throw new IllegalStateException("not a container");
        }
    }

    private void moveOver(ObjectNode object) {
        JsonNode from = any(containers(any(seeds)));
        if (from instanceof ObjectNode other && !other.isEmpty()) {
            var field = any(new ArrayList<>(other.properties()));
            object.set(field.getKey(), field.getValue().deepCopy());
        }
    }

    private JsonNode value() {
        return random.nextBoolean()
                ? read(any(VALUES).getBytes(StandardCharsets.UTF_8))
                : any(seeds).deepCopy();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<JsonNode> containers(JsonNode tree) {
        List<JsonNode> containers = new ArrayList<>();
        containers.add(tree);
        for (int i = 0; i < containers.size(); i++) {
            containers.get(i).forEach(child -> {
                if (child.isContainerNode()) {
                    containers.add(child);
                }
            });
        }
        return containers;
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
