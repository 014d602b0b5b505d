package org.sathi.i18n.message;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A file of messages: Java properties in UTF-8, which translation tools read, kept with its comments so that it can be written
 * back with one text changed and nothing else.
 */
public final class MessageFile {

    /**
     * A message.
     *
     * @param before the lines between the message before and this one: comments and blank lines
     * @param key its key
     * @param text its text, a pattern of ICU MessageFormat
     */
    public record Entry(List<String> before, String key, String text) {

        /** The comment directly above the message, without its signs. */
        public List<String> notes() {
            int from = before.size();
            while (from > 0 && before.get(from - 1).startsWith("#")) {
                from--;
            }
            return before.subList(from, before.size()).stream()
                    .map(line -> line.substring(1).strip())
                    .toList();
        }
    }

    private final Map<String, Entry> entries;
    private final List<String> after;

    private MessageFile(Map<String, Entry> entries, List<String> after) {
        this.entries = entries;
        this.after = List.copyOf(after);
    }

    /**
     * Reads a file.
     *
     * @param name what the file is called in errors
     * @throws IllegalStateException if a key stands there twice, or a text begins or ends with white space
     */
    public static MessageFile of(String name, List<String> lines) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                before.add(line.stripTrailing());
                continue;
            }
            while (isContinued(line) && i + 1 < lines.size()) {
                line += "\n" + lines.get(++i);
            }
            Entry entry = entry(before, line);
            if (!entry.text().strip().equals(entry.text())) {
                throw new IllegalStateException(name + ": " + entry.key() + " begins or ends with white space");
            }
            if (entries.put(entry.key(), entry) != null) {
                throw new IllegalStateException(name + ": " + entry.key() + " stands there twice");
            }
            before = new ArrayList<>();
        }
        return new MessageFile(entries, before);
    }

    /** The messages, in the order of the file. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The text of a key. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::text);
    }

    /** This with one text changed, or added at the end. */
    public MessageFile with(String key, String text) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.merge(key, new Entry(List.of(), key, text), (old, added) -> new Entry(old.before(), key, added.text()));
        return new MessageFile(changed, after);
    }

    /** The lines of the file. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries.values()) {
            lines.addAll(entry.before());
            lines.add(entry.key() + " = " + escaped(entry.text()));
        }
        lines.addAll(after);
        return lines;
    }

    private static Entry entry(List<String> before, String line) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String key = properties.stringPropertyNames().iterator().next();
        return new Entry(List.copyOf(before), key, properties.getProperty(key));
    }

    private static boolean isContinued(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
