package org.sathi.bot.talk;

import org.sathi.bot.message.Role;
import org.sathi.i18n.Language;

/**
 * The first conversation: language, consent, name, place, and whether she is a champion. What she sent first is kept
 * and answered at the end.
 */
final class Enrol implements Talk {

    static final String NAME = "enrol";

    /** She was enrolled before; only her code is asked. */
    static final String ONLY_CODE = "only-code";

    private final Menu menu;
    private final FirstWords first;
    private final Urgency urgency;
    private final Language fallback;
    private final EnrolConsent consent = new EnrolConsent(this);
    private final EnrolRole role = new EnrolRole(this);

    Enrol(Menu menu, FirstWords first, Urgency urgency, Language fallback) {
        this.menu = menu;
        this.first = first;
        this.urgency = urgency;
        this.fallback = fallback;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whether she is in the middle of it; what she sends is an answer then, and most commands have to wait. */
    static boolean isUnderWay(Exchange x) {
        return x.session().talk().equals(NAME) && x.get(ONLY_CODE).isEmpty();
    }

    /** Begins with somebody never seen before. */
    void begin(Exchange x) {
        FirstWords.keep(x);
        guessLanguage(x);
        // First aid waits for no consent; the office hears of it when she has joined.
        boolean _ = urgency.sayFirstAid(x, x.get(FirstWords.WORDS));
        // Who comes to be counted is asked no more than that takes.
        ask(x, FirstWords.areForCode(x) ? EnrolStep.CONSENT : EnrolStep.LANGUAGE);
    }

    /** Begins with somebody whose language was guessed before, when she wrote {@code words}. */
    void beginWith(Exchange x, String words) {
        if (x.session().active()) {
            return;
        }
        FirstWords.keep(x, words);
        ask(x, EnrolStep.LANGUAGE);
    }

    /** Writes to her in the language that is likeliest by what she wrote. */
    void guessLanguage(Exchange x) {
        x.profile(p -> p.speaking(LanguageChoice.likeliest(x, fallback).code()));
    }

    /** She opens the chat, perhaps not for the first time: it begins, or goes on with what the link handed us in mind. */
    void opened(Exchange x, String payload) {
        if (!x.profile().enrolled()) {
            begin(x);
            return;
        }
        FirstWords.keep(x, payload);
        goOn(x);
    }

    /** Asks the question before this one. */
    void back(Exchange x) {
        switch (EnrolStep.of(x).orElse(EnrolStep.LANGUAGE)) {
            case LANGUAGE, CONSENT, NAME -> askLanguage(x);
            case PLACE -> ask(x, EnrolStep.NAME);
            case ROLE -> ask(x, EnrolStep.PLACE);
            case CODE -> ask(x, EnrolStep.ROLE);
        }
    }

    /** Asks for the language, whatever she is asked at present; what she wrote first is not forgotten. */
    void askLanguage(Exchange x) {
        ask(x, EnrolStep.LANGUAGE);
    }

    /** She sends the code of a training in the middle of it: it is taken up as if she had begun with it. */
    void sentCode(Exchange x, String words) {
        FirstWords.keepCode(x, words, urgency);
        boolean enough = x.profile().enrolled() && !x.profile().name().isEmpty();
        if (enough) {
            done(x);
        } else {
            askAgain(x);
        }
    }

    /**
     * She breaks it off: nothing is kept, unless she has agreed and told all that is asked of everybody. Then only the last question
     * is dropped, of which she may be asked long after she joined.
     */
    void dropped(Exchange x) {
        boolean place = !x.profile().placeText().isEmpty() || EnrolStep.CODE.isOpen(x);
        if (x.profile().enrolled() && !x.profile().name().isEmpty() && place) {
            done(x);
        } else {
            consent.declined(x);
        }
    }

    /** The last question: whether she is a champion, and her code. */
    EnrolRole role() {
        return role;
    }

    @Override
    public void askAgain(Exchange x) {
        EnrolStep.of(x).ifPresentOrElse(step -> step.ask(x), () -> begin(x));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        EnrolStep.of(x).ifPresentOrElse(step -> answer(x, step, answer), () -> begin(x));
    }

    private void answer(Exchange x, EnrolStep step, Answer answer) {
        if (answer instanceof Answer.Words(String text)
                && AttendanceCode.sent(text, x.language()).isPresent()) {
            sentCode(x, text);
        } else if (answer instanceof Answer.Words(String text) && comesTooEarly(step, text)) {
            FirstWords.keepCode(x, text, urgency);
            askAgain(x);
        } else if (answer instanceof Answer.Words(String text) && urgency.sayFirstAid(x, text)) {
            FirstWords.keepUrgent(x, text, urgency);
            askAgain(x);
        } else {
            read(x, step, answer);
        }
    }

    /** An invitation before anything else is known of her: it is taken up as if she had begun with it. */
    private static boolean comesTooEarly(EnrolStep step, String text) {
        return switch (step) {
            case LANGUAGE, CONSENT, NAME -> Invitation.looksLikeCode(text);
            // A village with the number of its ward may read like a code; and where codes are asked for, they are
            // answers.
            case PLACE, ROLE, CODE -> false;
        };
    }

    private void read(Exchange x, EnrolStep step, Answer answer) {
        switch (step) {
            case LANGUAGE -> consent.language(x, answer);
            case CONSENT -> consent.answer(x, answer);
            case NAME -> name(x, answer);
            case PLACE -> place(x, answer);
            case ROLE -> role.answer(x, answer);
            case CODE -> role.code(x, answer);
        }
    }

    /** Asks what is not known yet of somebody who has agreed. */
    void goOn(Exchange x) {
        if (x.profile().name().isEmpty()) {
            ask(x, EnrolStep.NAME);
        } else {
            place(x);
        }
    }

    private void name(Exchange x, Answer answer) {
        if (NameAnswer.keep(x, answer)) {
            place(x);
        } else {
            askAgain(x);
        }
    }

    private void place(Exchange x) {
        if (FirstWords.areForCode(x)) {
            done(x);
        } else if (x.profile().placeText().isEmpty()) {
            ask(x, EnrolStep.PLACE);
        } else {
            afterPlace(x);
        }
    }

    private void place(Exchange x, Answer answer) {
        switch (PlaceAnswer.keep(x, answer)) {
            case KEPT -> afterPlace(x);
            case SEVERAL -> {}
            case NONE -> {
                if (answer instanceof Answer.Spot) {
                    x.say("place-in-words");
                } else {
                    askAgain(x);
                }
            }
        }
    }

    private void afterPlace(Exchange x) {
        // Who came with an invitation is not asked what she is.
        if (x.profile().role() == Role.FARMER && !FirstWords.areInvitation(x)) {
            ask(x, EnrolStep.ROLE);
        } else {
            done(x);
        }
    }

    /**
     * She has a role now: if that was the last question, enrolment is done and what she wrote first is answered. Whether
     * nothing is under way after that.
     */
    boolean granted(Exchange x) {
        if (!EnrolStep.CODE.isOpen(x) && !EnrolStep.ROLE.isOpen(x)) {
            return !x.session().active() || x.session().talk().equals(menu.name());
        }
        return !thankAndAnswer(x);
    }

    /** That was the last question: she is thanked, and what she sent first is answered. */
    void done(Exchange x) {
        if (!thankAndAnswer(x)) {
            menu.show(x);
        }
    }

    /** Ends enrolment, and takes up what she sent first; false if that was nothing. */
    private boolean thankAndAnswer(Exchange x) {
        // Who sent a code is thanked with what the code says, in one message.
        if (!FirstWords.areForCode(x)) {
            x.say("enrol-done", "name", x.profile().name());
        }
        return first.takeUp(x);
    }

    /** Asks this next. */
    void ask(Exchange x, EnrolStep step) {
        x.goTo(this, step);
        step.ask(x);
    }
}
