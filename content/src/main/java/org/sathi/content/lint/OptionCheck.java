package org.sathi.content.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sathi.content.form.Option;
import org.sathi.content.source.Fault;
import org.sathi.i18n.Fold;

/**
 * Checks the answers of a choice.
 *
 * @param desk where findings go
 * @param texts checks single texts
 */
record OptionCheck(Desk desk, TextCheck texts) {

    void run(String path, List<Option> options) {
        Map<String, Set<String>> owners = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        for (Option option : options) {
            String at = path + "/choice/" + option.id();
            texts.label(at + "/label", option.label());
            if (option.theme() != null) {
                desk.theme(at + "/theme", option.theme());
            }
            if (option.lesson() != null && !desk.draft().tips().containsKey(option.lesson())) {
                desk.unknown(at + "/lesson", "tip", option.lesson());
            }
            if (!ids.add(option.id())) {
                desk.note(at, Fault.DUPLICATE, "Two choices have the id '" + option.id() + "'.", "Give each its own.");
            }
            for (String word : option.allWords()) {
                owners.computeIfAbsent(Fold.key(word), _ -> new TreeSet<>()).add(option.id());
            }
        }
        owners.forEach((word, choices) -> {
            if (choices.size() > 1) {
                desk.note(
                        path + "/choice/" + choices.iterator().next(),
                        Fault.DUPLICATE,
                        "'" + word + "' stands for several choices: " + String.join(", ", choices) + ".",
                        "Leave it with the one that people mean by it.");
            }
        });
    }
}
