package org.sathi.bot.talk;

import java.util.Optional;
import org.sathi.i18n.Commands;
import org.sathi.i18n.RoleWords;

/** The last question of enrolment: whether she is a champion, and the code that makes her one. */
final class EnrolRole {

    private static final Optional<RoleWords.Said> FARMER = Optional.of(RoleWords.Said.FARMER);

    private final Enrol enrol;

    EnrolRole(Enrol enrol) {
        this.enrol = enrol;
    }

    void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(EnrolStep.CHAMPION) -> enrol.ask(x, EnrolStep.CODE);
            case Answer.Chosen _ -> enrol.done(x);
            case Answer.Words(String text) when Invitation.looksLikeCode(text) -> redeem(x, text);
            case Answer.Words(String text) -> inWords(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    /** She says in her own words what she is; or she asks something, which is answered when she has joined. */
    private void inWords(Exchange x, String text) {
        switch (RoleWords.read(text).orElse(null)) {
            case FARMER -> enrol.done(x);
            case CHAMPION -> enrol.ask(x, EnrolStep.CODE);
            case null -> {
                if (isQuestion(x, text)) {
                    FirstWords.add(x, text);
                    x.say("enrol-kept");
                    enrol.askAgain(x);
                } else {
                    askAgain(x);
                }
            }
        }
    }

    private static boolean isQuestion(Exchange x, String text) {
        return text.codePoints().anyMatch(Character::isLetter) && !Commands.saysNothing(text, x.language());
    }

    private void askAgain(Exchange x) {
        x.say("please-choose");
        enrol.askAgain(x);
    }

    /** Asks somebody enrolled for the code that makes her a champion. */
    void askCode(Exchange x) {
        CodeTries.forget(x);
        x.put(Enrol.ONLY_CODE, "yes");
        enrol.ask(x, EnrolStep.CODE);
    }

    void code(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen _ -> enrol.done(x);
            case Answer.Words(String text) when Invitation.looksLikeCode(text) -> redeem(x, text);
            case Answer.Words(String text) when RoleWords.read(text).equals(FARMER) -> enrol.done(x);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                enrol.askAgain(x);
        }
    }

    private void redeem(Exchange x, String text) {
        CodeTries.check(x, text);
        x.goTo(enrol, EnrolStep.CODE);
    }

    /** The code she sent opened nothing. */
    void refused(Exchange x) {
        if (CodeTries.again(x)) {
            x.say("code-refused");
            EnrolStep.offerNoCode(x);
        } else {
            x.say("code-refused-last");
            enrol.done(x);
        }
    }
}
