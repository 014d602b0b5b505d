package org.sathi.content.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sathi.content.text.Texts;

/**
 * One of the answers to a choice.
 *
 * @param id what is kept
 * @param theme the programme's theme that it counts for, if it stands for one
 * @param lesson id of the tip that who learned about it is given to keep, if it stands for a topic
 * @param broad whether it is a crop or an animal, which people name beside what they really mean: a pest, the storing, the selling
 * @param label what is shown, at most 20 units
 * @param words by language: what people type for it, in native and in Latin letters
 */
public record Option(
        String id,
        @Nullable String theme,
        @Nullable String lesson,
        boolean broad,
        Texts label,
        Map<String, List<String>> words) {

    public Option {
        words = Map.copyOf(words);
    }

    /** All that people type for it in any language, and its labels: people mix languages in one message. */
    public List<String> allWords() {
        return Stream.concat(
                        label.byLanguage().values().stream(),
                        words.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
