package org.sathi.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that are a single mistake away from an answer of a choice: for asking "did you mean ...?", never for acting. Only long
 * words: where words are short, one mistake makes another word of them.
 */
final class NearMisses {

    private static final int FEWEST_LATIN_LETTERS = 6;
    private static final int FEWEST_CLUSTERS = 4;

    private final Map<String, Word.Option> options;

    private NearMisses(Map<String, Word.Option> options) {
        this.options = options;
    }

    /** The answers of the choices that are a single long word. */
    static NearMisses of(List<Slot> slots) {
        Map<String, Word.Option> options = new HashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) instanceof Slot.Choice choice) {
                int slot = i;
                choice.options()
                        .forEach((id, forms) -> forms.stream()
                                .map(Fold::key)
                                .filter(NearMisses::isLong)
                                .forEach(key -> options.putIfAbsent(key, new Word.Option(slot, id))));
            }
        }
        return new NearMisses(options);
    }

    /** Asks about words that are left over, for choices that have no answer yet. */
    void find(Line line, List<Item> items, boolean[] used, Answers answers) {
        for (int i = 0; i < items.size(); i++) {
            if (!used[i] && items.get(i) instanceof Item.Other other) {
                String word = line.key().substring(line.keyStart(other.from()), line.keyEnd(other.to() - 1));
                List<Word.Option> near = isLong(word) ? near(word, answers) : List.of();
                if (near.stream().distinct().count() == 1) {
                    Word.Option option = near.getFirst();
                    answers.several(option.slot(), List.of(new Value.Chosen(option.id())));
                    used[i] = true;
                }
            }
        }
    }

    private List<Word.Option> near(String word, Answers answers) {
        List<Word.Option> near = new ArrayList<>(1);
        options.forEach((key, option) -> {
            if (key.charAt(0) == word.charAt(0) && !answers.has(option.slot()) && OneEdit.apart(word, key)) {
                near.add(option);
            }
        });
        return near;
    }

    private static boolean isLong(String key) {
        if (key.isEmpty() || key.indexOf(' ') >= 0 || Character.isDigit(key.charAt(0))) {
            return false;
        }
        return key.charAt(0) < 0x80
                ? key.length() >= FEWEST_LATIN_LETTERS
                : key.length() >= FEWEST_CLUSTERS && Clusters.count(key) >= FEWEST_CLUSTERS;
    }
}
