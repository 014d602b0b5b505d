package org.sathi.bot.talk;

import org.sathi.content.form.Field;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/** Takes what a person sends into her draft, as far as the form's rules allow, and goes on to the next question. */
final class FormIntake {

    private final Forms forms;
    private final FormQuestions questions;

    FormIntake(Forms forms, FormQuestions questions) {
        this.forms = forms;
        this.questions = questions;
    }

    /** Takes words that may say anything about the form. */
    void words(Draft draft, String text) {
        var x = draft.x();
        var read = forms.read(draft.form(), text, x);
        if (read.isEmpty()) {
            x.say("form-not-understood");
        }
        take(draft, read);
    }

    /** Takes words in answer to the field that was asked for; they may say more. */
    void answer(Draft draft, String text) {
        var x = draft.x();
        var field = draft.asked();
        if (field.optional() && isSkip(x, text)) {
            draft.skip(field);
            questions.next(draft);
            return;
        }
        var read = forms.reader(draft.form(), x).answer(field, text, x.today(), x.region(), x.calendar());
        if (read.isEmpty()) {
            x.say("form-not-understood");
            questions.again(draft);
        } else {
            take(draft, isWholePlace(draft, field, read) ? read.withPlace(field, text, x.language()) : read);
        }
    }

    /** Whether words of a topic in answer to where it was are part of the name: there is a market in "Melamchi market". */
    private static boolean isWholePlace(Draft draft, Field field, FormReading read) {
        var known = draft.values();
        return field instanceof Field.PlaceField
                && read.doubts().isEmpty()
                && read.values().containsKey(FormAnswers.key(field))
                && read.values().keySet().stream()
                        .filter(key -> !FormAnswers.fieldOf(key).equals(field.id()))
                        .allMatch(key -> known.containsKey(key)
                                && draft.form().field(key).orElse(null) instanceof Field.Choice);
    }

    private static boolean isSkip(Exchange x, String text) {
        return Commands.inForm(text, x.language()).filter(Command.SKIP::equals).isPresent();
    }

    /** Takes what a form is begun with; that may be nothing of the form. */
    void first(Draft draft, String words) {
        var x = draft.x();
        if (words.isBlank()) {
            questions.next(draft);
        } else {
            take(draft, forms.read(draft.form(), words, x));
        }
    }

    /** Takes a picture, with what was written under it. */
    void picture(Draft draft, String ref, String caption) {
        var x = draft.x();
        var photo = draft.form().fields().stream()
                .filter(Field.Photo.class::isInstance)
                .findFirst();
        photo.ifPresent(f -> draft.set(f.id(), x.address().channel() + ":" + ref));
        x.say(photo.isPresent() ? "form-photo-kept" : "not-understood");
        first(draft, caption);
    }

    private void take(Draft draft, FormReading read) {
        var x = draft.x();
        read.values().forEach((key, value) -> take(draft, key, value));
        refuseTooManyOf(draft);
        if (read.noSuchDay()) {
            x.say("form-no-such-day");
        }
        if (FormStep.of(x).filter(FormStep.SURE::equals).isPresent()) {
            questions.again(draft);
        } else if (!read.doubts().isEmpty()) {
            FormQuestions.whichReading(draft, read.doubts().getFirst());
        } else {
            if (isKeptBeside(draft, read)) {
                x.say("form-kept");
            }
            questions.next(draft);
        }
    }

    /** Whether something was kept, but not what was asked: without a word it looks as if nothing had been. */
    private static boolean isKeptBeside(Draft draft, FormReading read) {
        var kept = draft.values();
        return FormStep.of(draft.x()).filter(FormStep.ASK::equals).isPresent()
                && draft.missing().filter(draft.asked()::equals).isPresent()
                && read.values().entrySet().stream().anyMatch(e -> e.getValue().equals(kept.get(e.getKey())));
    }

    private static void take(Draft draft, String key, String value) {
        var x = draft.x();
        var verdict = draft.form()
                .field(FormAnswers.fieldOf(key))
                .map(f -> FormRules.check(f, value, x.today()))
                .orElse(new FormRules.Fine());
        switch (verdict) {
            case FormRules.Fine() -> draft.set(key, value);
            case FormRules.Large(int count) -> draft.doubt(key, count);
            case FormRules.Wrong(String text, Object[] arguments) -> x.say(text, arguments);
        }
    }

    private static void refuseTooManyOf(Draft draft) {
        FormRules.tooManyOf(draft.form(), draft.values()).ifPresent(part -> {
            draft.set(part.id(), "");
            draft.x().say("form-part-too-large", "label", FormQuestions.label(draft, part));
        });
    }
}
