package org.sathi.bot.talk;

import java.util.Optional;
import org.sathi.i18n.Command;
import org.sathi.i18n.DropWords;
import org.sathi.i18n.DropWords.Said;

/** Somebody no longer wants the report or the question that she began, or wants to go on with it later, and says so in her own words. */
final class ChangedMind {

    private final Desk desk;

    ChangedMind(Desk desk) {
        this.desk = desk;
    }

    /**
     * Drops what she is writing, or lets it wait; false if nothing is being written, or the words say something else.
     *
     * @param whole the command that the words are, if any
     */
    boolean takes(Exchange x, String words, Optional<Command> whole) {
        boolean neverMind = whole.filter(Command.NEVER_MIND::equals).isPresent();
        var said =
                neverMind ? Optional.of(Said.DROP) : whole.isPresent() ? Optional.<Said>empty() : DropWords.read(words);
        return said.isPresent()
                && switch (x.session().talk()) {
                    case FormTalk.NAME -> !LeftForm.isAsked(x) && form(x, said.get());
                    case HelpTalk.NAME -> asking(x, neverMind);
                    case TipTalk.NAME -> advice(x);
                    default -> false;
                };
    }

    private boolean form(Exchange x, Said said) {
        switch (said) {
            case DROP -> desk.form().drop(x);
            case LATER -> {
                x.say("form-later");
                x.aside();
            }
        }
        return true;
    }

    private boolean asking(Exchange x, boolean neverMind) {
        return switch (Step.orFirst(HelpStep.class, x)) {
            case QUESTION, TOPIC, PLACE -> {
                desk.help().ask().drop(x);
                yield true;
            }
            // With whom she talks may be all the same to her: "no need" says no more than that.
            case GENDER, WISH -> {
                if (neverMind) {
                    desk.help().ask().drop(x);
                }
                yield neverMind;
            }
            case OPEN -> {
                if (!neverMind) {
                    desk.menu().show(x);
                }
                yield !neverMind;
            }
            case NEVER_MIND -> {
                desk.menu().show(x);
                yield true;
            }
        };
    }

    private boolean advice(Exchange x) {
        boolean asks = TipStep.ASK.isAt(x) || TipStep.WHICH.isAt(x);
        if (asks) {
            desk.menu().show(x);
        }
        return asks;
    }
}
