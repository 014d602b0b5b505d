package org.sathi.bot.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The name of somebody who was forgotten, in what is stored of others. What they are called themselves and what they
 * reported is left alone.
 */
final class NameTraces {

    /** The parts of a contact that show her to its owner. */
    private static final List<String> PARTS = List.of("session", "helping", "attending", "received", "composing");

    private static final String NOBODY = "-";

    private final JsonMapper json;
    private final String name;
    private final Pattern whole;
    private final Pattern stored;
    private final Pattern told;

    /** Traces of {@code name}; an empty one leaves none. */
    NameTraces(JsonMapper json, String name) {
        this.json = json;
        this.name = name.strip();
        this.whole = Pattern.compile(alone(this.name));
        var quoted = json.writeValueAsString(this.name);
        var escaped = quoted.substring(1, quoted.length() - 1);
        this.stored = Pattern.compile(alone(escaped));
        var words = escaped.split("\\s+");
        this.told = Pattern.compile(
                "%s|(%s|%s):".formatted(alone(escaped), alone(words[0]), alone(words[words.length - 1])));
    }

    private static String alone(String words) {
        return "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{M}\\p{N}])";
    }

    /** Whether it is a name of several words, which hardly means somebody else. */
    boolean isUnmistakable() {
        return name.contains(" ");
    }

    /** Whether a stored message names her, or has one of her names before what she wrote. */
    boolean areToldIn(String message) {
        return !name.isEmpty() && told.matcher(message).find();
    }

    /** Whether it stands in a stored text, and hardly means somebody else. */
    boolean areSurelyIn(String text) {
        return isUnmistakable() && isIn(text);
    }

    private boolean isIn(String part) {
        return !name.isEmpty() && stored.matcher(part).find();
    }

    /** A stored contact without it. */
    String without(String document) {
        if (!isIn(document) || !(json.readTree(document) instanceof ObjectNode contact)) {
            return document;
        }
        boolean changed = false;
        for (var part : PARTS) {
            var before = contact.get(part);
            if (before != null && isIn(before.toString())) {
                contact.set(part, without(before));
                changed = true;
            }
        }
        return changed ? json.writeValueAsString(contact) : document;
    }

    private JsonNode without(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                for (var field : List.copyOf(object.propertyNames())) {
                    object.set(field, without(object.get(field)));
                }
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, without(array.get(i)));
                }
                yield array;
            }
            default -> node.isString() ? text(node.stringValue()) : node;
        };
    }

    private JsonNode text(String before) {
        return json.getNodeFactory().stringNode(whole.matcher(before).replaceAll(Matcher.quoteReplacement(NOBODY)));
    }
}
