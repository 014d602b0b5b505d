package org.sathi.i18n;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Reads how long it is from today to a day to come: "10", "3 days", «२ हप्ता», "1 month", and nothing else beside it. */
public final class DaysToCome {

    /** Longer texts are no answer to a question for a length of time. */
    private static final int MAX_LENGTH = 200;

    /** Of days, weeks, months or years: more is another number than that. */
    private static final int MOST = 4000;

    private static final String BESIDE = "beside";

    private static final Lexicon WORDS = words();

    private DaysToCome() {}

    /**
     * The day that is so long after today; a number alone is one of days. Empty where a text says no such length, or anything else.
     *
     * @param language the person's: comes first where languages write the same
     */
    public static Optional<LocalDate> read(String text, Language language, LocalDate today) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var line = Line.of(text);
        int from = beside(line, 0);
        var number = new Figures(Vocabulary.lexicon(language)).at(line, from);
        if (number == null || number.none() || number.value() < 1 || number.value() > MOST) {
            return Optional.empty();
        }
        if (from == 0 && number.end() == line.size()) {
            return Optional.of(today.plusDays(number.value()));
        }
        var hit = number.end() < line.size() ? WORDS.find(line, number.end()) : null;
        var length = hit == null ? null : hit.as(Word.Length.class);
        return hit != null && length != null && beside(line, hit.end()) == line.size()
                ? Optional.of(today.plus(number.value(), length.unit()))
                : Optional.empty();
    }

    /** The part after words that say nothing more. */
    private static int beside(Line line, int from) {
        int part = from;
        while (part < line.size()) {
            var hit = line.isNumber(part) ? null : WORDS.find(line, part);
            if (hit == null || !hit.is(Word.Particle.FILLER)) {
                return part;
            }
            part = hit.end();
        }
        return part;
    }

    private static Lexicon words() {
        var words = new Lexicon.Builder();
        for (var row : Resource.rows("ahead.tsv")) {
            var word = row[0].equals(BESIDE)
                    ? Word.Particle.FILLER
                    : new Word.Length(ChronoUnit.valueOf(row[0].toUpperCase(Locale.ROOT) + "S"));
            for (var form : row[1].split(",", -1)) {
                words.add(form.strip(), word);
            }
        }
        return words.build(Endings.all());
    }
}
