package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;

/** A form that was left half filled and is offered for resuming, before what comes in late is taken for an answer. */
final class LeftForm {

    /** What was left for so long is offered for resuming before it goes on. */
    static final Duration IDLE = Duration.ofHours(3);

    /** The step of a form at which this is asked; in the session, the step that was left. */
    private static final String RESUME = "resume";

    /** What is kept in the session: the words that came late. */
    private static final String LATE = "late";

    // Options
    private static final String ON = "on";
    private static final String OVER = "over";
    private static final String MENU = "menu";

    private final FormTalk form;
    private final Menu menu;

    LeftForm(FormTalk form, Menu menu) {
        this.form = form;
        this.menu = menu;
    }

    /** Whether a form was left for long, and nothing was asked about that yet. */
    static boolean isIdle(Exchange x) {
        var heard = x.session().at();
        return FormTalk.isUnderWay(x)
                && !isAsked(x)
                && heard != null
                && heard.plus(IDLE).isBefore(x.moment().now());
    }

    /** Whether she is being asked what to do with it. */
    static boolean isAsked(Exchange x) {
        return x.session().step().equals(RESUME);
    }

    /** Asks what to do with it; {@code words} came late, and are taken up if she wants neither. */
    void ask(Exchange x, String words) {
        x.put(LATE, words);
        x.put(RESUME, x.session().talk() + ":" + x.session().step());
        x.goTo(form, RESUME);
        askAgain(x);
    }

    /** Asks once more. */
    static void askAgain(Exchange x) {
        x.say("resume-form");
        x.offer(List.of(x.option(ON, "resume-on"), x.option(OVER, "resume-over"), x.option(MENU, "resume-menu")));
    }

    void answer(Exchange x, Answer answer) {
        if (!(answer instanceof Answer.Chosen chosen)) {
            askAgain(x);
            return;
        }
        var left = x.get(RESUME).split(":", 2);
        var late = x.get(LATE);
        x.put(RESUME, "");
        x.put(LATE, "");
        if (chosen.is(ON)) {
            x.session(s -> s.at(left[0], left.length > 1 ? left[1] : ""));
            form.askAgain(x);
        } else if (chosen.is(OVER)) {
            form.beginAnew(x);
        } else {
            x.session(s -> s.ended());
            if (!menu.takeUp(x, late)) {
                menu.show(x);
            }
        }
    }
}
