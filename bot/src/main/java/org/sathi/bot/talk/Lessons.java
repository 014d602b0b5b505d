package org.sathi.bot.talk;

import java.util.Comparator;
import java.util.Optional;
import org.sathi.content.form.Field;
import org.sathi.content.form.Option;
import org.sathi.content.story.Story;
import org.sathi.content.tip.Tip;

/** What the pack has about a training's topic, for the farmers who were there. */
final class Lessons {

    private static final String TOPIC = "topic";

    private final Forms forms;
    private final Library library;

    Lessons(Forms forms, Library library) {
        this.forms = forms;
        this.library = library;
    }

    /** A topic's name; a topic that is not listed is the champion's own word. */
    String label(Exchange x, String topic) {
        return listed(topic).map(o -> o.label().in(x.language().code())).orElse(topic);
    }

    /** The advice to keep. */
    Optional<Tip> tip(String topic) {
        return listed(topic).map(Option::lesson).flatMap(library::tip);
    }

    /** A story to read on in: about the topic itself if there is one, else of its theme; one not read yet comes first. */
    Optional<Story> story(Exchange x, String topic) {
        var theme = listed(topic).map(Option::theme).orElse("");
        return library.stories(x).stream()
                .filter(s ->
                        s.about().theme().equals(theme) || s.about().crops().contains(topic))
                .min(Comparator.comparing((Story s) -> x.reading().finished().contains(s.id()))
                        .thenComparing(s -> !s.about().crops().contains(topic)));
    }

    private Optional<Option> listed(String topic) {
        return forms.form(TrainingReport.FORM).field(TOPIC).stream()
                .filter(Field.Choice.class::isInstance)
                .flatMap(f -> ((Field.Choice) f).option(topic).stream())
                .findFirst();
    }
}
