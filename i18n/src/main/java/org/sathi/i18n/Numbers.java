package org.sathi.i18n;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.NumberingSystem;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the whole numbers that people write, and writes numbers with the digits of a language. */
public final class Numbers {

    /** Longer texts are no answer to a question for a number. */
    private static final int MAX_LENGTH = 2000;

    private static final Map<String, String> DIGITS = new ConcurrentHashMap<>();
    private static final Map<String, LocalizedNumberFormatter> FORMATS = new ConcurrentHashMap<>();

    private Numbers() {}

    /**
     * A number at the head of a text.
     *
     * @param rest the raw text after it, without white space around it
     */
    public record Leading(int value, String rest) {}

    /**
     * Reads an answer to the question for a number: digits of any script, also mixed and grouped, or words of any language; words
     * around it do not matter, "none" is 0. Empty where there is no number or more than one.
     *
     * @param language the person's: comes first where languages write the same
     */
    public static OptionalInt read(String text, Language language) {
        if (text.length() > MAX_LENGTH) {
            return OptionalInt.empty();
        }
        Line line = Line.of(text);
        Lexicon lexicon = Vocabulary.lexicon(language);
        var figures = new Figures(lexicon);
        Figures.Found only = null;
        boolean unknown = false;
        int part = 0;
        while (part < line.size()) {
            Figures.Found found = figures.at(line, part);
            if (found == null) {
                if (line.isNumber(part) || figures.fractionEnd(line, part) > part) {
                    return OptionalInt.empty();
                }
                unknown |= lexicon.find(line, part) == null;
                part++;
                continue;
            }
            boolean whole = part == 0 && found.end() == line.size();
            if (!found.everyday() || whole) {
                if (only != null) {
                    return OptionalInt.empty();
                }
                only = found;
            }
            part = found.end();
        }
        // With a word beside it that is not known, "none" may be part of "I do not know".
        return only == null || (only.none() && unknown) ? OptionalInt.empty() : OptionalInt.of(only.value());
    }

    /**
     * Reads a text that is a number and nothing else but perhaps words for what is counted: "12", "१२ जना", "baro". Empty for
     * everything else.
     *
     * @param language the person's: comes first where languages write the same
     */
    public static OptionalInt whole(String text, Language language) {
        if (text.length() > MAX_LENGTH) {
            return OptionalInt.empty();
        }
        Lexicon lexicon = Vocabulary.lexicon(language);
        Line line = Line.of(text);
        Figures.Found found = line.size() == 0 ? null : new Figures(lexicon).at(line, 0);
        if (found == null || found.none()) {
            return OptionalInt.empty();
        }
        int part = found.end();
        while (part < line.size()) {
            Lexicon.Hit hit = lexicon.find(line, part);
            if (hit == null || !hit.is(Word.Particle.COUNTER)) {
                return OptionalInt.empty();
            }
            part = hit.end();
        }
        return OptionalInt.of(found.value());
    }

    /** The number in digits that a text begins with, such as the number of a report in "3 women 14". */
    public static Optional<Leading> leading(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Line line = Line.of(text);
        if (line.size() == 0 || !line.isNumber(0) || line.value(0) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Leading(line.value(0), line.size() == 1 ? "" : line.raw(1, line.size())));
    }

    /** A number with the digits and the grouping of a language. */
    public static String format(long number, Language language) {
        LocalizedNumberFormatter format =
                FORMATS.computeIfAbsent(language.code(), _ -> NumberFormatter.withLocale(language.locale()));
        return digits(format.format(number).toString(), language);
    }

    /** The digits of a text, whatever script they are in, as those that the language shows. */
    static String digits(String text, Language language) {
        String wanted = DIGITS.computeIfAbsent(
                language.writing().digits(),
                name -> NumberingSystem.getInstanceByName(name).getDescription());
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            shown.appendCodePoint(digit < 0 || Character.isLetter(c) ? c : wanted.charAt(digit));
        });
        return shown.toString();
    }
}
