package org.sathi.bot.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/**
 * Plays any form: takes as many answers as one message holds, asks only for what is missing, shows the whole, lets any
 * field be changed, and files it.
 */
final class FormTalk implements Talk {

    /** Waits for the answer to the field in {@link #ASKED}. */
    private static final String ASK = "ask";

    /** Waits for yes or no to a number that is large. */
    private static final String SURE = "sure";

    /** Waits for which of several readings was meant. */
    private static final String WHICH = "which";

    /** Waits for a word on the whole. */
    private static final String CHECK = "check";

    /** Waits for which field to change. */
    private static final String CHANGE = "change";

    static final String FORM = "form";
    private static final String ASKED = "asked";
    private static final String VALUE = "v.";
    private static final String SKIPPED = "-";

    private final Forms forms;
    private final Filing filing;
    private final Menu menu;

    FormTalk(Forms forms, Filing filing, Menu menu) {
        this.forms = forms;
        this.filing = filing;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "form";
    }

    /** Begins a form with what was already said. */
    void begin(Exchange x, String formId, String words) {
        clear(x);
        x.put(FORM, formId);
        if (!words.isBlank()) {
            take(x, forms.reader(form(x), x).read(words, x.today()));
            if (isDoubtful(x)) {
                return;
            }
        }
        next(x);
    }

    /** Whether a form is half filled, and may be gone on with. */
    static boolean isOpen(Exchange x) {
        return !x.get(FORM).isEmpty();
    }

    private static void clear(Exchange x) {
        x.session(s -> s.ended());
    }

    private Form form(Exchange x) {
        return forms.form(x.get(FORM));
    }

    /** The answers so far, by field id and in the form's order; skipped fields are not among them. */
    private Map<String, String> values(Exchange x) {
        var values = new LinkedHashMap<String, String>();
        x.session().data().forEach((key, value) -> {
            if (key.startsWith(VALUE) && !value.equals(SKIPPED)) {
                values.put(key.substring(VALUE.length()), value);
            }
        });
        return FormAnswers.ordered(form(x), values);
    }

    private static void set(Exchange x, String id, String value) {
        x.put(VALUE + id, value);
    }

    // What is asked next

    /** Asks for the first thing that is missing, or shows the whole. */
    void next(Exchange x) {
        var missing = missing(x);
        if (missing.isPresent()) {
            x.goTo(this, ASK);
            x.put(ASKED, missing.get().id());
        } else {
            x.goTo(this, CHECK);
        }
        askAgain(x);
    }

    private Optional<Field> missing(Exchange x) {
        var values = values(x);
        return form(x).fields().stream()
                .filter(f -> FormAnswers.applies(f, values))
                .filter(FormAnswers::isAsked)
                .filter(f -> x.get(VALUE + FormAnswers.key(f)).isEmpty())
                .findFirst();
    }

    @Override
    public void askAgain(Exchange x) {
        if (!isOpen(x)) {
            menu.show(x);
            return;
        }
        switch (x.session().step()) {
            case ASK -> ask(x, asked(x));
            case SURE -> {
                x.say("form-sure", "label", asked(x).label().in(x.language().code()), "count", count(x));
                x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
            }
            case CHECK -> {
                x.tell(forms.echo(form(x), values(x), x));
                x.offer(List.of(
                        x.option(Answer.YES, "form-send"),
                        x.option("change", "form-change"),
                        x.option("drop", "form-drop")));
            }
            case CHANGE -> {
                x.say("form-which-field");
                x.offer(fields(x));
            }
            default -> next(x);
        }
    }

    private int count(Exchange x) {
        var kept = x.get("sure");
        return kept.isEmpty() ? 0 : Integer.parseInt(kept);
    }

    private Field asked(Exchange x) {
        return form(x).field(x.get(ASKED)).orElseGet(() -> form(x).fields().getFirst());
    }

    private void ask(Exchange x, Field field) {
        x.tell(field.ask().in(x.language().code()));
        x.offer(forms.options(field, x));
    }

    private List<Option> fields(Exchange x) {
        var values = values(x);
        return form(x).fields().stream()
                .filter(f -> FormAnswers.applies(f, values))
                .filter(f -> FormAnswers.isOffered(f, x.address().channel()))
                .map(f -> new Option(f.id(), f.label().in(x.language().code())))
                .toList();
    }

    // What comes in

    @Override
    public void answer(Exchange x, Answer answer) {
        if (!isOpen(x)) {
            menu.show(x);
            return;
        }
        switch (x.session().step()) {
            case ASK -> asked(x, answer);
            case SURE -> sure(x, answer);
            case WHICH -> which(x, answer);
            case CHECK -> check(x, answer);
            case CHANGE -> change(x, answer);
            default -> next(x);
        }
    }

    private void asked(Exchange x, Answer answer) {
        var field = asked(x);
        switch (answer) {
            case Answer.Chosen(String id) -> {
                set(x, field.id(), id);
                next(x);
            }
            case Answer.Words(String text) -> words(x, field, text);
            case Answer.Picture(String ref, String caption) -> picture(x, ref, caption);
            case Answer.Spot(double latitude, double longitude) -> {
                x.say("place-in-words");
                if (!(field instanceof Field.PlaceField)) {
                    askAgain(x);
                }
            }
            case Answer.Other(boolean edited) -> {
                x.say(edited ? "edited-not-read" : "not-understood");
                askAgain(x);
            }
            case Answer.Stale _, Answer.OwnPhone _ -> askAgain(x);
        }
    }

