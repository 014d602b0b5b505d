package org.sathi.bot.talk;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastDraft.Limits;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.bot.turn.Composing;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;

/** The broadcast that a coordinator is writing, as it is kept with her until it is sent or thrown away. */
record Writing(Exchange x) {

    boolean isEmpty() {
        return x.composing().isEmpty();
    }

    BroadcastDraft draft() {
        return x.composing().draft();
    }

    Content content() {
        return draft().content();
    }

    void content(UnaryOperator<Content> change) {
        x.composing(c -> c.with(c.draft().with(change.apply(c.draft().content()))));
    }

    void audience(Audience include, Audience exclude) {
        x.composing(c -> c.with(c.draft().with(include, exclude)));
    }

    void timing(Timing timing) {
        x.composing(c -> c.with(c.draft().with(timing)));
    }

    void limits(UnaryOperator<Limits> change) {
        x.composing(c -> c.with(c.draft().with(change.apply(c.draft().limits()))));
    }

    /** Throws it away. */
    void forget() {
        x.composing(_ -> Composing.NONE);
    }

    /** The languages it has a text in, in the order of all. */
    List<Language> languages() {
        return Catalogue.offered().stream()
                .filter(l -> content().texts().containsKey(l.code()))
                .toList();
    }

    /** The languages in which nothing is said yet. */
    List<Language> missing() {
        return Catalogue.offered().stream()
                .filter(l -> !content().texts().containsKey(l.code()))
                .toList();
    }

    /** The languages with a text but without answers to choose from, if it asks something. */
    List<Language> withoutAnswers() {
        return content().opening() instanceof Opening.Poll(var options)
                ? languages().stream()
                        .filter(l -> !options.containsKey(l.code()))
                        .toList()
                : List.of();
    }

    /** The names of languages. */
    static String names(Exchange x, List<Language> languages) {
        return String.join(", ", languages.stream().map(l -> name(x, l)).toList());
    }

    /** What a language calls itself; in English in the midst of English, where foreign letters would double the price. */
    static String name(Exchange x, Language language) {
        return x.language().code().equals("en") ? language.englishName() : language.name();
    }
}
