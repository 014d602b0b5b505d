package org.sathi.bot.talk;

import java.util.Optional;
import java.util.Set;
import org.sathi.bot.message.Role;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Leading;

/** Words that begin something by themselves: commands with words after them, titles, codes, whole reports. */
final class FreeWords {

    /** What only the office does, so that its words are for nobody else. */
    private static final Set<Command> OFFICE = Set.of(Command.INVITE, Command.CERTIFY);

    private final Beginnings beginnings;
    private final ReadingTalks reading;
    private final TrainingReport training;
    private final HelpTalk ask;
    private final Roles roles;

    FreeWords(Beginnings beginnings, ReadingTalks reading, TrainingReport training, HelpTalk ask, Roles roles) {
        this.beginnings = beginnings;
        this.reading = reading;
        this.training = training;
        this.ask = ask;
        this.roles = roles;
    }

    /** Begins what the words begin; false if that is nothing. */
    boolean begin(Exchange x, String text) {
        if (text.isBlank()) {
            return false;
        }
        if (!x.helping().talks().isEmpty()) {
            return besideConversation(x, text);
        }
        // Titles begin like commands and are no questions.
        if (reading.story().list().titled(x, text) || reading.daily().takeUp(x, text)) {
            return true;
        }
        var leading = Commands.leading(text, x.language());
        if (begin(x, leading)) {
            return true;
        }
        // Who says somewhere in it that she needs help asks a person, not the pack.
        if (leading.filter(l -> !l.begins() && (l.command() == Command.HELP || l.command() == Command.ASK))
                .isPresent()) {
            ask.begin(x, text);
            return true;
        }
        return code(x, text) || report(x, text);
    }

    /** As {@link #begin}, for who is in a conversation: what is not meant for the service beyond doubt goes to the other. */
    private boolean besideConversation(Exchange x, String text) {
        if (reading.daily().takeUp(x, text) || code(x, text)) {
            return true;
        }
        var leading = Commands.leading(text, x.language());
        boolean office =
                leading.filter(l -> l.begins() && OFFICE.contains(l.command())).isPresent()
                        && x.profile().role().isAtLeast(Role.COORDINATOR);
        if (text.startsWith("/") || office) {
            return begin(x, leading);
        }
        return reports(x, text);
    }

    /** Begins a report, if a champion wrote one in one message; the word for it is a command, and not needed. */
    boolean reports(Exchange x, String text) {
        boolean whole = training.isWhole(x, text);
        if (whole) {
            training.begin(x, text);
        }
        return whole;
    }

    /** Whether the words say how many of whom there are and nothing else, and are not written to somebody else. */
    boolean sayHowMany(Exchange x, String text) {
        return x.helping().talks().isEmpty() && training.saysHowMany(x, text);
    }

    private boolean begin(Exchange x, Optional<Leading> leading) {
        return leading.filter(Leading::begins)
                .filter(l -> beginnings.begin(x, l.command(), l.rest()))
                .isPresent();
    }

    private boolean code(Exchange x, String text) {
        boolean code = Invitation.looksLikeCode(text);
        if (code) {
            roles.codeAlone(x, text);
        }
        return code;
    }

    /** A report needs no command: what reads like one is one. */
    private boolean report(Exchange x, String text) {
        boolean like = training.isLike(x, text);
        if (like) {
            training.begin(x, text);
        }
        return like;
    }
}