    private void words(Exchange x, Field field, String text) {
        var reader = forms.reader(form(x), x);
        if (field.optional() && isSkip(x, text)) {
            set(x, FormAnswers.key(field), SKIPPED);
            next(x);
            return;
        }
        var read = reader.answer(field, text, x.today());
        if (read.isEmpty()) {
            x.say("form-not-understood");
            askAgain(x);
            return;
        }
        take(x, read);
        if (!isDoubtful(x)) {
            next(x);
        }
    }

    private static boolean isSkip(Exchange x, String text) {
        return Commands.inForm(text, x.language()).filter(Command.SKIP::equals).isPresent();
    }

    private void picture(Exchange x, String ref, String caption) {
        var photo =
                form(x).fields().stream().filter(Field.Photo.class::isInstance).findFirst();
        photo.ifPresent(f -> set(x, f.id(), x.address().channel() + ":" + ref));
        x.say(photo.isPresent() ? "form-photo-kept" : "not-understood");
        if (!caption.isBlank()) {
            take(x, forms.reader(form(x), x).read(caption, x.today()));
        }
        if (!isDoubtful(x)) {
            next(x);
        }
    }

    /** Keeps what was read, as far as the form's rules allow, and says why the rest was not kept. */
    private void take(Exchange x, FormReading read) {
        for (var entry : read.values().entrySet()) {
            var field = form(x).field(FormAnswers.fieldOf(entry.getKey()));
            var verdict = field.map(f -> FormRules.check(f, entry.getValue(), x.today()))
                    .orElse(new FormRules.Fine());
            switch (verdict) {
                case FormRules.Fine() -> set(x, entry.getKey(), entry.getValue());
                case FormRules.Large(int count) -> {
                    x.put("sure", Integer.toString(count));
                    x.put(ASKED, entry.getKey());
                    x.goTo(this, SURE);
                }
                case FormRules.Wrong(String key, Object[] arguments) -> x.say(key, arguments);
            }
        }
        var part = FormRules.tooManyOf(form(x), values(x));
        part.ifPresent(f -> {
            set(x, f.id(), "");
            x.say("form-part-too-large", "label", f.label().in(x.language().code()));
        });
        if (read.noSuchDay()) {
            x.say("form-no-such-day");
        }
        if (!read.doubts().isEmpty() && !x.session().step().equals(SURE)) {
            var doubt = read.doubts().getFirst();
            x.put(ASKED, doubt.field());
            x.goTo(this, WHICH);
            x.say(
                    "form-which",
                    "label",
                    form(x).field(doubt.field())
                            .map(f -> f.label().in(x.language().code()))
                            .orElse(""));
            x.offer(doubt.readings());
        } else if (x.session().step().equals(SURE)) {
            askAgain(x);
        }
    }

    /** Whether something just read has to be asked about before the form goes on. */
    private static boolean isDoubtful(Exchange x) {
        return x.session().step().equals(SURE) || x.session().step().equals(WHICH);
    }

    private void sure(Exchange x, Answer answer) {
        if (answer instanceof Answer.Chosen c && c.is(Answer.YES)) {
            set(x, x.get(ASKED), x.get("sure"));
            next(x);
        } else if (answer instanceof Answer.Words w) {
            x.goTo(this, ASK);
            words(x, asked(x), w.text());
        } else {
            x.goTo(this, ASK);
            askAgain(x);
        }
    }

    private void which(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String reading) -> {
                var parts = reading.split("=", 2);
                set(x, parts[0], parts[1]);
                if (form(x).field(parts[0]).orElse(null) instanceof Field.PlaceField) {
                    set(x, parts[0] + FormAnswers.IN_WORDS, PlaceNames.of(parts[1], x.language()));
                }
                next(x);
            }
            case Answer.Words(String text) -> {
                x.goTo(this, ASK);
                words(x, asked(x), text);
            }
            case Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ -> {
                x.goTo(this, ASK);
                askAgain(x);
            }
        }
    }

    private void check(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c
            when c.is(Answer.YES) -> {
                var values = values(x);
                var id = x.get(FORM);
                clear(x);
                filing.file(x, id, values);
            }
            case Answer.Chosen c when c.is("drop") -> drop(x);
            case Answer.Chosen _ -> {
                x.goTo(this, CHANGE);
                askAgain(x);
            }
            case Answer.Words(String text) -> {
                if (Commands.yesNo(text, x.language()).equals(Optional.of(false))) {
                    x.goTo(this, CHANGE);
                    askAgain(x);
                    return;
                }
                var read = forms.reader(form(x), x).read(text, x.today());
                if (read.isEmpty()) {
                    x.say("form-not-understood");
                }
                take(x, read);
                if (!isDoubtful(x)) {
                    next(x);
                }
            }
            case Answer.Picture(String ref, String caption) -> picture(x, ref, caption);
            case Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ -> askAgain(x);
        }
    }

    private void change(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String field) -> {
                x.put(ASKED, field);
                set(x, field, "");
                set(x, field + FormAnswers.IN_WORDS, "");
                x.goTo(this, ASK);
                askAgain(x);
            }
            case Answer.Words(String text) -> {
                x.goTo(this, CHECK);
                check(x, new Answer.Words(text));
            }
            case Answer.Picture(String ref, String caption) -> picture(x, ref, caption);
            case Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ -> askAgain(x);
        }
    }

    /** Throws the draft away, and says so. */
    void drop(Exchange x) {
        clear(x);
        x.say("form-dropped");
    }

    /** Goes back to the question before this one, whose answer is forgotten. */
    void back(Exchange x) {
        var answered = form(x).fields().stream()
                .filter(FormAnswers::isAsked)
                .filter(f -> !x.get(VALUE + FormAnswers.key(f)).isEmpty())
                .toList();
        if (!answered.isEmpty()) {
            set(x, answered.getLast().id(), "");
            set(x, FormAnswers.key(answered.getLast()), "");
        }
        next(x);
    }
}
