package org.sathi.bot.talk;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.i18n.Command;

/** The talk that is under way: how it goes on, and the commands that mean something else in each talk. */
final class UnderWay implements Begun {

    private final Desk desk;
    private final Map<String, Talk> talks;

    UnderWay(Desk desk) {
        this.desk = desk;
        this.talks = desk.talks().stream().collect(Collectors.toMap(Talk::name, Function.identity()));
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.HELP, this::help);
        commands.on(Command.BACK, (x, _) -> back(x));
        commands.on(Command.CANCEL, this::cancel);
        commands.on(Command.FIX, this::fix);
    }

    private Talk talk(Exchange x) {
        return talks.getOrDefault(x.session().talk(), desk.menu());
    }

    /** Says what can be done, and asks what is open once more; a question after the word is one to a champion. */
    private void help(Exchange x, String question) {
        if (!question.isBlank()) {
            desk.help().ask().begin(x, question);
            return;
        }
        if (x.medium().brief()) {
            helpBriefly(x);
            return;
        }
        x.say("help");
        desk.help().relay().help(x);
        if (x.profile().role() == Role.CHAMPION) {
            x.say("help-champion");
        }
        askAgain(x);
    }

    /** Where every character costs, what is open is asked once more, or what can be done is told: two segments, not four. */
    private void helpBriefly(Exchange x) {
        boolean conversing = desk.converses(x);
        boolean champion = x.profile().role() == Role.CHAMPION;
        boolean asked = LeftForm.isAsked(x) || talk(x) != desk.menu();
        if (asked) {
            x.helpAbove();
            askAgain(x);
            return;
        }
        x.say(conversing || champion ? "help-brief" : "help");
        if (conversing) {
            desk.help().relay().help(x);
        } else if (champion) {
            x.say("help-champion");
        }
        desk.menu().stand(x);
    }

    private void askAgain(Exchange x) {
        if (LeftForm.isAsked(x)) {
            LeftForm.askAgain(x);
        } else {
            talk(x).askAgain(x);
        }
    }

    private void back(Exchange x) {
        if (FormTalk.isUnderWay(x)) {
            desk.form().back(x);
        } else if (Composition.isOpen(x)) {
            desk.composition().back(x);
        } else if (x.session().talk().equals(StoryTalk.NAME)) {
            desk.reading().story().back(x);
        } else {
            desk.menu().show(x);
        }
    }

    /** Drops what is being written; with a number after the word, takes a report back. */
    private void cancel(Exchange x, String number) {
        if (FormTalk.isUnderWay(x) && number.isBlank()) {
            desk.form().drop(x);
        } else if (Composition.isOpen(x) && number.isBlank()) {
            desk.composition().drop(x);
        } else if (x.session().talk().equals(HelpTalk.NAME) && number.isBlank()) {
            desk.help().ask().drop(x);
        } else if (x.session().talk().equals(Enrol.NAME) && number.isBlank()) {
            desk.menu().show(x);
        } else {
            desk.filing().withdraw(x, number);
            goBackToWriting(x);
        }
    }

    /** Corrects a report by its number; without one, what is being filled in. */
    private void fix(Exchange x, String numberAndValues) {
        if (FormTalk.isUnderWay(x) && numberAndValues.isBlank()) {
            desk.form().change(x);
            return;
        }
        desk.filing().correct(x, numberAndValues);
        goBackToWriting(x);
    }

    /** What she was writing when she thought of an older report is asked for again. */
    private void goBackToWriting(Exchange x) {
        if (CommandTurn.isWriting(x)) {
            askAgain(x);
        }
    }

    /** Goes on with what came, which is no command. */
    void goOn(Exchange x) {
        if (isStanding(x) || isClaimed(x)) {
            return;
        }
        var answer = Answer.of(x.inbound().what(), x.session(), x.language());
        if (answer instanceof Answer.Other(boolean edited) && edited) {
            edited(x);
            return;
        }
        // The label of a standing option may be typed.
        if (answer instanceof Answer.Chosen(String option) && pressed(x, option)) {
            return;
        }
        if (LeftForm.isAsked(x)) {
            desk.leftForm().answer(x, answer);
            return;
        }
        if (answer instanceof Answer.OwnPhone shared && x.profile().enrolled()) {
            desk.roles().sharedNumber(x, shared);
            return;
        }
        if (answer instanceof Answer.Stale) {
            x.say("button-old");
        }
        talk(x).answer(x, answer);
    }

    /** She changed a message that was read before: whoever she wrote it to would never know. What is open stays so. */
    private void edited(Exchange x) {
        x.say("edited-not-read");
        if (FormTalk.isUnderWay(x)) {
            askAgain(x);
        } else {
            x.aside();
        }
    }

    private boolean isStanding(Exchange x) {
        return x.inbound().what() instanceof Incoming.Pressed(String data) && pressed(x, data);
    }

    private boolean pressed(Exchange x, String option) {
        if (Standing.is(option) && talks.get(Standing.talk(option)) instanceof Standing talk) {
            talk.pressed(x, option);
            return true;
        }
        return false;
    }

    /** What is for a certain talk, whatever question is open. While a broadcast is written, all but a file may be part of it. */
    private boolean isClaimed(Exchange x) {
        boolean composing = Composition.isOpen(x);
        if (x.inbound().what() instanceof Incoming.Media(var kind, String file, String caption)
                && kind == Incoming.MediaKind.DOCUMENT
                && (composing
                        ? desk.composition().audience().sent(x, file, caption)
                        : desk.directory().sheet().sent(x, file))) {
            return true;
        }
        if (composing) {
            return false;
        }
        var written = desk.help().relay().writing();
        return switch (x.inbound().what()) {
            case Incoming.Media _ -> written.sent(x);
            case Incoming.Text(String text) ->
                desk.help().offers().takeUp(x, text)
                        || written.takeUp(x, text)
                        || desk.broadcasts().arrival().takeUp(x, text);
            case Incoming _ -> false;
        };
    }
}
