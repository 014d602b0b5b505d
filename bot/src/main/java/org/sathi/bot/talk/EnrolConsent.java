package org.sathi.bot.talk;

import org.sathi.bot.turn.Profile;

/** The first questions of enrolment: her language, and whether what she says may be kept. */
final class EnrolConsent {

    private final Enrol enrol;

    EnrolConsent(Enrol enrol) {
        this.enrol = enrol;
    }

    void language(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String code) -> {
                x.profile(p -> p.speaking(code));
                afterLanguage(x);
            }
            case Answer.Words(String text) -> {
                var meant = LanguageChoice.meant(text);
                meant.ifPresent(l -> x.profile(p -> p.speaking(l.code())));
                if (meant.isPresent()) {
                    afterLanguage(x);
                } else {
                    enrol.askAgain(x);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                enrol.askAgain(x);
        }
    }

    /** Whoever has agreed is not asked again when she changes the language in the middle of it. */
    private void afterLanguage(Exchange x) {
        if (x.profile().enrolled()) {
            enrol.goOn(x);
        } else {
            enrol.ask(x, EnrolStep.CONSENT);
        }
    }

    void answer(Exchange x, Answer answer) {
        if (answer instanceof Answer.Chosen c && c.is(Answer.YES)) {
            x.profile(p -> p.consenting(x.moment().now()));
            enrol.goOn(x);
        } else if (answer instanceof Answer.Chosen) {
            declined(x);
        } else {
            x.say("please-choose");
            enrol.askAgain(x);
        }
    }

    void declined(Exchange x) {
        var language = x.profile().language();
        var role = x.profile().role();
        x.profile(_ -> Profile.EMPTY.speaking(language).as(role));
        x.session(s -> s.ended());
        x.say("enrol-declined");
    }
}
