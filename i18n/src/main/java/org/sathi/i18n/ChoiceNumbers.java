package org.sathi.i18n;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The number by which somebody picks one of several things that were offered: "2", "2.", "(२)", "no. 2", "নম্বর ২", "dui". A number
 * beside any other word picks nothing: "my 2 goats are sick" tells of goats, and "12 people" counts them.
 */
public final class ChoiceNumbers {

    /** Longer texts pick nothing. */
    private static final int MAX_LENGTH = 60;

    private static final Lexicon BESIDE = words();

    private ChoiceNumbers() {}

    /**
     * Reads a text that is such a number and nothing else but words that may stand beside it. Empty for everything else, also for
     * words that say that there are none.
     *
     * @param language the person's: comes first where languages write the same
     */
    public static OptionalInt read(String text, Language language) {
        if (text.length() > MAX_LENGTH) {
            return OptionalInt.empty();
        }
        Line line = Line.of(text);
        Figures.Found found = new Figures(Vocabulary.lexicon(language)).at(line, pass(line, 0));
        return found != null && !found.none() && pass(line, found.end()) == line.size()
                ? OptionalInt.of(found.value())
                : OptionalInt.empty();
    }

    /** The part after the words that may stand beside a number, from one part on. */
    private static int pass(Line line, int from) {
        int part = from;
        for (Lexicon.Hit hit = at(line, part); hit != null; hit = at(line, part)) {
            part = hit.end();
        }
        return part;
    }

    private static Lexicon.@Nullable Hit at(Line line, int part) {
        return part < line.size() ? BESIDE.find(line, part) : null;
    }

    /** Of all languages: people mix them. */
    private static Lexicon words() {
        var builder = new Lexicon.Builder();
        Languages.all().stream()
                .map(language -> language.code() + "/choice-words.txt")
                .flatMap(file -> Resource.linesIfAny(file).stream())
                .forEach(form -> builder.add(form, Word.Particle.FILLER));
        return builder.build(Endings.all());
    }
}
