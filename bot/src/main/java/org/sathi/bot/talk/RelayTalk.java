package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/** What a farmer and a champion who are in conversation are asked: whether it is over, and whether a number may be shared. */
final class RelayTalk implements Standing {

    static final String NAME = "relay";

    private enum At implements Step {
        OVER,
        WHICH,
        SHARE
    }

    // What is kept in the session
    private static final String TALK = "talk";
    private static final String WORDS = "words";

    // Options, followed by a conversation's id
    static final String END = "end=";
    private static final String GO_ON = "on=";
    static final String WRITE_TO = "to=";

    private final Menu menu;
    private final RelayWriting writing;
    private final RelayButtons buttons;

    RelayTalk(Menu menu) {
        this.menu = menu;
        this.writing = new RelayWriting(this, menu);
        this.buttons = new RelayButtons(this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.onAttempt(
                Command.DONE,
                (x, _) -> !FormTalk.isUnderWay(x)
                        && !Composition.isOpen(x)
                        && !FollowUpTalk.asksWhetherSolved(x)
                        && done(x));
    }

    /** What she writes and sends to the other. */
    RelayWriting writing() {
        return writing;
    }

    RelayButtons buttons() {
        return buttons;
    }

    // Sharing a number

    /** Asks whether what was just held back may be passed on. */
    void askToShare(Exchange x) {
        x.session(s -> s.ended());
        x.goTo(this, At.SHARE);
    }

    /** What was held back, and is asked about no more because something else came between, is passed on without. */
    void settle(Exchange x) {
        boolean asks = x.session().talk().equals(NAME) && At.SHARE.isAt(x);
        if (!asks) {
            boolean _ = HeldBack.withhold(x);
        }
    }

    // Ending

    /** Ends the conversation that she is in, once she has confirmed it; false if she is in none. */
    private boolean done(Exchange x) {
        var words = x.inbound().what() instanceof Incoming.Text(String text) ? text : "";
        var talks = x.helping().talks();
        var asked = x.helping().talk(x.get(TALK)).filter(t -> isAskedOver(x, t));
        if (asked.isPresent() || talks.size() == 1) {
            askWhetherOver(x, asked.orElseGet(talks::getFirst), words);
        } else if (!talks.isEmpty()) {
            x.session(s -> s.ended());
            x.goTo(this, At.WHICH);
            askAgain(x);
        }
        return !talks.isEmpty();
    }

    /**
     * Asks whether it is over; if not, {@code words} were meant for the other. Who is asked that and says once more that it is
     * done has answered.
     */
    void askWhetherOver(Exchange x, Conversing talk, String words) {
        if (isAskedOver(x, talk)) {
            pressed(x, standing(END + talk.id()));
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, At.OVER);
        x.put(TALK, talk.id());
        x.put(WORDS, words);
        askAgain(x);
    }

    /** Nobody wrote for some days. */
    void idle(Exchange x, Conversing talk) {
        boolean asksOther = x.session().talk().equals(NAME) && !x.get(TALK).equals(talk.id());
        if (Interruption.isUnfit(x) || asksOther) {
            x.aside();
            x.say("relay-idle-done", "name", RelayNames.brief(x, talk));
        } else {
            x.session(s -> s.ended());
            x.goTo(this, At.OVER);
            x.put(TALK, talk.id());
            askAgain(x);
        }
    }

    /** Whether she is asked if this conversation, in which nobody wrote, is over: a message of the other answers that. */
    static boolean isAskedIdle(Exchange x, Conversing talk) {
        return isAskedOver(x, talk) && x.get(WORDS).isEmpty();
    }

    /** Whether she is asked if this conversation is over, whoever began with that. */
    private static boolean isAskedOver(Exchange x, Conversing talk) {
        return x.session().talk().equals(NAME) && At.OVER.isAt(x) && x.get(TALK).equals(talk.id());
    }

    @Override
    public void askAgain(Exchange x) {
        var talk = x.helping().talk(x.get(TALK));
        switch (Step.orFirst(At.class, x)) {
            case SHARE -> HeldBack.askAgain(x, menu);
            case WHICH -> {
                x.say("relay-which");
                x.offer(x.helping().talks().stream()
                        .map(t -> new Option(standing(END + t.id()), RelayButtons.label(RelayNames.whole(x, t))))
                        .toList());
            }
            case OVER ->
                talk.ifPresentOrElse(
                        t -> {
                            x.say(
                                    x.get(WORDS).isEmpty() ? "relay-idle" : "relay-over-ask",
                                    "name",
                                    RelayNames.brief(x, t));
                            x.offer(List.of(
                                    x.option(standing(END + t.id()), "option-yes"),
                                    x.option(standing(GO_ON + t.id()), "option-no")));
                        },
                        () -> menu.show(x));
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        if (At.SHARE.isAt(x)) {
            share(x, answer);
            return;
        }
        switch (answer) {
            case Answer.Chosen(String id) -> pressed(x, id);
            case Answer.Words(String text) -> {
                var yes = Commands.yesNo(text, x.language());
                if (yes.isPresent() && At.OVER.isAt(x)) {
                    pressed(x, standing((yes.get() ? END : GO_ON) + x.get(TALK)));
                } else {
                    pass(x, text);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    /** Words that answer nothing here go to the other; the conversation that was asked about may be over by now. */
    private void pass(Exchange x, String text) {
        menu.rest(x);
        if (!writing.wrote(x, text)) {
            menu.answer(x, new Answer.Words(text));
        }
    }

    private void share(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c -> {
                menu.rest(x);
                HeldBack.chosen(x, c.is(Answer.YES));
            }
            case Answer.Words(String text) -> {
                boolean _ = HeldBack.withhold(x);
                pass(x, text);
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    @Override
    public void pressed(Exchange x, String option) {
        var what = Standing.what(option);
        var talk = x.helping().talk(what.substring(what.indexOf('=') + 1));
        if (talk.isEmpty()) {
            x.aside();
            x.say("relay-over-already");
        } else if (what.startsWith(WRITE_TO)) {
            RelayWriting.next(x, talk.get());
        } else if (what.startsWith(END)) {
            leave(x);
            // That it is over is said once that is decided.
            x.ask(new RelayErrand.Ended(talk.get().id()));
        } else if (what.startsWith(GO_ON)) {
            goOn(x, talk.get());
        }
    }

    private void goOn(Exchange x, Conversing talk) {
        var words = x.session().talk().equals(NAME) ? x.get(WORDS) : "";
        leave(x);
        if (words.isEmpty()) {
            x.ask(new RelayErrand.GoesOn(talk.id()));
            x.say("relay-goes-on", "name", RelayNames.brief(x, talk));
        } else {
            // It was no wish to end it, but meant for the other.
            writing.pass(x, talk, words, "");
        }
    }

    private void leave(Exchange x) {
        if (x.session().talk().equals(NAME)) {
            menu.rest(x);
        } else {
            x.aside();
        }
    }

    /** Says what can be done about the conversation she is in, if she is. */
    void help(Exchange x) {
        x.helping().latest().ifPresent(t -> x.say("relay-help", "name", RelayNames.brief(x, t)));
    }
}
