package org.sathi.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the hour of the day at which somebody wants something: "every day at 7", "7 pm", «ម៉ោង ៧ ល្ងាច». */
public final class Hours {

    /** An hour with minutes. */
    static final Pattern CLOCK = Pattern.compile("(\\p{Nd}{1,2})[:.h](\\p{Nd}{2})(?!\\p{Nd})");

    /** Longer texts are no answer to a question for an hour. */
    private static final int MAX_LENGTH = 200;

    private static final int HALF_A_DAY = 12;
    private static final int HOURS = 24;

    private static final List<String> LATER_HALF = Resource.rows("hours.tsv").stream()
            .filter(row -> row[0].equals("later"))
            .flatMap(row -> Arrays.stream(row[1].split(",", -1)))
            .map(Fold::key)
            .toList();

    private static final Lexicon WORDS = words();

    private Hours() {}

    /**
     * The hour from 0 to 23; minutes are left out. Without a word for the time of day, an hour before {@code earliest} is taken
     * for one of the afternoon: nobody who is to be written to by day means four in the morning. Empty where a text holds another
     * number, or words that have nothing to do with an hour: "I have 3 goats" is no wish for three o'clock.
     *
     * @param language the person's: comes first where languages write the same
     */
    public static OptionalInt read(String text, Language language, int earliest) {
        if (text.length() > MAX_LENGTH) {
            return OptionalInt.empty();
        }
        var line = Line.of(CLOCK.matcher(text).replaceFirst("$1 "));
        var number = only(line, Vocabulary.lexicon(language));
        return number == null || number.none() || !isHour(number.value())
                ? OptionalInt.empty()
                : OptionalInt.of(meant(number.value(), text, earliest));
    }

    /** Whether there is such an hour. */
    static boolean isHour(int number) {
        return number >= 0 && number <= HOURS;
    }

    /** The hour that a number means among these words. */
    static int meant(int number, String words, int earliest) {
        int hour = number % HOURS;
        return hour < HALF_A_DAY && (hour < earliest || namesLaterHalf(words)) ? hour + HALF_A_DAY : hour;
    }

    /** The number of a line that holds one and else only words that go with an hour; null for any other line. */
    private static Figures.@Nullable Found only(Line line, Lexicon lexicon) {
        var figures = new Figures(lexicon);
        var whole = line.size() == 0 ? null : figures.at(line, 0);
        if (whole != null && whole.end() == line.size()) {
            return whole;
        }
        Figures.Found only = null;
        int part = 0;
        while (part < line.size()) {
            var word = line.isNumber(part) ? null : WORDS.find(line, part);
            if (word != null) {
                part = word.end();
                continue;
            }
            var found = figures.at(line, part);
            if (found == null || only != null) {
                return null;
            }
            only = found;
            part = found.end();
        }
        return only;
    }

    private static boolean namesLaterHalf(String text) {
        var key = Fold.key(text);
        var words = Arrays.asList(key.split(" "));
        // Khmer words run together, so they are looked for anywhere.
        return LATER_HALF.stream()
                .anyMatch(word -> words.contains(word) || (Utterance.isKhmer(word.charAt(0)) && key.contains(word)));
    }

    private static Lexicon words() {
        var words = new Lexicon.Builder();
        for (var row : Resource.rows("hours.tsv")) {
            for (var form : row[1].split(",", -1)) {
                words.add(form.strip(), Word.Particle.FILLER);
            }
        }
        return words.build(Endings.all());
    }
}
