package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;
import org.sathi.i18n.LanguageGuess;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;

/**
 * The first conversation: language, consent, name, place, and whether she is a champion. What she wrote first is kept
 * and answered at the end.
 */
final class Enrol implements Talk {

    private static final String LANGUAGE = "language";
    private static final String CONSENT = "consent";
    private static final String NAME = "name";
    private static final String PLACE = "place";
    private static final String ROLE = "role";
    private static final String CODE = "code";

    /** What she wrote before she was asked anything. */
    static final String FIRST = "first";

    /** How often a wrong code is answered before she is put at the menu. */
    private static final int CODE_TRIES = 3;

    private static final String TRIES = "tries";
    private static final int MAX_NAME_UNITS = 60;

    private final Menu menu;
    private final Language fallback;

    Enrol(Menu menu, Language fallback) {
        this.menu = menu;
        this.fallback = fallback;
    }

    @Override
    public String name() {
        return "enrol";
    }

    /** Begins with somebody never seen before. */
    void begin(Exchange x) {
        if (x.inbound().what() instanceof Incoming.Text(String text)) {
            x.put(FIRST, text);
        } else if (x.inbound().what() instanceof Incoming.Opened(String payload) && !payload.isEmpty()) {
            x.put(FIRST, payload);
        }
        x.profile(p -> p.speaking(guess(x).code()));
        x.goTo(this, LANGUAGE);
        askAgain(x);
    }

    private Language guess(Exchange x) {
        var region = x.address().isPhone() ? x.region() : null;
        Optional<Language> byText = x.inbound().what() instanceof Incoming.Text(String text)
                ? LanguageGuess.of(text, region).map(LanguageGuess.Guess::language)
                : Optional.empty();
        return byText.or(() -> Languages.find(x.inbound().sender().language()))
                .or(() -> Languages.all().stream()
                        .filter(l -> l.region().equals(region))
                        .findFirst())
                .orElse(fallback);
    }

    @Override
    public void askAgain(Exchange x) {
        switch (x.session().step()) {
            case LANGUAGE -> {
                x.say("enrol-language");
                x.offer(languages(x.language()));
            }
            case CONSENT -> {
                x.say("enrol-consent");
                x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
            }
            case NAME -> {
                x.say("enrol-name");
                var shown = x.inbound().sender().name();
                x.offer(shown.isBlank() ? List.of() : List.of(new Option("shown", shown)));
            }
            case PLACE -> x.say("enrol-place");
            case ROLE -> {
                x.say("enrol-role");
                x.offer(List.of(x.option("farmer", "option-farmer"), x.option("champion", "option-champion")));
            }
            case CODE -> {
                x.say("enrol-code");
                x.offer(List.of(x.option("none", "option-no-code")));
            }
            default -> begin(x);
        }
    }

    /** The languages to choose from, the likeliest first. */
    static List<Option> languages(Language likeliest) {
        var offered = new ArrayList<Option>();
        offered.add(new Option(likeliest.code(), likeliest.name()));
        for (var language : Languages.all()) {
            if (!language.equals(likeliest) && Catalogue.isComplete(language)) {
                offered.add(new Option(language.code(), language.name()));
            }
        }
        return offered;
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (x.session().step()) {
            case LANGUAGE -> language(x, answer);
            case CONSENT -> consent(x, answer);
            case NAME -> name(x, answer);
            case PLACE -> place(x, answer);
            case ROLE -> role(x, answer);
            case CODE -> code(x, answer);
            default -> begin(x);
        }
    }

