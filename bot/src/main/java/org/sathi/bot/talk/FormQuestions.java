package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Fold;

/** What a form asks: its fields one by one, whether a large number was meant, and whether the whole is right. */
final class FormQuestions {

    /** Options under the whole. */
    static final String DROP = "drop";

    private static final String CHANGE = "change";

    private final Forms forms;

    FormQuestions(Forms forms) {
        this.forms = forms;
    }

    /** Asks for the first thing that is missing, or shows the whole. */
    void next(Draft draft) {
        draft.missing()
                .ifPresentOrElse(field -> draft.waitAt(FormStep.ASK, field.id()), () -> draft.waitAt(FormStep.CHECK));
        again(draft);
    }

    /** Asks something else. */
    void ask(Draft draft, FormStep step) {
        draft.waitAt(step);
        again(draft);
    }

    /** Asks what is open once more. */
    void again(Draft draft) {
        var step = FormStep.of(draft.x());
        if (step.isEmpty()) {
            next(draft);
            return;
        }
        switch (step.get()) {
            case ASK -> field(draft);
            case SURE -> sure(draft);
            case CHECK -> whole(draft);
            case CHANGE -> whichField(draft);
            // The readings of a doubt are not kept: the field is asked for instead.
            case WHICH -> next(draft);
        }
    }

    private void field(Draft draft) {
        var x = draft.x();
        x.tell(draft.asked().ask().in(x.language().code()));
        x.offer(forms.options(draft.asked(), x));
    }

    private static void sure(Draft draft) {
        var x = draft.x();
        x.say("form-sure", "label", label(draft, draft.asked()), "count", draft.doubtedCount());
        x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
    }

    private void whole(Draft draft) {
        var x = draft.x();
        x.tell(forms.echo(draft.form(), draft.values(), x));
        x.offer(List.of(
                x.option(Answer.YES, "form-send"), x.option(CHANGE, "form-change"), x.option(DROP, "form-drop")));
    }

    private static void whichField(Draft draft) {
        var x = draft.x();
        x.say("form-which-field");
        x.offer(changeable(draft).map(f -> new Option(f.id(), label(draft, f))).toList());
    }

    private static Stream<Field> changeable(Draft draft) {
        var values = draft.values();
        return draft.form().fields().stream()
                .filter(f -> FormAnswers.applies(f, values))
                .filter(f -> FormAnswers.isOffered(f, draft.x().address().channel()));
    }

    /**
     * The field that words name and say nothing else, by its label or by a word that stands beside its answer, in any language. Not
     * by words of address: "brother" also says "men" in Bangla.
     */
    static Optional<Field> named(Draft draft, String words) {
        if (Commands.saysNothing(words, draft.x().language())) {
            return Optional.empty();
        }
        var key = Fold.key(words);
        return changeable(draft)
                .filter(f -> Stream.concat(
                                f.label().byLanguage().values().stream(),
                                f.words().values().stream().flatMap(List::stream))
                        .anyMatch(word -> Fold.key(word).equals(key)))
                .findFirst();
    }

    /** Asks which of several readings was meant. Words that choose none answer what was asked before, if a number was in doubt. */
    static void whichReading(Draft draft, FormReading.Doubt doubt) {
        var x = draft.x();
        var number = doubt.number();
        boolean asked = FormStep.of(x).filter(FormStep.ASK::equals).isPresent();
        draft.waitAt(FormStep.WHICH, number != null && asked ? draft.asked().id() : doubt.field());
        if (number != null) {
            x.say("form-which-number", "number", number);
        } else {
            var field = draft.form().field(doubt.field());
            x.say("form-which", "label", field.map(f -> label(draft, f)).orElse(""));
        }
        x.offer(doubt.readings());
    }

    static String label(Draft draft, Field field) {
        return field.label().in(draft.x().language().code());
    }
}
