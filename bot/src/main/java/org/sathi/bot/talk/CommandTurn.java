package org.sathi.bot.talk;

import java.util.Set;
import org.sathi.bot.message.Incoming;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Leading;
import org.sathi.i18n.Numbers;

/** Commands and codes, which are understood at every step of every talk. */
final class CommandTurn {

    /** Talks that ask what is wrong, with a report or with somebody. */
    private static final Set<String> ABOUT_OTHERS = Set.of(ReviewTalk.NAME, BlockTalk.NAME);

    private final Desk desk;

    CommandTurn(Desk desk) {
        this.desk = desk;
    }

    /** Does what a command asks for; false if what she sent is none, but perhaps an answer. */
    boolean take(Exchange x, String words) {
        if (x.inbound().what() instanceof Incoming.Opened(String payload)) {
            opened(x, payload);
            return true;
        }
        if (words.isEmpty()) {
            return false;
        }
        boolean enrolled = x.profile().enrolled();
        boolean writing = isWriting(x);
        if (!writing && AttendanceCode.whole(words).isPresent()) {
            sentCode(x, words);
            return true;
        }
        var whole = writing ? Commands.inForm(words, x.language()) : Commands.whole(words, x.language());
        if (whole.isPresent() && (!Composition.isOpen(x) || Composition.yieldsTo(whole.get()))) {
            return enrolled ? desk.begin(x, whole.get()) : beforeEnrolment(x, whole.get());
        }
        // Other commands with words after them are taken up at the menu only: elsewhere they may be part of an answer.
        return enrolled
                && Commands.leading(words, x.language())
                        .filter(l -> l.begins() && (changes(l.command()) || (!writing && isReport(x, l))))
                        .filter(l -> desk.begin(x, l.command(), l.rest()))
                        .isPresent();
    }

    /** Whether a form or a broadcast is being written, in which all kinds of words may stand. */
    static boolean isWriting(Exchange x) {
        return x.session().talk().equals(FormTalk.NAME) || Composition.isOpen(x);
    }

    private static boolean changes(Command command) {
        return command == Command.FIX || command == Command.CANCEL;
    }

    /**
     * Whether it is about a report or plan by its number, which is then no choice among what was offered; or a whole report, which is
     * no answer unless she is asked for her own words about others.
     */
    private boolean isReport(Exchange x, Leading l) {
        boolean report = l.command() == Command.REPORT;
        return ((report || l.command() == Command.PLAN)
                        && Numbers.leading(l.rest()).isPresent())
                || (report
                        && !ABOUT_OTHERS.contains(x.session().talk())
                        && desk.training().isWhole(x, l.rest()));
    }

    /** The code of a training is understood at every step of every talk but a form, where it may be an answer. */
    private void sentCode(Exchange x, String words) {
        if (x.session().talk().equals(Enrol.NAME)) {
            desk.enrol().sentCode(x, words);
        } else {
            desk.help().relay().writing().perhapsCode(x, words);
            boolean _ = ShownCode.takeUp(x, words);
        }
    }

    private boolean beforeEnrolment(Exchange x, Command command) {
        if (command == Command.HELP) {
            x.say(x.medium().brief() ? "help-brief" : "help");
            desk.enrol().askAgain(x);
        } else if (command == Command.LANGUAGE) {
            desk.enrol().askLanguage(x);
        } else if (command == Command.START) {
            desk.enrol().begin(x);
        } else {
            // What is kept, and to have it deleted, is everybody's to ask.
            boolean ofHerself = command == Command.MY_DATA || command == Command.FORGET_ME;
            return ofHerself && desk.begin(x, command);
        }
        return true;
    }

    /** She opened the chat by a link, which may have handed us a word. */
    void opened(Exchange x, String payload) {
        if (!x.profile().enrolled()) {
            desk.enrol().begin(x);
        } else if (payload.isEmpty() || !desk.takeUp(x, payload)) {
            desk.menu().show(x);
        }
    }
}