    private void language(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String code) -> {
                x.profile(p -> p.speaking(code));
                step(x, CONSENT);
            }
            case Answer.Words(String text) -> {
                var meant = named(text)
                        .or(() -> LanguageGuess.of(text, null)
                                .filter(LanguageGuess.Guess::sure)
                                .map(LanguageGuess.Guess::language));
                meant.ifPresent(l -> x.profile(p -> p.speaking(l.code())));
                if (meant.isPresent()) {
                    step(x, CONSENT);
                } else {
                    askAgain(x);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    /** A language whose name or code was written. */
    static Optional<Language> named(String text) {
        var key = Fold.key(text);
        return Languages.all().stream()
                .filter(l ->
                        key.equals(Fold.key(l.name())) || key.equals(Fold.key(l.englishName())) || key.equals(l.code()))
                .findFirst();
    }

    private void consent(Exchange x, Answer answer) {
        if (answer instanceof Answer.Chosen c && c.is(Answer.YES)) {
            x.profile(p -> p.consenting(x.moment().now()));
            if (!x.profile().name().isEmpty()) {
                place(x);
            } else {
                step(x, NAME);
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
            case Answer.Words(String text) when !text.isBlank() -> named(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void named(Exchange x, String name) {
        if (name.isBlank()) {
            askAgain(x);
            return;
        }
        x.profile(p -> p.named(Clusters.truncate(name.strip(), MAX_NAME_UNITS)));
        place(x);
    }

    private void place(Exchange x) {
        if (x.profile().placeText().isEmpty()) {
            step(x, PLACE);
        } else {
            afterPlace(x);
        }
    }

    private void place(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> {
                x.profile(p -> p.at(id, PlaceNames.of(id, x.language())));
                afterPlace(x);
            }
            case Answer.Words(String text)
            when !text.isBlank() -> {
                var found = PlaceNames.in(text, x.language(), x.region());
                if (found.size() > 1) {
                    x.say("which-place");
                    x.offer(found);
                } else {
                    var id = found.isEmpty() ? "" : found.getFirst().id();
                    x.profile(p -> p.at(id, Clusters.truncate(text.strip(), MAX_NAME_UNITS)));
                    afterPlace(x);
                }
            }
            case Answer.Spot(double latitude, double longitude) -> {
                x.say("place-in-words");
            }
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void afterPlace(Exchange x) {
        if (x.profile().role() == Role.FARMER) {
            step(x, ROLE);
        } else {
            done(x);
        }
    }

    private void role(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is("champion") -> step(x, CODE);
            case Answer.Chosen _ -> done(x);
            case Answer.Words(String text) when Invitation.looksLikeCode(text) -> redeem(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> {
                x.say("please-choose");
                askAgain(x);
            }
        }
    }

    /** Asks somebody enrolled for the code that makes her a champion. */
    void askCode(Exchange x) {
        x.put(TRIES, "");
        step(x, CODE);
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
        x.post(Invitation.address(text), new Incoming.Redeemed(x.address()));
        x.say("code-checking");
        x.goTo(this, CODE);
    }

    /** The code she sent opened nothing. */
    void refused(Exchange x) {
        int tries = x.get(TRIES).isEmpty() ? 1 : Integer.parseInt(x.get(TRIES)) + 1;
        x.put(TRIES, Integer.toString(tries));
        if (tries >= CODE_TRIES) {
            x.say("code-refused-last");
            done(x);
        } else {
            x.say("code-refused");
            x.offer(List.of(x.option("none", "option-no-code")));
        }
    }

    /** She has a role now: if that was the last question, enrolment is done. */
    void granted(Exchange x) {
        if (x.session().talk().equals(name())
                && (x.session().step().equals(CODE) || x.session().step().equals(ROLE))) {
            done(x);
        }
    }

    private void done(Exchange x) {
        var first = x.get(FIRST);
        x.session(s -> s.ended());
        x.say("enrol-done", "name", x.profile().name());
        if (first.isEmpty() || !menu.takeUp(x, first)) {
            menu.show(x);
        }
    }

    private void step(Exchange x, String step) {
        x.goTo(this, step);
        askAgain(x);
    }

    /** The address of the person's number as an SMS contact, where the channel vouched for it. */
    static Optional<Address> ownNumber(Exchange x, Answer.OwnPhone shared) {
        return Phones.e164(shared.phone(), x.region()).map(Address::sms);
    }
}
