package org.sathi.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the language of a message: by its script, then by romanized words, then by the country of the sender's number. A
 * message that mixes scripts is taken for the language of the letters that are not Latin: Latin ones are names and loans.
 */
public final class LanguageGuess {

    /** More than this is not read: the beginning tells. */
    private static final int MAX_LETTERS = 1000;

    /** A script that has no more letters than this beside Latin words does not make the message sure. */
    private static final int FEW = 1;

    private static final Map<Integer, Language> BY_SCRIPT = byScript();
    private static final LatinWords LATIN_WORDS = LatinWords.load();

    private LanguageGuess() {}

    /**
     * A guess at a language.
     *
     * @param language the likeliest language
     * @param sure whether it need not be asked
     */
    public record Guess(Language language, boolean sure) {}

    /**
     * The language of a message from a country (ISO 3166-1 alpha-2; null when unknown). Empty when neither says anything, as for
     * "12" from nowhere.
     */
    public static Optional<Guess> of(String text, @Nullable String region) {
        Guess byScript = byScript(text);
        if (byScript != null) {
            return Optional.of(byScript);
        }
        Guess byWords = LATIN_WORDS.guess(Fold.key(text), region);
        return byWords != null ? Optional.of(byWords) : byRegion(region);
    }

    private static @Nullable Guess byScript(String text) {
        Map<Language, Integer> letters = new LinkedHashMap<>();
        int latin = 0;
        int ours = 0;
        for (int i = 0; i < text.length() && latin + ours < MAX_LETTERS; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (UCharacter.isLetter(c)) {
                int script = UScript.getScript(c);
                Language language = BY_SCRIPT.get(script);
                if (language != null) {
                    letters.merge(language, 1, Integer::sum);
                    ours++;
                } else if (script == UScript.LATIN) {
                    latin++;
                }
            }
        }
        Language most = null;
        for (Map.Entry<Language, Integer> entry : letters.entrySet()) {
            if (most == null || entry.getValue() > letters.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        if (most == null) {
            return null;
        }
        int ofMost = letters.getOrDefault(most, 0);
        boolean alone = ofMost * 5 >= ours * 4;
        boolean enough = ofMost > FEW || latin == 0;
        return new Guess(most, alone && enough && ofMost * 3 >= latin);
    }

    private static Optional<Guess> byRegion(@Nullable String region) {
        return Languages.all().stream()
                .filter(language -> language.region().equals(region))
                .findFirst()
                .map(language -> new Guess(language, false));
    }

    /** Scripts that one language alone is written in here; two languages of one script are told apart by words only. */
    private static Map<Integer, Language> byScript() {
        Map<Integer, Language> languages = new HashMap<>();
        List<Language> all = Languages.all();
        for (Language language : all) {
            boolean alone = all.stream()
                            .filter(other -> other.script().equals(language.script()))
                            .count()
                    == 1;
            if (alone && !language.script().equals("Latn")) {
                languages.put(UScript.getCodeFromName(language.script()), language);
            }
        }
        return languages;
    }
}
