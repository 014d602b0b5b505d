package org.sathi.bot.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sathi.content.Pack;
import org.sathi.content.form.Field;
import org.sathi.content.form.Option;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;
import org.sathi.i18n.Nearest;

/** Topics, and themes of several topics, by what people call them in any language. */
final class TopicNames {

    private static final String FORM = "training-report";
    private static final String FIELD = "topic";

    private final Map<String, Option> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Language shown;

    /** The topics of a pack; {@code shown} is the language of suggestions. */
    TopicNames(Pack pack, Language shown) {
        this.shown = shown;
        pack.form(FORM).fields().stream()
                .filter(f -> f.id().equals(FIELD) && f instanceof Field.Choice)
                .flatMap(f -> ((Field.Choice) f).options().stream())
                .forEach(o -> byId.put(o.id(), o));
        byId.values().forEach(o -> {
            name(o.id(), List.of(o.id()));
            o.allWords().forEach(w -> name(w, List.of(o.id())));
        });
        pack.themes().values().forEach(theme -> {
            var topics = byId.values().stream()
                    .filter(o -> theme.id().equals(o.theme()))
                    .map(Option::id)
                    .toList();
            if (!topics.isEmpty()) {
                name(theme.id(), topics);
                theme.label().byLanguage().values().forEach(w -> name(w, topics));
            }
        });
    }

    private void name(String words, List<String> topics) {
        byName.putIfAbsent(Fold.key(words), topics);
    }

    /** Ids of the topics that words stand for; none if they are not known. */
    List<String> meant(String words) {
        return byName.getOrDefault(Fold.key(words), List.of());
    }

    /** The topic that was perhaps meant, as it is called. */
    Optional<String> suggestion(String words) {
        return Nearest.to(words, byName.keySet()).map(byName::get).map(ids -> label(ids.getFirst()));
    }

    /** What a topic is called. */
    String label(String id) {
        var option = byId.get(id);
        return option == null ? id : option.label().in(shown.code());
    }

    /** What all topics are called. */
    List<String> labels() {
        return byId.keySet().stream().map(this::label).toList();
    }
}
