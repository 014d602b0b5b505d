package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;

/** The topics that trainings, certificates and requests are about, as people name them. They are those of the training report. */
final class Topics {

    /** What cannot wait and names no topic. */
    static final String OTHER = "other";

    private static final String FORM = "training-report";
    private static final String FIELD = "topic";
    private static final String OF_TOPIC = FIELD + "=";

    /** What stands between several topics. */
    private static final Pattern BETWEEN = Pattern.compile("[,;،、/&+\\n]|។|।");

    private final Forms forms;

    Topics(Forms forms) {
        this.forms = forms;
    }

    /** The ids of the topics that a text names, in its order. */
    List<String> in(Exchange x, String text) {
        var form = forms.form(FORM);
        var reader = forms.reader(form, x);
        var found = new LinkedHashSet<String>();
        for (var part : BETWEEN.split(text)) {
            var reading = reader.read(part, x.today(), x.region(), x.calendar());
            Optional.ofNullable(reading.values().get(FIELD)).ifPresent(found::add);
            reading.doubts().stream()
                    .flatMap(d -> d.readings().stream())
                    .map(Option::id)
                    .filter(id -> id.startsWith(OF_TOPIC))
                    .forEach(id -> found.add(id.substring(OF_TOPIC.length())));
        }
        found.removeIf(id -> all().stream().noneMatch(t -> t.id().equals(id)));
        return List.copyOf(found);
    }

    /** The topics that a question may be about: a crop or an animal only where nothing narrower is named beside it. */
    List<String> meant(Exchange x, String question) {
        var named = in(x, question);
        var narrow = named.stream().filter(Predicate.not(this::isBroad)).toList();
        return narrow.isEmpty() ? named : narrow;
    }

    private boolean isBroad(String topic) {
        return all().stream().anyMatch(o -> o.id().equals(topic) && o.broad());
    }

    /** Every topic, to choose from. */
    List<Option> options(Exchange x) {
        return all().stream()
                .map(o -> new Option(o.id(), o.label().in(x.language().code())))
                .toList();
    }

    /** By topic, what people write for it in any language. */
    Map<String, List<String>> words() {
        var words = new LinkedHashMap<String, List<String>>();
        all().forEach(o -> words.put(o.id(), o.allWords()));
        return words;
    }

    /** The programme's theme that a topic counts for. */
    Optional<String> theme(String topic) {
        return all().stream()
                .filter(o -> o.id().equals(topic))
                .findFirst()
                .flatMap(o -> Optional.ofNullable(o.theme()));
    }

    /** What a topic is called; words that are no topic's id are themselves. */
    String name(Exchange x, String topic) {
        if (topic.equals(OTHER)) {
            return x.text("topic-other");
        }
        return all().stream()
                .filter(o -> o.id().equals(topic))
                .findFirst()
                .map(o -> o.label().in(x.language().code()))
                .orElse(topic);
    }

    /** What topics are called, one after another. */
    String names(Exchange x, List<String> topics) {
        var names = new ArrayList<String>();
        topics.forEach(t -> names.add(name(x, t)));
        return String.join(", ", names);
    }

    private List<org.sathi.content.form.Option> all() {
        return forms.form(FORM).fields().stream()
                .filter(f -> f.id().equals(FIELD))
                .filter(Field.Choice.class::isInstance)
                .flatMap(f -> ((Field.Choice) f).options().stream())
                .toList();
    }
}
