package org.sathi.bot.talk;

import java.util.List;
import java.util.Map;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/** What a person can do, by role; and free words that begin something by themselves. */
final class Menu implements Talk {

    /** What can be begun from the menu: the same as the command of that name. */
    interface Entries {
        /** Does what the command stands for, with the words that followed it; false if it is nothing to begin with. */
        boolean begin(Exchange x, Command command, String rest);

        /** Takes up free words, if they begin something; false if nothing is understood. */
        boolean takeUp(Exchange x, String text);

        /** Takes up words that begin something by themselves and are no mere question; false for all others. */
        boolean begins(Exchange x, String text);

        /** Takes up a champion's report of a training that is written in one message; false for all other words. */
        boolean reports(Exchange x, String text);

        /** Whether the words say how many of whom there are and nothing else, and are not written to somebody else. */
        boolean sayHowMany(Exchange x, String text);

        /** Says that a question has no answer; false if the words are no question. */
        boolean unanswered(Exchange x, String text);

        /** Whether she is in a conversation with somebody, to whom her words go. */
        boolean converses(Exchange x);

        /** Takes up a photo or voice note that was sent unasked; false if it is neither. */
        boolean sent(Exchange x);
    }

    private static final Map<Role, List<Command>> OFFERED = Map.of(
            Role.FARMER, List.of(Command.ASK, Command.TIP, Command.STORY, Command.LANGUAGE),
            Role.CHAMPION,
                    List.of(
                            Command.REPORT,
                            Command.PLAN,
                            Command.SHARE,
                            Command.STORY,
                            Command.TIP,
                            Command.LANGUAGE,
                            Command.HELP),
            Role.COORDINATOR,
                    List.of(
                            Command.REQUESTS,
                            Command.CHAMPION,
                            Command.INVITE,
                            Command.CERTIFY,
                            Command.REVIEW,
                            Command.BROADCAST,
                            Command.RESULTS,
                            Command.HELP));

    static final String NAME = "menu";

    private final Entries entries;

    Menu(Entries entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.MENU, (x, _) -> show(x));
        commands.on(Command.START, (x, _) -> show(x));
    }

    /** Shows it and waits. */
    void show(Exchange x) {
        askAgain(x);
    }

    /** Ends what was under way; she is at the menu, without being shown it. */
    void rest(Exchange x) {
        x.session(s -> s.ended());
        x.goTo(this, "choose");
    }

    /** Waits with what it offers, without saying so where that costs more: she may have seen it just before. */
    void stand(Exchange x) {
        rest(x);
        x.offerInPassing(options(x));
    }

    @Override
    public void askAgain(Exchange x) {
        // Whenever its options are open she is at the menu: no other talk could make anything of them.
        rest(x);
        x.say("menu");
        x.offer(options(x));
    }

    private List<Option> options(Exchange x) {
        return OFFERED.getOrDefault(x.profile().role(), List.of()).stream()
                .map(command -> option(x, command))
                .toList();
    }

    private static Option option(Exchange x, Command command) {
        return x.option(command.name(), "menu-" + command.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> begin(x, Command.valueOf(id), "");
            case Answer.Words(String text) when !entries.converses(x) && thanked(x, text) -> {}
            case Answer.Words(String text) when howMany(x, text) -> {}
            case Answer.Words(String text) -> {
                if (!takeUp(x, text) && !entries.unanswered(x, text)) {
                    notUnderstood(x);
                }
            }
            case Answer.Picture _, Answer.Other _ -> {
                if (!entries.sent(x)) {
                    notUnderstood(x);
                }
            }
            case Answer.Stale _ -> show(x);
            case Answer.Spot _, Answer.OwnPhone _ -> notUnderstood(x);
        }
    }

    /** Does what a command stands for, with the words that follow it. */
    void begin(Exchange x, Command command, String rest) {
        if (!entries.begin(x, command, rest)) {
            show(x);
        }
    }

    /** Takes up free words, if they begin something; false if nothing is understood. */
    boolean takeUp(Exchange x, String text) {
        return entries.takeUp(x, text);
    }

    /** Takes up words that begin something by themselves and are no mere question; false for all others. */
    boolean begins(Exchange x, String text) {
        return entries.begins(x, text);
    }

    /** Takes up a champion's report of a training that is written in one message; false for all other words. */
    boolean reports(Exchange x, String text) {
        return entries.reports(x, text);
    }

    /**
     * Takes up words that say how many of whom there are and nothing else: a champion begins a report with them, and from anybody
     * else they are no question. False for all other words.
     */
    boolean howMany(Exchange x, String text) {
        boolean only = entries.sayHowMany(x, text);
        if (only && x.profile().role().isAtLeast(Role.CHAMPION)) {
            begin(x, Command.REPORT, text);
        } else if (only) {
            notUnderstood(x);
        }
        return only;
    }

    /** Whether she is in a conversation with somebody, to whom her words go. */
    boolean converses(Exchange x) {
        return entries.converses(x);
    }

    /** Answers thanks by the way: what is open stays open. False for all other words. */
    boolean thanked(Exchange x, String text) {
        boolean thanks = Commands.areThanks(text, x.language());
        if (thanks) {
            boolean atRest = !x.session().active() || x.session().talk().equals(NAME);
            x.aside();
            x.say(atRest ? "thanks-menu" : "thanks");
        }
        return thanks;
    }

    private void notUnderstood(Exchange x) {
        x.say("not-understood");
        askAgain(x);
    }
}
