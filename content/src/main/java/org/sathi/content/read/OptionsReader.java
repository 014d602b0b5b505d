package org.sathi.content.read;

import java.util.List;
import java.util.Map;
import org.sathi.content.form.Option;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Findings;

/**
 * Reads the answers of a choice: written out below {@code choices}, or by the name of a list in {@code choices/NAME.yaml} that
 * several forms share.
 *
 * @param shared the shared lists by name
 */
record OptionsReader(TextKeys keys, Ids ids, Findings findings, Map<String, List<Option>> shared) {

    /** Reads a shared list. */
    List<Option> list(String name, YamlMap file) {
        String path = "choices/" + name;
        keys.marks().put(file.mark(), path);
        keys.review(file, path);
        List<Option> options = options(file, path);
        file.done();
        return options;
    }

    List<Option> options(YamlMap holder, String path) {
        if (!holder.has("choices")) {
            holder.missing("choices");
        }
        return holder.word("choices")
                .map(name -> named(holder, name))
                .orElseGet(() -> holder.maps("choices").stream()
                        .map(map -> option(map, path))
                        .toList());
    }

    private List<Option> named(YamlMap holder, String name) {
        List<Option> options = shared.get(name);
        if (options == null) {
            findings.add(
                    holder.mark("choices"),
                    Fault.UNKNOWN_REFERENCE,
                    "There is no list of choices '" + name + "'.",
                    "Write a list here, or the name of a file in the folder choices.");
            return List.of();
        }
        return options;
    }

    private Option option(YamlMap map, String path) {
        String id = ids.in(map);
        String at = path + "/choice/" + id;
        keys.marks().put(map.mark(), at);
        keys.marks().put(map.mark("theme"), at, "theme");
        keys.marks().put(map.mark("lesson"), at, "lesson");
        var option = new Option(
                id,
                map.text("theme").orElse(null),
                map.text("lesson").orElse(null),
                map.flag("broad"),
                keys.texts(map, "label", at),
                keys.words(map, "words", at));
        map.done();
        return option;
    }
}
