package org.sathi.content.lint;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sathi.content.source.Fault;
import org.sathi.content.text.Texts;
import org.sathi.i18n.Language;
import org.sathi.i18n.OwnDigits;

/**
 * Checks what holds for every text that a person sees: it is there in each language, in the language's script, whole, and
 * without formatting or invisible signs.
 *
 * @param desk where findings go
 */
record TextCheck(Desk desk) {

    /** Telegram cuts longer button labels on small phones, and a menu line of an SMS has to stay short. */
    static final int BUTTON_UNITS = 20;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{[^}]*}|%[a-z]|\\{\\{");
    private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|`|<[a-zA-Z/]|https?://|www\\.|\\]\\(");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u0000-\\u0009\\u000B-\\u001F\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    /** A text by language. Where there is none at all the reader has said so. */
    void texts(String path, Texts texts) {
        if (texts.byLanguage().isEmpty()) {
            return;
        }
        for (Language language : desk.languages()) {
            String text = texts.byLanguage().get(language.code());
            if (text == null) {
                missing(path, language, "The text");
            } else {
                text(path + "/" + language.code(), language, text);
            }
        }
        for (String code : texts.byLanguage().keySet()) {
            if (desk.languages().stream().noneMatch(language -> language.code().equals(code))) {
                desk.unknown(path + "/" + code, "language", code);
            }
        }
    }

    /** A label by language that has to fit a button. */
    void label(String path, Texts label) {
        texts(path, label);
        for (Language language : desk.languages()) {
            button(path + "/" + language.code(), language, label.byLanguage().getOrDefault(language.code(), ""));
        }
    }

    void button(String path, Language language, String label) {
        int over = label.length() - BUTTON_UNITS;
        if (over > 0) {
            desk.note(
                    path,
                    Fault.BUTTON_TOO_LONG,
                    "The label '" + label + "' in " + language.englishName() + " is " + over + " units too long.",
                    "Shorten it to " + BUTTON_UNITS + " units.");
        }
    }

    void missing(String path, Language language, String part) {
        desk.note(
                path,
                Fault.MISSING_IN_LANGUAGE,
                part + " is missing in " + language.englishName() + " (" + language.code() + ").",
                "Write it for readers of " + language.englishName() + ".");
    }

    /** One text in one language. */
    void text(String path, Language language, String text) {
        find(
                PLACEHOLDER,
                path,
                text,
                Fault.UNKNOWN_PLACEHOLDER,
                "is a placeholder, and nothing is filled into texts of the pack.",
                "Write the words themselves.");
        find(
                MARKUP,
                path,
                text,
                Fault.UNSAFE_FORMATTING,
                "is formatting or a link, which phones show as it stands.",
                "Write plain words.");
        Matcher invisible = INVISIBLE.matcher(text);
        if (invisible.find()) {
            desk.note(
                    path,
                    Fault.UNSAFE_FORMATTING,
                    String.format(
                            "An invisible sign U+%04X stands in the text.",
                            (int) invisible.group().charAt(0)),
                    "Delete it; in Khmer the phone breaks lines without it, and each one costs a unit of an SMS.");
        }
        OwnDigits.foreign(language, text)
                .ifPresent(digit -> desk.note(
                        path,
                        Fault.FOREIGN_DIGITS,
                        "The digit '" + digit + "' is not one of those in which numbers are written in "
                                + language.englishName() + ".",
                        "Write all numbers in the same digits: those of 'digits' in the language's properties."));
        script(path, language, text);
    }

    private void find(Pattern pattern, String path, String text, Fault fault, String what, String mend) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            desk.note(path, fault, "'" + matcher.group() + "' " + what, mend);
        }
    }

    /**
     * Letters of a third script are always a slip of the keyboard. Latin letters are common inside the others: abbreviations in
     * capitals do not count, and the rest must not be most of the text.
     */
    private void script(String path, Language language, String text) {
        int own = UScript.getCodeFromName(language.script());
        int latin = 0;
        int written = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int letter = text.codePointAt(i);
            int script = UScript.getScript(letter);
            if (!UCharacter.isLetter(letter) || script == UScript.COMMON || script == UScript.INHERITED) {
                continue;
            }
            if (script == own) {
                written++;
            } else if (script != UScript.LATIN) {
                wrongScript(path, language, UCharacter.toString(letter));
                return;
            } else if (!UCharacter.isUUppercase(letter)) {
                latin++;
            }
        }
        if (latin > written) {
            wrongScript(path, language, text);
        }
    }

    private void wrongScript(String path, Language language, String part) {
        desk.note(
                path,
                Fault.WRONG_SCRIPT,
                "'" + part + "' is not written in the script of " + language.englishName() + ".",
                "Write it in " + language.name() + ".");
    }
}
