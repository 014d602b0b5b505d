package org.sathi.bot.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sathi.i18n.Fold;

/** Lists of words that stand for something: a line each, the thing, a tab, its words by comma. */
final class Words {

    private static final String COMMENT = "#";

    /** By thing. */
    private final Map<String, List<String>> words;

    private Words(Map<String, List<String>> words) {
        this.words = words;
    }

    /** The lists of a file beside this class. */
    static Words of(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            var words = new LinkedHashMap<String, List<String>>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> words.put(line[0], List.of(line[1].split(", "))));
            return new Words(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words of a thing, the first one first. */
    List<String> of(Enum<?> thing) {
        return words.getOrDefault(thing.name(), List.of());
    }

    /** Which of the things a text names with nothing else in it. */
    Optional<String> meant(String text, String... things) {
        return Stream.of(things).filter(thing -> isMeant(text, thing)).findFirst();
    }

    private boolean isMeant(String text, String thing) {
        var key = Fold.key(text);
        return words.getOrDefault(thing, List.of()).stream()
                // What consists of signs alone has no key.
                .anyMatch(w -> key.isEmpty() ? w.equals(text) : Fold.key(w).equals(key));
    }
}
