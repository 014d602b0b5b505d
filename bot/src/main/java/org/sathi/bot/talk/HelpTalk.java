package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Helping.Asked;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Command;

/** Asking for help, and what becomes of what was asked before. There is one open request of a topic at a time. */
final class HelpTalk implements Talk {

    static final String NAME = "help";

    /** The form that the wishes come from. */
    static final String FORM = "help-request";

    // Options
    private static final String MORE = "more";
    private static final String NEVER_MIND = "never-mind";

    private final Topics topics;
    private final OpenRequests open;
    private final HelpIntake intake;
    private final Menu menu;

    HelpTalk(Forms forms, Topics topics, Urgency urgency, Menu menu) {
        this.topics = topics;
        this.open = new OpenRequests(topics);
        this.intake = new HelpIntake(this, forms, topics, urgency, open);
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.ASK, (x, question) -> begin(x, question));
        commands.on(Command.NEVER_MIND, (x, _) -> neverMind(x));
    }

    /** Asks for the question, or takes the one that came with the command; who has open ones is told how they stand. */
    void begin(Exchange x, String question) {
        // Who asks a champion after the advice on her question has just read it.
        // The talk that gives advice keeps in the session under the same name what was asked.
        boolean advised = x.session().talk().equals(TipTalk.NAME)
                && new Asking(x).question().equals(question);
        x.session(s -> s.ended());
        if (PlaceAnswer.saysSomething(x, question)) {
            intake.asked(x, question, advised);
        } else if (x.helping().asked().isEmpty()) {
            step(x, HelpStep.QUESTION);
        } else {
            step(x, HelpStep.OPEN);
        }
    }

    /** Asks for the question to a champion whom she has chosen, on a topic's id or her word for it; either may be empty. */
    void begin(Exchange x, String topic, Address champion) {
        x.session(s -> s.ended());
        new Asking(x).topic(topic);
        new Asking(x).to(champion.text());
        step(x, HelpStep.QUESTION);
    }

    /** Takes a photo or voice note that came unasked; false if it is neither. */
    boolean sent(Exchange x) {
        var media = HelpIntake.media(x);
        media.ifPresent(m -> sent(x, m));
        return media.isPresent();
    }

    /** Takes this photo or voice note for a question. */
    void sent(Exchange x, Incoming.Media media) {
        x.session(s -> s.ended());
        intake.sent(x, media);
    }

    /** She no longer needs an answer: to the one open question, or to which of them. */
    private void neverMind(Exchange x) {
        var waiting = open.waiting(x);
        if (waiting.size() == 1) {
            withdraw(x, waiting.getFirst());
        } else if (waiting.isEmpty()) {
            rest(x);
            x.say(x.helping().asked().isEmpty() ? "asked-nothing" : "asked-talking-end");
        } else {
            x.session(s -> s.ended());
            step(x, HelpStep.NEVER_MIND);
        }
    }

    /** She gives up what she is asked: her question is not sent, or stands as it did. */
    void drop(Exchange x) {
        switch (Step.orFirst(HelpStep.class, x)) {
            case QUESTION, TOPIC, PLACE, GENDER, WISH -> {
                rest(x);
                x.say("form-dropped");
            }
            case OPEN -> neverMind(x);
            case NEVER_MIND -> menu.show(x);
        }
    }

    private void withdraw(Exchange x, Asked request) {
        x.ask(new HelpErrand.Withdrawn(request.request()));
        x.helping(h -> h.withoutAsked(request.request()));
        rest(x);
        x.say("asked-withdrawn");
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(HelpStep.class, x)) {
            case QUESTION -> x.say(x.medium().brief() ? "ask-question" : "ask-question-media");
            case TOPIC -> intake.askTopic(x);
            case PLACE -> x.say("enrol-place");
            case GENDER -> HelpIntake.askGender(x);
            case WISH -> intake.askWish(x);
            case OPEN -> {
                open.tell(x);
                x.offer(List.of(x.option(MORE, "ask-more"), x.option(NEVER_MIND, "ask-never-mind")));
            }
            case NEVER_MIND -> {
                x.say("asked-which");
                x.offer(open.waiting(x).stream()
                        .map(a -> new Option(a.request(), topics.name(x, a.topic())))
                        .toList());
            }
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        var step = Step.orFirst(HelpStep.class, x);
        var media = HelpIntake.media(x);
        if (media.isPresent() && step != HelpStep.NEVER_MIND) {
            intake.sent(x, media.get());
            return;
        }
        if (isAboutQuestion(step) && answer instanceof Answer.Words(String text) && intake.cannotWait(x, text)) {
            return;
        }
        switch (step) {
            case QUESTION -> question(x, answer);
            case TOPIC -> intake.topic(x, answer);
            case PLACE -> intake.place(x, answer);
            case GENDER -> intake.gender(x, answer);
            case WISH -> intake.wish(x, answer);
            case OPEN -> open(x, answer);
            case NEVER_MIND -> which(x, answer);
        }
    }

    private static boolean isAboutQuestion(HelpStep step) {
        return switch (step) {
            case TOPIC, PLACE, GENDER, WISH, NEVER_MIND -> true;
            // What she writes here is a question.
            case QUESTION, OPEN -> false;
        };
    }

    private void question(Exchange x, Answer answer) {
        if (answer instanceof Answer.Words(String text) && PlaceAnswer.saysSomething(x, text)) {
            intake.asked(x, text);
        } else {
            askAgain(x);
        }
    }

    private void open(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(MORE) -> step(x, HelpStep.QUESTION);
            case Answer.Chosen _ -> neverMind(x);
            case Answer.Words _ when menu.converses(x) -> menu.answer(x, answer);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                question(x, answer);
        }
    }

    private void which(Exchange x, Answer answer) {
        var chosen = answer instanceof Answer.Chosen(String id) ? x.helping().asked(id) : Optional.<Asked>empty();
        chosen.ifPresentOrElse(a -> withdraw(x, a), () -> askAgain(x));
    }

    /** Asks this next. */
    void step(Exchange x, HelpStep step) {
        x.goTo(this, step);
        askAgain(x);
    }

    /** Is back at the menu, without showing it. */
    void rest(Exchange x) {
        menu.rest(x);
    }
}
