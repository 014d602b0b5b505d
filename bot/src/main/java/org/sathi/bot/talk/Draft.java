package org.sathi.bot.talk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;

/** A form half filled, as it is kept in the person's session until she sends it or drops it. */
record Draft(Exchange x, Form form) {

    /** What is kept in the session: the form's id. */
    static final String FORM = "form";

    private static final String ASKED = "asked";
    private static final String SURE = "sure";
    private static final String VALUE = "v.";
    private static final String SKIPPED = "-";

    /** Whether a form is half filled, and may be gone on with. */
    static boolean isOpen(Exchange x) {
        return !x.get(FORM).isEmpty();
    }

    /** The draft that is open. */
    static Draft open(Exchange x, Forms forms) {
        return new Draft(x, forms.form(x.get(FORM)));
    }

    /** A new draft, in place of what was under way. */
    static Draft begin(Exchange x, Form form) {
        x.session(s -> s.ended());
        x.put(FORM, form.id());
        return new Draft(x, form);
    }

    /** Ends the talk; nothing of the draft is left. */
    void clear() {
        x.session(s -> s.ended());
    }

    /** The answers so far, by field id and in the form's order; skipped fields are not among them. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        x.session().data().forEach((key, value) -> {
            if (key.startsWith(VALUE) && !value.equals(SKIPPED)) {
                values.put(key.substring(VALUE.length()), value);
            }
        });
        return FormAnswers.ordered(form, values);
    }

    /** What belongs to the report and is no answer to the form. */
    Map<String, String> known() {
        var known = new LinkedHashMap<>(values());
        known.keySet().removeIf(key -> form.field(FormAnswers.fieldOf(key)).isPresent());
        return known;
    }

    void set(String key, String value) {
        x.put(VALUE + key, value);
    }

    void skip(Field field) {
        set(FormAnswers.key(field), SKIPPED);
    }

    void forget(String field) {
        set(field, "");
        set(field + FormAnswers.IN_WORDS, "");
    }

    /** Forgets the last answer of those that are asked for. */
    void forgetLast() {
        var answered = form.fields().stream()
                .filter(FormAnswers::isAsked)
                .filter(this::isAnswered)
                .toList();
        if (!answered.isEmpty()) {
            forget(answered.getLast().id());
        }
    }

    private boolean isAnswered(Field field) {
        return !x.get(VALUE + FormAnswers.key(field)).isEmpty();
    }

    /** The first field that is to be asked for and was not answered. */
    Optional<Field> missing() {
        var values = values();
        return form.fields().stream()
                .filter(f -> FormAnswers.applies(f, values))
                .filter(FormAnswers::isAsked)
                .filter(f -> !isAnswered(f))
                .findFirst();
    }

    /** Waits at a step for an answer. */
    void waitAt(FormStep step) {
        x.session(s -> s.at(FormTalk.NAME, step.key()));
    }

    /** Waits at a step for an answer that concerns one field. */
    void waitAt(FormStep step, String field) {
        x.put(ASKED, field);
        waitAt(step);
    }

    /** The field that is asked about. */
    Field asked() {
        return form.field(x.get(ASKED)).orElseGet(() -> form.fields().getFirst());
    }

    /** Keeps a large number apart until she says that it is meant. */
    void doubt(String field, int count) {
        x.put(SURE, Integer.toString(count));
        waitAt(FormStep.SURE, field);
    }

    int doubtedCount() {
        var kept = x.get(SURE);
        return kept.isEmpty() ? 0 : Integer.parseInt(kept);
    }

    /** The large number was meant. */
    void keepDoubted() {
        set(x.get(ASKED), x.get(SURE));
    }

    /** Keeps the reading that was meant, {@code field=stored form}. */
    void settle(String reading) {
        var parts = reading.split("=", 2);
        set(parts[0], parts[1]);
        if (form.field(parts[0]).orElse(null) instanceof Field.PlaceField) {
            set(parts[0] + FormAnswers.IN_WORDS, PlaceNames.of(parts[1], x.language()));
        }
    }
}
