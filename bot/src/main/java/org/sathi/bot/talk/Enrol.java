package org.sathi.bot.talk;

import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Profile;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Language;
import org.sathi.i18n.Places;

/**
 * The first conversation: language, consent, name, place, and whether she is a champion. What she wrote first is kept
 * and answered at the end.
 */
final class Enrol implements Talk {

    static final String NAME = "enrol";

    /** What she wrote before she was asked anything. */
    static final String FIRST = "first";

    /** A word like "yes" that was answered when her name was asked. */
    private static final String SAID_FOR_NAME = "said-for-name";

    private static final int MAX_NAME_UNITS = 60;

    private final Menu menu;
    private final Language fallback;

    Enrol(Menu menu, Language fallback) {
        this.menu = menu;
        this.fallback = fallback;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Begins with somebody never seen before. */
    void begin(Exchange x) {
        if (x.inbound().what() instanceof Incoming.Text(String text)) {
            x.put(FIRST, text);
        } else if (x.inbound().what() instanceof Incoming.Opened(String payload) && !payload.isEmpty()) {
            x.put(FIRST, payload);
        }
        guessLanguage(x);
        // Who comes to be counted is asked no more than that takes.
        ask(x, isForCode(x) ? EnrolStep.CONSENT : EnrolStep.LANGUAGE);
    }

    /** Begins with somebody whose language was guessed before, when she wrote {@code first}. */
    void beginWith(Exchange x, String first) {
        if (x.session().active()) {
            return;
        }
        x.put(FIRST, first);
        ask(x, EnrolStep.LANGUAGE);
    }

    /** Writes to her in the language that is likeliest by what she wrote. */
    void guessLanguage(Exchange x) {
        x.profile(p -> p.speaking(LanguageChoice.likeliest(x, fallback).code()));
    }

    /** Asks for the language, whatever she is asked at present; what she wrote first is not forgotten. */
    void askLanguage(Exchange x) {
        ask(x, EnrolStep.LANGUAGE);
    }

    /** She sends the code of a training in the middle of it: it is taken up as if she had begun with it. */
    void sentCode(Exchange x, String words) {
        x.put(FIRST, words);
        boolean enough = x.profile().enrolled() && !x.profile().name().isEmpty();
        if (enough) {
            done(x);
        } else {
            askAgain(x);
        }
    }

    /** Whether she came with the code of a training. */
    static boolean isForCode(Exchange x) {
        return AttendanceCode.sent(x.get(FIRST), x.language()).isPresent();
    }

    @Override
    public void askAgain(Exchange x) {
        EnrolStep.of(x).ifPresentOrElse(step -> step.ask(x), () -> begin(x));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        EnrolStep.of(x).ifPresentOrElse(step -> answer(x, step, answer), () -> begin(x));
    }

    private void answer(Exchange x, EnrolStep step, Answer answer) {
        switch (step) {
            case LANGUAGE -> language(x, answer);
            case CONSENT -> consent(x, answer);
            case NAME -> name(x, answer);
            case PLACE -> place(x, answer);
            case ROLE -> role(x, answer);
            case CODE -> code(x, answer);
        }
    }

    private void language(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String code) -> {
                x.profile(p -> p.speaking(code));
                ask(x, EnrolStep.CONSENT);
            }
            case Answer.Words(String text) -> {
                var meant = LanguageChoice.meant(text);
                meant.ifPresent(l -> x.profile(p -> p.speaking(l.code())));
                if (meant.isPresent()) {
                    ask(x, EnrolStep.CONSENT);
                } else {
                    askAgain(x);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void consent(Exchange x, Answer answer) {
        if (answer instanceof Answer.Chosen c && c.is(Answer.YES)) {
            x.profile(p -> p.consenting(x.moment().now()));
            if (!x.profile().name().isEmpty()) {
                place(x);
            } else {
                ask(x, EnrolStep.NAME);
            }
        } else if (answer instanceof Answer.Chosen) {
            var language = x.profile().language();
            var role = x.profile().role();
            x.profile(_ -> Profile.EMPTY.speaking(language).as(role));
            x.session(s -> s.ended());
            x.say("enrol-declined");
        } else {
            x.say("please-choose");
            askAgain(x);
        }
    }

    private void name(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen _ -> named(x, x.inbound().sender().name());
            case Answer.Words(String text) when isName(x, text) -> named(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    /** "Yes" is no name, unless she insists: there is hardly a word that nobody is called by. */
    private static boolean isName(Exchange x, String text) {
        if (!Commands.saysNothing(text, x.language()) || text.equals(x.get(SAID_FOR_NAME))) {
            return !text.isBlank();
        }
        x.put(SAID_FOR_NAME, text);
        return false;
    }

    private void named(Exchange x, String name) {
        if (name.isBlank()) {
            askAgain(x);
            return;
        }
        keepName(x, name);
        place(x);
    }

    /** Whether a person or a place may be called so: there is a letter in it, and it is not just a yes. */
    static boolean mayBeCalledSo(Exchange x, String text) {
        return text.codePoints().anyMatch(Character::isLetter) && !Commands.saysNothing(text, x.language());
    }

    /** Her name from now on. */
    static void keepName(Exchange x, String name) {
        x.profile(p -> p.named(Clusters.truncate(name.strip(), MAX_NAME_UNITS)));
    }

    private void place(Exchange x) {
        if (isForCode(x)) {
            done(x);
        } else if (x.profile().placeText().isEmpty()) {
            ask(x, EnrolStep.PLACE);
        } else {
            afterPlace(x);
        }
    }

    private void place(Exchange x, Answer answer) {
        switch (keepPlace(x, answer)) {
            case KEPT -> afterPlace(x);
            case SEVERAL -> {}
            case NONE -> {
                if (answer instanceof Answer.Spot) {
                    x.say("place-in-words");
                } else {
                    askAgain(x);
                }
            }
        }
    }

    /** What an answer says of where she lives. */
    enum PlaceSaid {
        /** It is kept. */
        KEPT,
        /** Several places have that name: she was asked which. */
        SEVERAL,
        NONE
    }

    /** Keeps the place that an answer names, or asks which of several is meant. */
    static PlaceSaid keepPlace(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> {
                x.profile(p -> p.at(id, PlaceNames.of(id, x.language())));
                return PlaceSaid.KEPT;
            }
            case Answer.Words(String text)
            when mayBeCalledSo(x, text) -> {
                var found = PlaceNames.in(text, x.language(), x.region());
                if (found.size() > 1) {
                    x.say("which-place");
                    x.offer(found);
                    return PlaceSaid.SEVERAL;
                }
                var id = found.isEmpty() ? "" : found.getFirst().id();
                x.profile(p -> p.at(id, Clusters.truncate(Places.bare(text, x.language()), MAX_NAME_UNITS)));
                return PlaceSaid.KEPT;
            }
            case Answer.Spot _, Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.OwnPhone _, Answer.Other _ -> {
                return PlaceSaid.NONE;
            }
        }
    }

    private void afterPlace(Exchange x) {
        // Who came with an invitation is not asked what she is.
        if (x.profile().role() == Role.FARMER && !Invitation.looksLikeCode(x.get(FIRST))) {
            ask(x, EnrolStep.ROLE);
        } else {
            done(x);
        }
    }

    private void role(Exchange x, Answer answer) {
        // A code in which one figure stands is no choice of the option of that number.
        if (x.inbound().what() instanceof Incoming.Text(String sent) && Invitation.looksLikeCode(sent)) {
            redeem(x, sent);
            return;
        }
        switch (answer) {
            case Answer.Chosen c when c.is(EnrolStep.CHAMPION) -> ask(x, EnrolStep.CODE);
            case Answer.Chosen _ -> done(x);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> {
                x.say("please-choose");
                askAgain(x);
            }
        }
    }

    /** Asks somebody enrolled for the code that makes her a champion. */
    void askCode(Exchange x) {
        CodeTries.forget(x);
        ask(x, EnrolStep.CODE);
    }

    private void code(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen _ -> done(x);
            case Answer.Words(String text) when Invitation.looksLikeCode(text) -> redeem(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void redeem(Exchange x, String text) {
        CodeTries.check(x, text);
        x.goTo(this, EnrolStep.CODE.key());
    }

    /** The code she sent opened nothing. */
    void refused(Exchange x) {
        if (CodeTries.again(x)) {
            x.say("code-refused");
            EnrolStep.offerNoCode(x);
        } else {
            x.say("code-refused-last");
            done(x);
        }
    }

    /**
     * She has a role now: if that was the last question, enrolment is done and what she wrote first is answered. Whether
     * nothing is under way after that.
     */
    boolean granted(Exchange x) {
        if (!EnrolStep.CODE.isOpen(x) && !EnrolStep.ROLE.isOpen(x)) {
            return !x.session().active() || x.session().talk().equals(menu.name());
        }
        return !thankAndAnswer(x);
    }

    private void done(Exchange x) {
        if (!thankAndAnswer(x)) {
            menu.show(x);
        }
    }

    /** Ends enrolment, and takes up what she wrote first; false if that was nothing. */
    private boolean thankAndAnswer(Exchange x) {
        var first = x.get(FIRST);
        // Who sent a code is thanked with what the code says, in one message.
        if (!isForCode(x)) {
            x.say("enrol-done", "name", x.profile().name());
        }
        x.session(s -> s.ended());
        return !first.isEmpty() && menu.takeUp(x, first);
    }

    private void ask(Exchange x, EnrolStep step) {
        x.goTo(this, step.key());
        step.ask(x);
    }
}
