package org.sathi.i18n;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sathi.i18n.message.Fingerprint;
import org.sathi.i18n.message.MessageFile;

/**
 * The messages of one language.
 *
 * @param templates its own texts by key
 * @param texts the same as they stand in the file
 * @param reviews by key, the {@link Fingerprint} of the reviewed text and who reviewed it
 */
record Messages(Map<String, Template> templates, Map<String, String> texts, Map<String, String> reviews) {

    private static final String FILE = "messages.properties";
    private static final String REVIEWS = "reviewed.properties";

    /** Reads the files of a language; {@link IllegalStateException} with file and key if a text is broken. */
    static Messages load(Language language) {
        String file = language.code() + "/" + FILE;
        Map<String, Template> templates = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (MessageFile.Entry entry :
                MessageFile.of(file, Resource.allLines(file)).entries()) {
            try {
                templates.put(entry.key(), Template.of(entry.text(), language));
                texts.put(entry.key(), entry.text());
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file + ": " + entry.key() + ": " + e.getMessage(), e);
            }
        }
        return new Messages(Map.copyOf(templates), Map.copyOf(texts), reviews(language.code() + "/" + REVIEWS));
    }

    /** Whether the text of a key is the one that somebody read and found right. */
    boolean isReviewed(String key, String english) {
        String text = texts.get(key);
        return text != null && reviews.getOrDefault(key, "").startsWith(Fingerprint.of(english, text) + " ");
    }

    private static Map<String, String> reviews(String file) {
        Map<String, String> reviews = new HashMap<>();
        if (Resource.exists(file)) {
            Properties properties = Resource.properties(file);
            properties.stringPropertyNames().forEach(key -> reviews.put(key, properties.getProperty(key)));
        }
        return Map.copyOf(reviews);
    }
}
