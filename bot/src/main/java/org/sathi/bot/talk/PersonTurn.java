package org.sathi.bot.talk;

import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Session;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/**
 * What a person sends. What concerns her as such comes first: floods, being forgotten, opting out and in, enrolment. Then
 * commands, which work at every step, and last the talk that is under way.
 */
final class PersonTurn {

    private final Desk desk;
    private final CommandTurn commands;
    private final LeftForm leftForm;

    PersonTurn(Desk desk) {
        this.desk = desk;
        this.commands = new CommandTurn(desk);
        this.leftForm = desk.leftForm();
    }

    void take(Exchange x) {
        var words = x.inbound().what() instanceof Incoming.Text(String text) ? text : "";
        Flood.count(x, words);
        if (!Commands.isStop(words) && Flood.holds(x, words)) {
            return;
        }
        if (Forget.isUnderWay(x)) {
            Forget.waiting(x);
            return;
        }
        boolean formLeft = LeftForm.isIdle(x);
        boolean broadcastLeft = desk.composition().isLeft(x, LeftForm.IDLE);
        x.profile(p -> p.reachable(true));
        x.session(s -> s.heard(x.moment().now()));
        if (x.profile().optedOut()) {
            optedOut(x, words);
        } else if (Commands.isStop(words) && !onlyDrops(x, words)) {
            Settings.stop(x);
        } else if (!x.profile().enrolled() && !x.session().active()) {
            if (words.isEmpty() || !desk.strangersCode().takeUp(x, words)) {
                desk.enrol().begin(x);
            }
        } else if (x.session().equals(Session.LOST.heard(x.moment().now()))) {
            x.say("session-lost");
            desk.menu().show(x);
        } else if (formLeft && !words.isEmpty()) {
            leftForm.ask(x, words);
        } else if (!commands.take(x, words)) {
            if (broadcastLeft && !words.isEmpty()) {
                desk.composition().text().begin(x);
            } else {
                desk.underWay().goOn(x);
            }
        }
    }

    /** While something is being written or asked, a word that may mean both drops it and does not opt out. */
    private static boolean onlyDrops(Exchange x, String words) {
        return CommandTurn.hasToDrop(x)
                && Commands.inForm(words, x.language())
                        .filter(Command.CANCEL::equals)
                        .isPresent();
    }

    private void optedOut(Exchange x, String words) {
        if (!startsAgain(x)) {
            desk.forget().whileOptedOut(x, words);
            return;
        }
        Settings.start(x);
        if (x.inbound().what() instanceof Incoming.Opened(String payload)) {
            commands.opened(x, payload);
        } else if (x.profile().enrolled()) {
            desk.menu().show(x);
        } else {
            desk.enrol().begin(x);
        }
    }

    /** Whether what an opted-out person sent asks to be written to again. */
    private static boolean startsAgain(Exchange x) {
        return switch (x.inbound().what()) {
            case Incoming.Opened _ -> true;
            case Incoming.Text(String text) ->
                Commands.whole(text, x.language()).filter(Command.START::equals).isPresent();
            case Incoming _ -> false;
        };
    }
}
