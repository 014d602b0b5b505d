package org.sathi.i18n;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads short messages that are made of nothing but the words of one small list: of several kinds, and of kind {@code beside}, which
 * says nothing alone. The list has a file in each language, and all are read together: people mix them.
 *
 * @param <K> the kinds
 */
final class KindsOfWords<K extends Enum<K>> {

    /** Longer texts say something else as well. */
    private static final int MAX_LENGTH = 80;

    private final Class<K> kinds;
    private final Lexicon words;

    /** Over the files of this name; columns: the kind, and its forms with commas. */
    KindsOfWords(Class<K> kinds, String file) {
        this.kinds = kinds;
        var builder = new Lexicon.Builder();
        Languages.all().stream()
                .flatMap(language -> Resource.rowsIfAny(language.code() + "/" + file).stream())
                .forEach(row -> Arrays.stream(row[1].split(",", -1)).forEach(form -> builder.add(form, word(row[0]))));
        words = builder.build(Endings.all());
    }

    private Word word(String kind) {
        return kind.equals("beside")
                ? Word.Particle.FILLER
                : new Word.Option(
                        0, Enum.valueOf(kinds, kind.toUpperCase(Locale.ROOT)).name());
    }

    /** The kinds that a text says; none if it says anything else, or asks. */
    Set<K> in(String text) {
        var found = EnumSet.noneOf(kinds);
        if (text.length() > MAX_LENGTH || text.indexOf('?') >= 0) {
            return found;
        }
        Line line = Line.of(text);
        for (int part = 0; part < line.size(); ) {
            Lexicon.Hit hit = words.find(line, part);
            if (hit == null) {
                return EnumSet.noneOf(kinds);
            }
            Word.Option option = hit.as(Word.Option.class);
            if (option != null) {
                found.add(Enum.valueOf(kinds, option.id()));
            }
            part = hit.end();
        }
        return found;
    }
}
