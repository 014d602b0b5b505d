package org.sathi.bot.talk;

import java.util.Map;
import java.util.Optional;
import org.sathi.content.form.Field;
import org.sathi.i18n.Commands;
import org.sathi.i18n.SendWords;

/**
 * Plays any form: takes as many answers as one message holds, asks only for what is missing, shows the whole, lets any
 * field be changed, and files it.
 */
final class FormTalk implements Talk {

    static final String NAME = "form";

    static final String FORM = Draft.FORM;

    private final Forms forms;
    private final Filing filing;
    private final Menu menu;
    private final FormQuestions questions;
    private final FormIntake intake;

    FormTalk(Forms forms, Filing filing, Menu menu) {
        this.forms = forms;
        this.filing = filing;
        this.menu = menu;
        this.questions = new FormQuestions(forms);
        this.intake = new FormIntake(forms, questions);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whether a form is half filled, and may be gone on with. */
    static boolean isOpen(Exchange x) {
        return Draft.isOpen(x);
    }

    /** Whether a form is what the next words go to. */
    static boolean isUnderWay(Exchange x) {
        return isOpen(x) && x.session().talk().equals(NAME);
    }

    /** Begins a form with what was already said. */
    void begin(Exchange x, String formId, String words) {
        begin(x, formId, words, Map.of());
    }

    /** Begins a form with what was already said, and with what is known without asking. */
    void begin(Exchange x, String formId, String words, Map<String, String> known) {
        var draft = Draft.begin(x, forms.form(formId));
        known.forEach(draft::set);
        intake.first(draft, words);
    }

    /** Begins the form that is open once more, without any of its answers. */
    void beginAnew(Exchange x) {
        var draft = Draft.open(x, forms);
        begin(x, draft.form().id(), "", draft.known());
    }

    /** Asks which field she wants to change. */
    void change(Exchange x) {
        questions.ask(Draft.open(x, forms), FormStep.CHANGE);
    }

    /** Throws the draft away, and says so. */
    void drop(Exchange x) {
        Draft.open(x, forms).clear();
        x.say("form-dropped");
    }

    /** Goes back to the question before this one, whose answer is forgotten. */
    void back(Exchange x) {
        var draft = Draft.open(x, forms);
        draft.forgetLast();
        questions.next(draft);
    }

    @Override
    public void askAgain(Exchange x) {
        if (Draft.isOpen(x)) {
            questions.again(Draft.open(x, forms));
        } else {
            menu.show(x);
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        var step = FormStep.of(x);
        if (!Draft.isOpen(x)) {
            menu.show(x);
        } else if (step.isEmpty()) {
            questions.next(Draft.open(x, forms));
        } else {
            answer(Draft.open(x, forms), step.get(), answer);
        }
    }

    private void answer(Draft draft, FormStep step, Answer answer) {
        switch (step) {
            case ASK -> asked(draft, answer);
            case SURE -> sure(draft, answer);
            case WHICH -> which(draft, answer);
            case CHECK -> check(draft, answer);
            case CHANGE -> change(draft, answer);
        }
    }

    private void asked(Draft draft, Answer answer) {
        var x = draft.x();
        switch (answer) {
            case Answer.Chosen(String id) -> {
                draft.set(draft.asked().id(), id);
                questions.next(draft);
            }
            case Answer.Words(String text) -> intake.answer(draft, text);
            case Answer.Picture(String ref, String caption) -> intake.picture(draft, ref, caption);
            case Answer.Spot _ -> {
                x.say("place-in-words");
                if (!(draft.asked() instanceof Field.PlaceField)) {
                    questions.again(draft);
                }
            }
            case Answer.Other _ -> {
                x.say("not-understood");
                questions.again(draft);
            }
            case Answer.Stale _, Answer.OwnPhone _ -> questions.again(draft);
        }
    }

    private void sure(Draft draft, Answer answer) {
        switch (answer) {
            case Answer.Chosen c
            when c.is(Answer.YES) -> {
                draft.keepDoubted();
                questions.next(draft);
            }
            case Answer.Words(String text) -> {
                draft.waitAt(FormStep.ASK);
                intake.answer(draft, text);
            }
            case Answer.Chosen _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ ->
                questions.ask(draft, FormStep.ASK);
        }
    }

    private void which(Draft draft, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String reading) -> {
                draft.settle(reading);
                questions.next(draft);
            }
            case Answer.Words(String text) -> {
                draft.waitAt(FormStep.ASK);
                intake.answer(draft, text);
            }
            case Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ ->
                questions.ask(draft, FormStep.ASK);
        }
    }

    private void check(Draft draft, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(Answer.YES) -> send(draft);
            case Answer.Chosen c when c.is(FormQuestions.DROP) -> drop(draft.x());
            case Answer.Chosen _ -> questions.ask(draft, FormStep.CHANGE);
            case Answer.Words(String text) when SendWords.areAll(text, draft.x().language()) -> send(draft);
            case Answer.Words(String text) when isNo(draft.x(), text) -> questions.ask(draft, FormStep.CHANGE);
            case Answer.Words(String text) ->
                FormQuestions.named(draft, text)
                        .ifPresentOrElse(field -> change(draft, field.id()), () -> intake.words(draft, text));
            case Answer.Picture(String ref, String caption) -> intake.picture(draft, ref, caption);
            case Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ -> questions.again(draft);
        }
    }

    private void send(Draft draft) {
        var values = draft.values();
        draft.clear();
        filing.file(draft.x(), draft.form().id(), values);
    }

    private static boolean isNo(Exchange x, String text) {
        return Commands.yesNo(text, x.language()).equals(Optional.of(false));
    }

    private void change(Draft draft, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String field) -> change(draft, field);
            case Answer.Words _ -> {
                draft.waitAt(FormStep.CHECK);
                check(draft, answer);
            }
            case Answer.Picture(String ref, String caption) -> intake.picture(draft, ref, caption);
            case Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ -> questions.again(draft);
        }
    }

    private void change(Draft draft, String field) {
        draft.forget(field);
        draft.waitAt(FormStep.ASK, field);
        questions.again(draft);
    }
}
