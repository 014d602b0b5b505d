package org.sathi.bot.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.Pack;
import org.sathi.content.form.Condition;
import org.sathi.content.form.Field;
import org.sathi.content.form.Form;
import org.sathi.i18n.Dates;
import org.sathi.i18n.Numbers;

/** The pack's forms as talks need them: their readers, their options, and filled forms in words. */
final class Forms {

    private static final int SHORT_LIST = 6;

    private final Supplier<Pack> pack;
    private final Map<String, FormReader> readers = new ConcurrentHashMap<>();

    /** The forms of the pack that is in force; a pack that is replaced takes its readers with it. */
    Forms(Supplier<Pack> pack) {
        this.pack = pack;
    }

    Form form(String id) {
        return pack.get().form(id);
    }

    /** The reader of a form for the person's language, made once. */
    FormReader reader(Form form, Exchange x) {
        return readers.compute(
                form.id() + "/" + x.language().code(),
                (_, known) -> known != null && known.reads(form) ? known : new FormReader(form, x.language()));
    }

    /** What a message says about a form; read once in a turn, however often it is looked at before it is taken up. */
    FormReading read(Form form, String text, Exchange x) {
        return x.reading(
                form.id() + "/" + x.language().code() + "/" + text,
                () -> reader(form, x).read(text, x.today(), x.region(), x.calendar()));
    }

    /** What is offered with a field's question. */
    List<Option> options(Field field, Exchange x) {
        return switch (field) {
            // A long list costs segments; where own words will do, the question is enough.
            case Field.Choice choice
            when x.medium().brief() && choice.other() && choice.options().size() > SHORT_LIST -> List.of();
            case Field.Choice choice ->
                choice.options().stream()
                        .map(o -> new Option(o.id(), o.label().in(x.language().code())))
                        .toList();
            case Field.YesNo _ -> List.of(x.option(Condition.YES, "option-yes"), x.option(Condition.NO, "option-no"));
            case Field.Count _, Field.Day _, Field.PlaceField _, Field.Words _, Field.Photo _ -> List.of();
        };
    }

    /** The filled form, a line for each answer. */
    String echo(Form form, Map<String, String> values, Exchange x) {
        var language = x.language().code();
        var lines = new ArrayList<String>();
        var title = form.title().in(language);
        var plan = values.getOrDefault(Reviewed.OF_PLAN, "");
        lines.add(plan.isEmpty() ? title : title + " " + Numbers.format(Long.parseLong(plan), x.language()));
        for (var field : form.fields()) {
            var value = values.get(FormAnswers.key(field));
            if (value != null) {
                lines.add(field.label().in(language) + ": " + shown(field, value, x));
            }
        }
        return String.join("\n", lines);
    }

    /** What one of a choice's answers is called; one that is not listed is itself. */
    String option(String form, String field, String id, Exchange x) {
        return form(form).field(field).map(f -> shown(f, id, x)).orElse(id);
    }

    private String shown(Field field, String value, Exchange x) {
        return switch (field) {
            case Field.Choice choice ->
                choice.option(value).map(o -> o.label().in(x.language().code())).orElse(value);
            case Field.Count _ -> Numbers.format(Long.parseLong(value), x.language());
            case Field.Day _ -> Dates.show(LocalDate.parse(value), x.language());
            case Field.PlaceField _, Field.Words _ -> value;
            case Field.YesNo _ -> x.text(value.equals(Condition.YES) ? "option-yes" : "option-no");
            case Field.Photo _ -> x.text("form-photo-there");
        };
    }
}
