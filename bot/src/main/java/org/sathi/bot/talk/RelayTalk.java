package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.MediaKind;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Helping.Conversing;
import org.sathi.bot.turn.RelayErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Numbers;

/**
 * What a farmer and a champion write to each other. Words that answer no open question and are no command go to the other: to
 * the one who is named or numbered, else to the one with whom something was exchanged last.
 */
final class RelayTalk implements Standing {

    static final String NAME = "relay";

    // Steps
    private static final String OVER = "over";
    private static final String WHICH = "which";
    private static final String SHARE = "share";

    // What is kept in the session
    private static final String TALK = "talk";
    private static final String WORDS = "words";
    private static final String CODE = "perhaps-code";

    // Options, followed by a conversation's id
    private static final String END = "end=";
    private static final String GO_ON = "on=";
    private static final String WRITE_TO = "to=";

    private static final int LABEL = 20;

    /** Talks in which photos, and a number with a sign before it, are answers. */
    private static final Set<String> ASK_FOR_ALL = Set.of("form", "help", "enrol");

    private final Menu menu;

    RelayTalk(Menu menu) {
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    // Writing

    /** Passes words on to the other; false if she is in no conversation. */
    boolean wrote(Exchange x, String text) {
        if (x.helping().talks().isEmpty() || text.isBlank()) {
            return false;
        }
        Labelled.in(x, text).ifPresentOrElse(l -> wrote(x, l, text), () -> pass(x, latest(x), text, ""));
        return true;
    }

    private void wrote(Exchange x, Labelled l, String text) {
        var command = Commands.whole(l.rest(), x.language());
        if (l.rest().isEmpty()) {
            writeTo(x, l.talk());
        } else if (command.filter(Command.DONE::equals).isPresent()) {
            askWhetherOver(x, l.talk(), text);
        } else {
            pass(x, l.talk(), l.rest(), "");
        }
    }

    /**
     * Takes words that are for the other whatever was offered before: with a number sign, or a mere number where what is offered
     * has buttons to press. False for all others.
     */
    boolean takeUp(Exchange x, String text) {
        if (x.helping().talks().isEmpty() || ASK_FOR_ALL.contains(x.session().talk())) {
            return false;
        }
        boolean atRest = !x.session().active() || x.session().talk().equals(menu.name());
        boolean number = atRest
                && x.medium().buttons()
                && Numbers.read(text, x.language()).isPresent();
        return (number || text.strip().startsWith("#")) && wrote(x, text);
    }

    /** Remembers a number that looks like the code of a training, but may be an answer to the other. */
    void perhapsCode(Exchange x, String words) {
        if (!x.helping().talks().isEmpty()) {
            x.put(CODE, words);
        }
    }

    /** Passes on what was taken for a code and is none; false if the word is of another matter. */
    boolean wasNoCode(Exchange x, AttendanceWord word) {
        var words = x.get(CODE);
        x.put(CODE, "");
        return word instanceof AttendanceWord.CodeWrong(var why)
                && why == AttendanceWord.Why.UNKNOWN
                && !words.isEmpty()
                && wrote(x, words);
    }

    /** Passes on a photo or voice note, or says that this cannot be; false if she is in no conversation, or was asked for it. */
    boolean sent(Exchange x) {
        if (x.helping().talks().isEmpty()
                || ASK_FOR_ALL.contains(x.session().talk())
                || !(x.inbound().what() instanceof Incoming.Media media)) {
            return false;
        }
        if (media.kind() == MediaKind.PHOTO || media.kind() == MediaKind.VOICE) {
            var kind = media.kind() == MediaKind.PHOTO ? "photo:" : "voice:";
            pass(x, latest(x), media.caption(), kind + media.ref());
        } else {
            x.aside();
            x.say("relay-cannot");
        }
        return true;
    }

    private static Conversing latest(Exchange x) {
        return x.helping().latest().orElseThrow();
    }

    private void pass(Exchange x, Conversing talk, String text, String media) {
        if (HeldBack.pass(x, talk, text, media)) {
            x.session(s -> s.ended());
            x.goTo(this, SHARE);
        }
    }

    /** What was held back, and is asked about no more because something else came between, is passed on without. */
    void settle(Exchange x) {
        boolean asks = x.session().talk().equals(NAME) && x.session().step().equals(SHARE);
        if (!asks) {
            boolean _ = HeldBack.withhold(x);
        }
    }

    private void writeTo(Exchange x, Conversing talk) {
        x.helping(h -> h.with(talk));
        x.aside();
        x.say("relay-to", "name", RelayNames.whole(x, talk));
    }

    // Ending

    /** Ends the conversation that she is in, once she has confirmed it; false if she is in none. */
    boolean done(Exchange x, String words) {
        var talks = x.helping().talks();
        if (talks.size() == 1) {
            askWhetherOver(x, talks.getFirst(), words);
        } else if (!talks.isEmpty()) {
            x.session(s -> s.ended());
            x.goTo(this, WHICH);
            askAgain(x);
        }
        return !talks.isEmpty();
    }

    private void askWhetherOver(Exchange x, Conversing talk, String words) {
        x.session(s -> s.ended());
        x.goTo(this, OVER);
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
            x.goTo(this, OVER);
            x.put(TALK, talk.id());
            askAgain(x);
        }
    }

