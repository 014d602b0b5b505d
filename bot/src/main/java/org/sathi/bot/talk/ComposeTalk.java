package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Medium;
import org.sathi.bot.message.Role;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Language;
import org.sathi.i18n.LanguageGuess;
import org.sathi.i18n.Languages;
import org.sathi.i18n.SmsText;

/** Writing a broadcast: what it says, language by language. What it opens, who gets it and when follow in talks of their own. */
final class ComposeTalk implements Talk {

    static final String NAME = "compose";

    /** What is shorter is no text for many, but an answer that was not understood. In grapheme clusters. */
    private static final int SHORTEST = 12;

    // Steps
    private static final String GO_ON = "go-on";
    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";
    private static final String TEXTS = "texts";

    // What is kept in the session
    private static final String WRITTEN = "written";

    private final Composition way;
    private final ComposeTexts texts;

    ComposeTalk(Composition way) {
        this.way = way;
        this.texts = new ComposeTexts(this, way);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Begins a broadcast, or goes on with the one that is half written. */
    void begin(Exchange x) {
        if (!x.profile().role().isAtLeast(Role.COORDINATOR)) {
            x.say("broadcast-office-only");
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, new Writing(x).isEmpty() ? TEXT : GO_ON);
        askAgain(x);
    }

    /** Asks for a text in this language, which is not guessed then. */
    void text(Exchange x, String language) {
        x.goTo(this, TEXT);
        x.put(LANGUAGE, language);
        askAgain(x);
    }

    /** Shows what there is so far. */
    void overview(Exchange x) {
        x.put(LANGUAGE, "");
        x.goTo(this, new Writing(x).languages().isEmpty() ? TEXT : TEXTS);
        askAgain(x);
    }

    /** One step back: out of it, from where it begins. */
    void back(Exchange x) {
        if (x.session().step().equals(TEXTS) || x.session().step().equals(TEXT) && new Writing(x).isEmpty()) {
            way.leave(x);
        } else {
            overview(x);
        }
    }

    @Override
    public void askAgain(Exchange x) {
        switch (x.session().step()) {
            case GO_ON -> {
                x.say("compose-left", "text", beginning(x));
                x.offer(List.of(
                        x.option("on", "resume-on"),
                        x.option("over", "resume-over"),
                        x.option("list", "compose-sent"),
                        x.option("menu", "resume-menu")));
            }
            case TEXT -> askForText(x);
            case LANGUAGE -> {
                x.say("compose-language");
                x.offer(LanguageChoice.options(guess(x, x.get(WRITTEN))
                        .map(LanguageGuess.Guess::language)
                        .orElse(x.language())));
            }
            case TEXTS -> texts.show(x);
            default -> texts.askAgain(x);
        }
    }

    private void askForText(Exchange x) {
        var language = Languages.find(x.get(LANGUAGE));
        if (language.isPresent()) {
            x.say("compose-text-in", "language", Writing.name(x, language.get()));
        } else {
            x.say("compose-text", "name", Placeholders.word(x, "name"), "district", Placeholders.word(x, "district"));
        }
        x.offer(new Writing(x).isEmpty() ? List.of(x.option("list", "compose-sent")) : List.of());
    }

    private static String beginning(Exchange x) {
        var w = new Writing(x);
        return w.languages().stream()
                .findFirst()
                .map(l -> w.content().texts().getOrDefault(l.code(), ""))
                .map(t -> SmsText.fit(Placeholders.shown(x, t), 1))
                .orElse("...");
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            case Answer.Picture(String ref, String caption) -> picture(x, ref, caption);
            case Answer.Words(String text) -> words(x, text);
            case Answer.Stale _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void chosen(Exchange x, String id) {
        switch (x.session().step()) {
            case GO_ON, TEXT -> goOn(x, id);
            case LANGUAGE -> keep(x, Languages.of(id), x.get(WRITTEN));
            default -> texts.chosen(x, id);
        }
    }

    private void goOn(Exchange x, String id) {
        switch (id) {
            case "over" -> {
                new Writing(x).forget();
                text(x, "");
            }
            case "list" -> way.list().show(x);
            case "menu" -> way.leave(x);
            default -> overview(x);
        }
    }

    private void picture(Exchange x, String ref, String caption) {
        new Writing(x).content(c -> c.showing(ref));
        if (caption.isBlank()) {
            x.say("compose-picture-kept");
            overview(x);
        } else {
            written(x, caption);
        }
    }

    private void words(Exchange x, String text) {
        switch (x.session().step()) {
            case TEXT -> written(x, text);
            case LANGUAGE ->
                LanguageChoice.named(text).ifPresentOrElse(l -> keep(x, l, x.get(WRITTEN)), () -> askAgain(x));
            case TEXTS -> {
                if (Commands.whole(text, x.language())
                        .filter(c -> c == Command.NEXT || c == Command.DONE)
                        .isPresent()) {
                    texts.chosen(x, ComposeTexts.WHO);
                } else if (Clusters.count(text.strip()) >= SHORTEST) {
                    written(x, text);
                } else {
                    x.say("please-choose");
                    askAgain(x);
                }
            }
            default -> {
                x.say("please-choose");
                askAgain(x);
            }
        }
    }

    /** Takes a text if it can be sent, in the language it is written in. */
    private void written(Exchange x, String raw) {
        var read = Placeholders.read(SmsText.clean(raw.strip()));
        if (!read.unknown().isEmpty()) {
            x.say(
                    "compose-placeholder-unknown",
                    "unknown",
                    String.join(", ", read.unknown()),
                    "name",
                    Placeholders.word(x, "name"),
                    "district",
                    Placeholders.word(x, "district"));
            return;
        }
        if (!Clusters.truncate(read.text(), Medium.SMS.maxUnits()).equals(read.text())) {
            x.say("compose-too-long", "most", Medium.SMS.maxUnits());
            return;
        }
        var chosen = Languages.find(x.get(LANGUAGE));
        var sure = guess(x, read.text()).filter(LanguageGuess.Guess::sure).map(LanguageGuess.Guess::language);
        chosen.or(() -> sure).ifPresentOrElse(l -> keep(x, l, read.text()), () -> {
            x.put(WRITTEN, read.text());
            x.goTo(this, LANGUAGE);
            askAgain(x);
        });
    }

    private static Optional<LanguageGuess.Guess> guess(Exchange x, String text) {
        return LanguageGuess.of(text.replace("{name}", "").replace("{district}", ""), x.region());
    }

    private void keep(Exchange x, Language language, String text) {
        boolean before = new Writing(x).content().texts().containsKey(language.code());
        new Writing(x).content(c -> c.saying(language.code(), text));
        x.put(WRITTEN, "");
        x.say(before ? "compose-replaced" : "compose-kept", "language", Writing.name(x, language));
        overview(x);
    }
}
