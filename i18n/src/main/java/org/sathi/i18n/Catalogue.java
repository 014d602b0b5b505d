package org.sathi.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that people see, by language and key: {@code messages.properties} in each language's folder, in UTF-8, with
 * patterns of ICU MessageFormat. A key that a language lacks is taken whole from English.
 */
public final class Catalogue {

    private static final String FILE = "/messages.properties";
    private static final Map<String, Map<String, MessageFormat>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Catalogue() {}

    /**
     * A text with its arguments put in; whole numbers are written in the language's digits.
     *
     * @throws IllegalArgumentException if no language has the key
     */
    public static String text(Language language, String key, Map<String, ?> arguments) {
        var own = format(language, key);
        var format = own.or(() -> format(Languages.all().getFirst(), key))
                .orElseThrow(() -> new IllegalArgumentException("no message " + key));
        // MessageFormat is not thread-safe; a copy is cheap beside the parse.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** Whether the key exists. */
    public static boolean has(String key) {
        return format(Languages.all().getFirst(), key).isPresent();
    }

    /** Whether a language has every text, so that it can be offered. */
    public static boolean isComplete(Language language) {
        return formats(language)
                .keySet()
                .containsAll(formats(Languages.all().getFirst()).keySet());
    }

    /** All keys that a language has of its own. */
    public static Set<String> keys(Language language) {
        return new HashSet<>(formats(language).keySet());
    }

    /** Names of the arguments of a language's own text. */
    public static Set<String> arguments(Language language, String key) {
        return format(language, key).map(MessageFormat::getArgumentNames).orElse(Set.of());
    }

    private static Optional<MessageFormat> format(Language language, String key) {
        return Optional.ofNullable(formats(language).get(key));
    }

    private static Map<String, MessageFormat> formats(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language.code(), _ -> load(language));
    }

    private static Map<String, MessageFormat> load(Language language) {
        Properties texts = Resource.properties(language.code() + FILE);
        var locale = new ULocale(
                language.locale().getName() + "@numbers=" + language.writing().digits());
        Map<String, MessageFormat> formats = new HashMap<>();
        for (String key : texts.stringPropertyNames()) {
            try {
                formats.put(key, new MessageFormat(texts.getProperty(key), locale));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(language.code() + FILE + ": " + key + ": " + e.getMessage(), e);
            }
        }
        return Map.copyOf(formats);
    }
}