    /** Whether she is asked if this conversation, in which nobody wrote, is over: a message of the other answers that. */
    static boolean isAskedIdle(Exchange x, Conversing talk) {
        return x.session().talk().equals(NAME)
                && x.session().step().equals(OVER)
                && x.get(WORDS).isEmpty()
                && x.get(TALK).equals(talk.id());
    }

    @Override
    public void askAgain(Exchange x) {
        var talk = x.helping().talk(x.get(TALK));
        switch (x.session().step()) {
            case SHARE -> HeldBack.ask(x);
            case WHICH -> {
                x.say("relay-which");
                x.offer(x.helping().talks().stream()
                        .map(t -> new Option(standing(END + t.id()), label(RelayNames.whole(x, t))))
                        .toList());
            }
            default ->
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

    private static String label(String name) {
        return Clusters.truncate(name, LABEL);
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        if (x.session().step().equals(SHARE)) {
            share(x, answer);
            return;
        }
        switch (answer) {
            case Answer.Chosen(String id) -> pressed(x, id);
            case Answer.Words(String text) -> {
                var yes = Commands.yesNo(text, x.language());
                if (yes.isPresent() && x.session().step().equals(OVER)) {
                    pressed(x, standing((yes.get() ? END : GO_ON) + x.get(TALK)));
                } else {
                    rest(x);
                    boolean _ = wrote(x, text);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void share(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c
            when c.is(Answer.YES) -> {
                rest(x);
                HeldBack.share(x);
                x.say("relay-shared");
            }
            case Answer.Chosen _ -> {
                rest(x);
                x.say(HeldBack.withhold(x) ? "relay-shared-rest" : "relay-shared-not");
            }
            case Answer.Words(String text) -> {
                rest(x);
                boolean _ = HeldBack.withhold(x);
                boolean _ = wrote(x, text);
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void rest(Exchange x) {
        x.session(s -> s.ended());
        x.goTo(menu, "choose");
    }

    @Override
    public void pressed(Exchange x, String option) {
        var what = Standing.what(option);
        var talk = x.helping().talk(what.substring(what.indexOf('=') + 1));
        if (talk.isEmpty()) {
            x.aside();
            x.say("relay-over-already");
        } else if (what.startsWith(WRITE_TO)) {
            writeTo(x, talk.get());
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
            pass(x, talk, words, "");
        }
    }

    private void leave(Exchange x) {
        if (x.session().talk().equals(NAME)) {
            rest(x);
        } else {
            x.aside();
        }
    }

    /** Says what can be done about the conversation she is in, if she is. */
    void help(Exchange x) {
        x.helping().latest().ifPresent(t -> x.say("relay-help", "name", RelayNames.brief(x, t)));
    }

    // Buttons under what is said

    /** What can be done about a conversation, by buttons; where there are none, words do it. */
    List<Option> buttons(Exchange x, Conversing talk) {
        var options = new ArrayList<Option>();
        if (x.medium().buttons() && x.helping().talks().size() > 1) {
            var label = x.text("relay-answer", "name", RelayNames.brief(x, talk));
            options.add(new Option(standing(WRITE_TO + talk.id()), label(label)));
        }
        return options;
    }

    /** A conversation has just begun: how it is told apart from others, and how it ends. */
    void met(Exchange x, Conversing talk) {
        if (x.helping().talks().size() > 1) {
            x.say(
                    "relay-label",
                    "label",
                    Numbers.format(talk.label(), x.language()),
                    "name",
                    RelayNames.brief(x, talk));
        }
        var options = new ArrayList<>(buttons(x, talk));
        if (x.medium().buttons()) {
            options.add(x.option(standing(END + talk.id()), "relay-done"));
        } else if (!talk.helping()) {
            x.say("relay-how-done");
        }
        x.offer(options);
    }

    // Leaving the service

    /** She wants nothing more from the service: her conversations are over, and what she asked or was asked is settled. */
    static void left(Exchange x) {
        for (var talk : x.helping().talks()) {
            x.ask(new RelayErrand.Left(talk.id()));
            x.helping(h -> h.withoutTalk(talk.id()).withoutAsked(talk.request()));
        }
        for (var asked : x.helping().asked()) {
            x.ask(new HelpErrand.Withdrawn(asked.request()));
            x.helping(h -> h.withoutAsked(asked.request()));
        }
        for (var offer : x.helping().offers()) {
            x.ask(new HelpErrand.Answered(offer.request(), false));
            x.helping(h -> h.withoutOffer(offer.request()));
        }
        x.helping(h -> h.with(h.relaying().holding(null)));
    }

    /** The channel could not reach her. */
    static void unreached(Exchange x) {
        x.helping().talks().forEach(t -> x.ask(new RelayErrand.NotReached(t.id())));
    }
}
