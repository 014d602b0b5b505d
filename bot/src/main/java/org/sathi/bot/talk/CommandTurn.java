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

    /** Talks with something to drop, in which a word that may mean both drops it and does not opt out. */
    private static final Set<String> DROPPED = Set.of(HelpTalk.NAME, Enrol.NAME);

    /** What is a command even where her name is asked: nobody is called so. */
    private static final Set<Command> NO_NAMES =
            Set.of(Command.HELP, Command.BACK, Command.CANCEL, Command.MY_DATA, Command.FORGET_ME);

    private final Desk desk;
    private final ChangedMind changedMind;

    CommandTurn(Desk desk) {
        this.desk = desk;
        this.changedMind = new ChangedMind(desk);
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
        boolean enrolled = x.profile().enrolled() && !Enrol.isUnderWay(x);
        boolean writing = isWriting(x);
        if (!writing && AttendanceCode.whole(words).isPresent()) {
            sentCode(x, words);
            return true;
        }
        var whole = hasToDrop(x) ? Commands.inForm(words, x.language()) : Commands.whole(words, x.language());
        if (whole.isPresent() && NameAnswer.isAsked(x) && !isNoName(words, whole.get())) {
            return false;
        }
        if (enrolled && changedMind.takes(x, words, whole)) {
            return true;
        }
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

    /** Whether something is under way that "cancel" drops. */
    static boolean hasToDrop(Exchange x) {
        return isWriting(x) || DROPPED.contains(x.session().talk());
    }

    /** Whether a command cannot be meant as a name: many a word is both, such as the Nepali for review. */
    private static boolean isNoName(String words, Command command) {
        return words.startsWith("/") || NO_NAMES.contains(command);
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
            if (x.medium().brief()) {
                x.helpAbove();
            } else {
                x.say("help");
            }
            desk.enrol().askAgain(x);
        } else if (command == Command.LANGUAGE) {
            desk.enrol().askLanguage(x);
        } else if (command == Command.START) {
            desk.enrol().opened(x, "");
        } else if (command == Command.MY_DATA || command == Command.FORGET_ME) {
            // What is kept, and to have it deleted, is everybody's to ask.
            return desk.begin(x, command);
        } else {
            return Enrol.isUnderWay(x) && whileEnrolling(x, command);
        }
        return true;
    }

    private boolean whileEnrolling(Exchange x, Command command) {
        if (command == Command.BACK) {
            desk.enrol().back(x);
        } else if (command == Command.CANCEL) {
            desk.enrol().dropped(x);
        } else if (command == Command.MENU) {
            desk.enrol().askAgain(x);
        } else {
            return false;
        }
        return true;
    }

    /** She opened the chat by a link, which may have handed us a word. */
    void opened(Exchange x, String payload) {
        if (!x.profile().enrolled() || Enrol.isUnderWay(x)) {
            desk.enrol().opened(x, payload);
        } else if (payload.isEmpty() || !desk.takeUp(x, payload)) {
            desk.menu().show(x);
        }
    }
}
