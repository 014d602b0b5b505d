package org.sathi.i18n;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that people see, by language and key: {@code messages.properties} in each language's folder, in UTF-8, with
 * patterns of ICU MessageFormat. A key that a language lacks is taken whole from the first language, never in part.
 */
public final class Catalogue {

    private static final Language SOURCE = Languages.all().getFirst();
    private static final Map<String, Messages> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Catalogue() {}

    /**
     * A text with its arguments put in. Numbers are written in the language's digits: plainly where the text only names the
     * argument, with grouping where it formats or counts it.
     *
     * @throws IllegalArgumentException if no language has the key, an argument is missing, or something else than a number is
     *     to be counted
     */
    public static String text(Language language, String key, Map<String, ?> arguments) {
        Template own = messages(language).templates().get(key);
        Template template = own == null ? messages(SOURCE).templates().get(key) : own;
        if (template == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        try {
            return template.fill(arguments);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("message " + key + ": " + e.getMessage(), e);
        }
    }

    /** Whether the key exists. */
    public static boolean has(String key) {
        return messages(SOURCE).templates().containsKey(key);
    }

    /** Whether a language has every text, so that it can be offered to people. */
    public static boolean isComplete(Language language) {
        return keys(language).containsAll(keys(SOURCE));
    }

    /** All keys that a language has of its own. */
    public static Set<String> keys(Language language) {
        return messages(language).templates().keySet();
    }

    /** The languages that people can be offered: those with all messages. */
    public static List<Language> offered() {
        return Languages.all().stream().filter(Catalogue::isComplete).toList();
    }

    /** Whether somebody who speaks the language read its text of a key, and neither that nor the English one changed since. */
    public static boolean isReviewed(Language language, String key) {
        String english = messages(SOURCE).texts().get(key);
        return english != null
                && (language.writing().reviewed() || messages(language).isReviewed(key, english));
    }

    private static Messages messages(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language.code(), _ -> Messages.load(language));
    }
}
