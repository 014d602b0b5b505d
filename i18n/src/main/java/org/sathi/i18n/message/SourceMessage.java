package org.sathi.i18n.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An English message with what a translator has to know, as the comment above it says. After the context a line each: {@code sms: 1}
 * is the most segments as SMS, {@code units: 20} the most UTF-16 units, and the name of an argument gives a long example of it.
 *
 * @param key its key
 * @param text the English text, a pattern of ICU MessageFormat
 * @param context where it is said and what it means
 * @param limits how long it may be, with the examples put in
 * @param examples a realistic long value of each argument: a whole number where it is written in digits alone, else a text
 */
public record SourceMessage(String key, String text, String context, Limits limits, Map<String, Object> examples) {

    private static final Pattern NOTE = Pattern.compile("([A-Za-z][A-Za-z0-9]*): *(.+)");

    /**
     * How long a message may be.
     *
     * @param segments the most segments as SMS
     * @param units the most UTF-16 units, for labels of buttons and lines of menus
     */
    public record Limits(OptionalInt segments, OptionalInt units) {}

    /**
     * Reads the notes of a message.
     *
     * @throws IllegalArgumentException if the pattern is broken
     */
    public static SourceMessage of(MessageFile.Entry entry) {
        Set<String> arguments = Arguments.of(entry.text()).names();
        StringBuilder context = new StringBuilder();
        OptionalInt segments = OptionalInt.empty();
        OptionalInt units = OptionalInt.empty();
        Map<String, Object> examples = new LinkedHashMap<>();
        for (String note : entry.notes()) {
            Matcher matcher = NOTE.matcher(note);
            String name = matcher.matches() ? matcher.group(1) : "";
            if (arguments.contains(name)) {
                examples.put(name, example(matcher.group(2)));
            } else if (name.equals("sms")) {
                segments = OptionalInt.of(Integer.parseInt(matcher.group(2)));
            } else if (name.equals("units")) {
                units = OptionalInt.of(Integer.parseInt(matcher.group(2)));
            } else {
                context.append(context.isEmpty() ? "" : " ").append(note);
            }
        }
        return new SourceMessage(entry.key(), entry.text(), context.toString(), new Limits(segments, units), examples);
    }

    /** The messages of the English file. */
    public static List<SourceMessage> all(MessageFile english) {
        return english.entries().stream().map(SourceMessage::of).toList();
    }

    private static Object example(String value) {
        return value.matches("[1-9][0-9]{0,8}|0") ? (Object) Integer.valueOf(value) : value;
    }
}
