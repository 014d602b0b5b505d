package org.sathi.content.text;

import java.util.Map;

/**
 * One text in several languages.
 *
 * @param byLanguage the text by language code
 */
public record Texts(Map<String, String> byLanguage) {

    /** The language that stands in, whole text by whole text, for one that is missing. */
    public static final String FALLBACK = "en";

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in a language, or in English if that language lacks it; empty only in a pack that was refused. */
    public String in(String language) {
        String text = byLanguage.get(language);
        return text != null ? text : byLanguage.getOrDefault(FALLBACK, "");
    }

    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }
}
