package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Language;
import org.sathi.i18n.LanguageGuess;
import org.sathi.i18n.Languages;

/** Which language a person is written to in: the likeliest, those to choose from, and the one she means. */
final class LanguageChoice {

    private LanguageChoice() {}

    /** The likeliest: of what she wrote, of her telephone, of her country, then {@code fallback}. */
    static Language likeliest(Exchange x, Language fallback) {
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

    /** The languages to choose from, the likeliest first. */
    static List<Option> options(Language likeliest) {
        var offered = new ArrayList<Option>();
        offered.add(new Option(likeliest.code(), likeliest.name()));
        for (var language : Languages.all()) {
            if (!language.equals(likeliest) && Catalogue.isComplete(language)) {
                offered.add(new Option(language.code(), language.name()));
            }
        }
        return offered;
    }

    /** The language that was named, or that was surely written in. */
    static Optional<Language> meant(String text) {
        return named(text)
                .or(() -> LanguageGuess.of(text, null)
                        .filter(LanguageGuess.Guess::sure)
                        .map(LanguageGuess.Guess::language));
    }

    /** A language whose name or code was written. */
    static Optional<Language> named(String text) {
        var key = Fold.key(text);
        return Languages.all().stream()
                .filter(l ->
                        key.equals(Fold.key(l.name())) || key.equals(Fold.key(l.englishName())) || key.equals(l.code()))
                .findFirst();
    }
}
