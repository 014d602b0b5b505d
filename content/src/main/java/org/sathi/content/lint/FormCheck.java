package org.sathi.content.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sathi.content.form.Condition;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;
import org.sathi.content.source.Fault;
import org.sathi.i18n.Language;

/**
 * Checks a form.
 *
 * @param desk where findings go
 * @param texts checks single texts
 * @param sms checks what a text costs
 * @param form the form
 */
record FormCheck(Desk desk, TextCheck texts, SmsCheck sms, Form form) {

    private static final int QUESTION_SEGMENTS = 1;

    /** Answers for which the programme's record has a column of its own, by their fields' ids. */
    private static final Map<String, Class<? extends Field>> CORE = Map.of(
            "topic", Field.Choice.class,
            "date", Field.Day.class,
            "place", Field.PlaceField.class,
            "women", Field.Count.class,
            "men", Field.Count.class,
            "youth", Field.Count.class,
            "note", Field.Words.class,
            "photo", Field.Photo.class);

    /** Those whose column takes nothing else: no report with such an answer of another type could be recorded. */
    private static final Set<String> STRICT = Set.of("date", "women", "men", "youth");

    /** What is asked here is kept as a person and not as a report. */
    private static final String ENROLMENT = "enrolment";

    void run() {
        texts.texts(path() + "/title", form.title());
        Set<String> before = new HashSet<>();
        for (Field field : form.fields()) {
            String path = path() + "/field/" + field.id();
            texts.label(path + "/label", field.label());
            texts.texts(path + "/ask", field.ask());
            for (Language language : desk.languages()) {
                String ask = field.ask().byLanguage().getOrDefault(language.code(), "");
                sms.budget(path + "/ask/" + language.code(), language, ask, QUESTION_SEGMENTS);
            }
            field.when().ifPresent(when -> condition(path + "/when", when, before));
            kind(path, field, before);
            core(path, field);
            if (!before.add(field.id())) {
                desk.note(path, Fault.DUPLICATE, "Two fields have the id '" + field.id() + "'.", "Give each its own.");
            }
        }
        form.oneLine().stream()
                .filter(id -> form.field(id).isEmpty())
                .forEach(id -> desk.unknown(path() + "/one-line", "field", id));
    }

    private void kind(String path, Field field, Set<String> before) {
        switch (field) {
            case Field.Choice choice -> new OptionCheck(desk, texts).run(path, choice.options());
            case Field.Count count ->
                count.of().stream()
                        .filter(id -> !before.contains(id))
                        .forEach(id -> desk.unknown(path + "/of", "count asked before this one", id));
            case Field.Day _, Field.PlaceField _, Field.Words _, Field.YesNo _, Field.Photo _ -> {}
        }
    }

    private void core(String path, Field field) {
        var kind = CORE.getOrDefault(field.id(), field.getClass());
        if (!kind.isInstance(field) && !form.id().equals(ENROLMENT)) {
            boolean strict = STRICT.contains(field.id());
            desk.note(
                    path,
                    strict ? Fault.BAD_VALUE : Fault.UNUSUAL_TYPE,
                    "The record has '" + field.id() + "' in a column that "
                            + (strict
                                    ? "does not take a field of this type."
                                    : "is meant for a field of another type."),
                    "Give the field another id, or the type that it has in the form training-report.");
        }
    }

    private void condition(String path, Condition when, Set<String> before) {
        if (!before.contains(when.field())) {
            desk.unknown(path, "field asked before this one", when.field());
            return;
        }
        form.field(when.field()).ifPresent(field -> {
            Set<String> answers = answers(field);
            when.is().stream()
                    .filter(answer -> !answers.contains(answer))
                    .forEach(answer -> desk.unknown(path, "answer of the field " + when.field(), answer));
        });
    }

    private static Set<String> answers(Field field) {
        return switch (field) {
            case Field.Choice choice -> {
                Set<String> ids = new HashSet<>();
                choice.options().forEach(option -> ids.add(option.id()));
                yield ids;
            }
            case Field.YesNo _ -> Set.of(Condition.YES, Condition.NO);
            case Field.Count _, Field.Day _, Field.PlaceField _, Field.Words _, Field.Photo _ -> Set.of();
        };
    }

    private String path() {
        return "form/" + form.id();
    }
}
