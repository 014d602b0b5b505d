package org.sathi.bot.talk;

import java.util.Set;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.PersonNames;

/** What an answer says of her name. */
final class NameAnswer {

    /** What is kept in the session: a word like "yes" that was answered when her name was asked. */
    private static final String SAID_FOR_NAME = "said-for-name";

    /** What people write to get on, and hardly as a name. */
    private static final Set<Command> DOUBTFUL =
            Set.of(Command.MENU, Command.LANGUAGE, Command.START, Command.SKIP, Command.NEXT);

    private static final int MAX_UNITS = 60;

    private NameAnswer() {}

    /** Whether her name is asked now. */
    static boolean isAsked(Exchange x) {
        return EnrolStep.NAME.isOpen(x) || MyData.asksName(x);
    }

    /** Keeps the name that an answer says, or the one that her channel shows; false if it says none. */
    static boolean keep(Exchange x, Answer answer) {
        return switch (answer) {
            case Answer.Chosen _ -> keepUnlessBlank(x, x.inbound().sender().name());
            case Answer.Words(String text) -> isName(x, text) && keepUnlessBlank(x, PersonNames.bare(text));
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> false;
        };
    }

    /** "Yes" or "menu" is no name, unless she insists: there is hardly a word that nobody is called by. A number never is. */
    static boolean isName(Exchange x, String text) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        if (!isDoubtful(x, text) || text.equals(x.get(SAID_FOR_NAME))) {
            return true;
        }
        x.put(SAID_FOR_NAME, text);
        return false;
    }

    private static boolean isDoubtful(Exchange x, String text) {
        return Commands.saysNothing(text, x.language())
                || Commands.whole(text, x.language()).filter(DOUBTFUL::contains).isPresent();
    }

    private static boolean keepUnlessBlank(Exchange x, String name) {
        if (!name.isBlank()) {
            keep(x, name);
        }
        return !name.isBlank();
    }

    /** Her name from now on. */
    static void keep(Exchange x, String name) {
        x.profile(p -> p.named(Clusters.truncate(name.strip(), MAX_UNITS)));
    }
}
