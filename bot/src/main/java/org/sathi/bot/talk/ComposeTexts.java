package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.SmsText;

/** What a broadcast says so far, and what can be done about it. The steps belong to {@link ComposeTalk}. */
final class ComposeTexts {

    /** The option that goes on to who gets it. */
    static final String WHO = "who";

    // Steps
    private static final String STAND_IN = "stand-in";
    private static final String CHANGE = "change";
    private static final String HOW = "how";
    private static final String IS = "is";

    // Further options
    private static final String OPENING = "opening";
    private static final String ANSWERS = "answers";
    private static final String NO_PICTURE = "no-picture";
    private static final String NOBODY = "nobody";
    private static final String AWAY = "away";
    private static final String ANEW = "anew";

    // What is kept in the session
    private static final String OF = "of";

    private final ComposeTalk talk;
    private final Composition way;

    ComposeTexts(ComposeTalk talk, Composition way) {
        this.talk = talk;
        this.way = way;
    }

    /** Says what there is, what is missing, and what can be done. */
    void show(Exchange x) {
        var w = new Writing(x);
        for (var language : w.languages()) {
            var sms = SmsText.of(w.content().texts().getOrDefault(language.code(), ""));
            x.say("compose-line", "language", Writing.name(x, language), "segments", sms.segments());
        }
        var standIn = Languages.find(w.content().standIn());
        if (!w.missing().isEmpty()) {
            var missing = Writing.names(x, w.missing());
            standIn.ifPresentOrElse(
                    l -> x.say("compose-stands-in", "missing", missing, "language", Writing.name(x, l)),
                    () -> x.say("compose-missing", "missing", missing));
        }
        var opening = w.content().opening();
        if (opening != null) {
            x.say("compose-opens", "what", way.opening().named(x, opening));
        }
        if (!w.withoutAnswers().isEmpty()) {
            x.say("compose-answers-missing", "languages", Writing.names(x, w.withoutAnswers()));
        }
        if (w.content().picture() != null) {
            x.say("compose-has-picture");
        }
        x.say("compose-more");
        x.offer(options(x, w));
    }

    private static List<Option> options(Exchange x, Writing w) {
        var options = new ArrayList<Option>();
        options.add(x.option(WHO, "compose-to-who"));
        if (!w.missing().isEmpty()) {
            options.add(x.option(STAND_IN, "compose-to-stand-in"));
        }
        if (!w.withoutAnswers().isEmpty()) {
            options.add(x.option(ANSWERS, "compose-to-answers"));
        }
        options.add(x.option(OPENING, "compose-to-opening"));
        options.add(x.option(CHANGE, "compose-to-change"));
        if (w.content().picture() != null) {
            options.add(x.option(NO_PICTURE, "compose-no-picture"));
        }
        return options;
    }

    void askAgain(Exchange x) {
        var w = new Writing(x);
        switch (x.session().step()) {
            case STAND_IN -> {
                x.say("compose-stand-in", "missing", Writing.names(x, w.missing()));
                var options = languages(x, w.languages());
                options.add(x.option(NOBODY, "compose-stand-in-none"));
                x.offer(options);
            }
            case CHANGE -> {
                x.say("compose-which-text");
                x.offer(languages(x, w.languages()));
            }
            case HOW -> {
                x.tell(Placeholders.shown(x, w.content().texts().getOrDefault(x.get(OF), "")));
                x.offer(List.of(
                        x.option(ANEW, "compose-anew"),
                        x.option(IS, "compose-is-other"),
                        x.option(AWAY, "compose-away")));
            }
            case IS -> {
                x.say("compose-language");
                x.offer(languages(x, w.missing()));
            }
            default -> talk.overview(x);
        }
    }

    private static List<Option> languages(Exchange x, List<Language> languages) {
        return new ArrayList<>(languages.stream()
                .map(l -> new Option(l.code(), Writing.name(x, l)))
                .toList());
    }

    void chosen(Exchange x, String id) {
        switch (x.session().step()) {
            case STAND_IN -> {
                new Writing(x).content(c -> c.standingIn(id.equals(NOBODY) ? "" : id));
                talk.overview(x);
            }
            case CHANGE -> {
                x.put(OF, id);
                step(x, HOW);
            }
            case HOW -> change(x, id);
            case IS -> {
                var text = new Writing(x).content().texts().getOrDefault(x.get(OF), "");
                new Writing(x).content(c -> c.saying(x.get(OF), "").saying(id, text));
                talk.overview(x);
            }
            default -> next(x, id);
        }
    }

    private void change(Exchange x, String id) {
        switch (id) {
            case ANEW -> talk.text(x, x.get(OF));
            case IS -> step(x, IS);
            default -> {
                new Writing(x).content(c -> c.saying(x.get(OF), ""));
                talk.overview(x);
            }
        }
    }

    private void next(Exchange x, String id) {
        switch (id) {
            case WHO -> way.who(x);
            case OPENING -> way.opening().begin(x);
            case ANSWERS -> way.poll().begin(x);
            case NO_PICTURE -> {
                new Writing(x).content(c -> c.showing(null));
                talk.overview(x);
            }
            case CHANGE -> {
                var only = new Writing(x).languages();
                x.put(OF, only.getFirst().code());
                step(x, only.size() == 1 ? HOW : CHANGE);
            }
            default -> step(x, STAND_IN);
        }
    }

    private void step(Exchange x, String step) {
        x.goTo(talk, step);
        askAgain(x);
    }
}
