package org.sathi.i18n;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers in words of her own who is asked whether she is a farmer or a champion: "I am a farmer", "ma kisan hu". A
 * champion farms as well, so who says both is a champion. To be asked only while that question is open.
 */
public final class RoleWords {

    /** What she says that she is. */
    public enum Said {
        FARMER,
        CHAMPION
    }

    /** Longer texts say something else as well. */
    private static final int MAX_LENGTH = 80;

    private static final Lexicon WORDS = words();

    private RoleWords() {}

    /** What a text says that is nothing else; empty for all others, and for who asks. */
    public static Optional<Said> read(String text) {
        if (text.length() > MAX_LENGTH || text.indexOf('?') >= 0) {
            return Optional.empty();
        }
        Line line = Line.of(text);
        @Nullable Said said = null;
        for (int part = 0; part < line.size(); ) {
            Lexicon.Hit hit = WORDS.find(line, part);
            if (hit == null) {
                return Optional.empty();
            }
            Word.Option option = hit.as(Word.Option.class);
            if (option != null && said != Said.CHAMPION) {
                said = Said.valueOf(option.id());
            }
            part = hit.end();
        }
        return Optional.ofNullable(said);
    }

    /** Of all languages: people mix them. */
    private static Lexicon words() {
        var builder = new Lexicon.Builder();
        Languages.all().stream()
                .map(language -> language.code() + "/role-words.tsv")
                .flatMap(file -> Resource.rowsIfAny(file).stream())
                .forEach(row -> Arrays.stream(row[1].split(",", -1)).forEach(form -> builder.add(form, word(row[0]))));
        return builder.build(Endings.all());
    }

    private static Word word(String kind) {
        return switch (kind) {
            case "farmer" -> new Word.Option(0, Said.FARMER.name());
            case "champion" -> new Word.Option(0, Said.CHAMPION.name());
            case "beside" -> Word.Particle.FILLER;
            default -> throw new IllegalStateException("No such kind of words: " + kind);
        };
    }
}
