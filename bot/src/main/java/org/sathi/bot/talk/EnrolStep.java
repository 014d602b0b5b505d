package org.sathi.bot.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Session.Option;

/** What enrolment asks, in its order. */
enum EnrolStep implements Step {
    LANGUAGE,
    CONSENT,
    NAME,
    PLACE,
    ROLE,
    CODE;

    // Options
    static final String CHAMPION = "champion";
    private static final String FARMER = "farmer";
    private static final String SHOWN_NAME = "shown";
    private static final String NO_CODE = "none";

    /** Whether a person is asked this now. */
    boolean isOpen(Exchange x) {
        return x.session().talk().equals(Enrol.NAME) && isAt(x);
    }

    /** What a person is asked now. */
    static Optional<EnrolStep> of(Exchange x) {
        return Arrays.stream(values()).filter(s -> s.isOpen(x)).findFirst();
    }

    /** Asks it. */
    void ask(Exchange x) {
        switch (this) {
            case LANGUAGE -> {
                x.say("enrol-language");
                x.offer(LanguageChoice.options(x.language()));
            }
            case CONSENT -> {
                x.say(FirstWords.areForCode(x) ? "attend-consent" : "enrol-consent");
                x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
            }
            case NAME -> {
                x.say("enrol-name");
                var shown = x.inbound().sender().name();
                x.offer(shown.isBlank() ? List.of() : List.of(new Option(SHOWN_NAME, shown)));
            }
            case PLACE -> x.say("enrol-place");
            case ROLE -> {
                x.say("enrol-role");
                x.offer(List.of(x.option(FARMER, "option-farmer"), x.option(CHAMPION, "option-champion")));
            }
            case CODE -> {
                x.say("enrol-code");
                offerNoCode(x);
            }
        }
    }

    static void offerNoCode(Exchange x) {
        x.offer(List.of(x.option(NO_CODE, "option-no-code")));
    }
}
