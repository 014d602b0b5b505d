package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;
import org.sathi.bot.turn.PersonErrand;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/**
 * To be forgotten. After her yes the contact is empty at once; the record is erased by the desk, which answers; then the
 * contact itself goes, and with it the last trace. In between nothing else is taken up.
 */
final class Forget implements Talk {

    static final String NAME = "forget";

    private enum At implements Step {
        SURE,
        UNDER_WAY
    }

    private static final String SINCE = "since";

    /** After so long without an answer the desk is asked once more. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Menu menu;
    private final Enrol enrol;

    Forget(Menu menu, Enrol enrol) {
        this.menu = menu;
        this.enrol = enrol;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.FORGET_ME, (x, _) -> begin(x));
    }

    /** Asks whether she is sure, also if she wants no messages. */
    void begin(Exchange x) {
        x.session(s -> s.ended());
        x.goTo(this, At.SURE);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        x.say("forget-sure");
        x.offer(List.of(x.option(Answer.NO, "forget-no"), x.option(Answer.YES, "forget-yes")));
        if (x.profile().optedOut()) {
            x.confirmsOptOut();
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c
            when c.is(Answer.YES) -> {
                x.empty();
                x.goTo(this, At.UNDER_WAY);
                x.put(SINCE, x.moment().now().toString());
                x.ask(new PersonErrand.Forget());
            }
            case Answer.Chosen _ -> {
                x.session(s -> s.ended());
                x.say("forget-kept");
                if (x.profile().optedOut()) {
                    x.confirmsOptOut();
                } else if (x.profile().enrolled() && x.profile().name().isEmpty()) {
                    // She was just being enrolled when she asked.
                    enrol.goOn(x);
                } else if (x.profile().enrolled()) {
                    menu.show(x);
                }
            }
            case Answer.Words words when !x.profile().optedOut() && x.profile().enrolled() -> menu.answer(x, words);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    /** What an opted-out person may still want. */
    void whileOptedOut(Exchange x, String words) {
        if (isOpen(x)) {
            answer(x, Answer.of(x.inbound().what(), x.session(), x.language()));
        } else if (isAskedFor(x, words)) {
            begin(x);
        }
    }

    /** Whether this is the wish to be forgotten. */
    static boolean isAskedFor(Exchange x, String words) {
        return Commands.whole(words, x.language())
                .filter(Command.FORGET_ME::equals)
                .isPresent();
    }

    /** Whether she is being asked whether she is sure. */
    static boolean isOpen(Exchange x) {
        return x.session().talk().equals(NAME);
    }

    /** Whether she has said yes, and it is not done yet. */
    static boolean isUnderWay(Exchange x) {
        return isOpen(x) && At.UNDER_WAY.isAt(x);
    }

    /** She writes while it is under way: it takes a moment, or it was not done and is tried again. */
    static void waiting(Exchange x) {
        if (java.time.Instant.parse(x.get(SINCE))
                .plus(AGAIN)
                .isBefore(x.moment().now())) {
            x.put(SINCE, x.moment().now().toString());
            x.ask(new PersonErrand.Forget());
            x.say("forget-wait");
            x.lastWord();
        }
    }

    /** Everything in the record is erased. */
    static void done(Exchange x, boolean toldHere) {
        if (toldHere) {
            x.say("forget-done");
            x.lastWord();
        }
        x.leaveNothing();
    }
}
