package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.AudienceReading.Term;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Languages;

/** Who gets a broadcast: in one line or step by step, said back in plain words and counted. */
final class ComposeAudience implements Talk {

    private static final int LONGEST_NAME = 40;

    // Steps
    private static final String ASK = "ask";
    private static final String LIST = "list";
    private static final String COUNTED = "counted";
    private static final String SAVE = "save";

    // Options of what was counted
    private static final String ON = "on";
    private static final String NARROW = "narrow";
    private static final String WITHOUT = "without";
    private static final String OVER = "over";
    private static final String TEXTS = "texts";

    // What is kept in the session
    private static final String KIND = "kind";

    private static final String NAMED = "n ";

    private final Composition way;
    private final AudienceWords words;
    private final AudienceText text;
    private final AudienceChoices choices;

    ComposeAudience(Composition way, AudienceWords words) {
        this.way = way;
        this.words = words;
        this.text = new AudienceText(words);
        this.choices = new AudienceChoices(words.library());
    }

    @Override
    public String name() {
        return "compose-audience";
    }

    AudienceText text() {
        return text;
    }

    /** Asks who gets it; where that was said before, says and counts it again. */
    void begin(Exchange x) {
        var draft = new Writing(x).draft();
        if (draft.include().isEmpty() && draft.exclude().isEmpty()) {
            ask(x, false);
        } else {
            count(x);
        }
    }

    void back(Exchange x) {
        switch (x.session().step()) {
            case LIST, AudienceChoices.PLACE, AudienceChoices.NUMBERS -> ask(x, excludes(x));
            case SAVE -> count(x);
            default -> way.text().overview(x);
        }
    }

    private void ask(Exchange x, boolean without) {
        x.put(WITHOUT, without ? WITHOUT : "");
        x.goTo(this, ASK);
        askAgain(x);
    }

    private static boolean excludes(Exchange x) {
        return !x.get(WITHOUT).isEmpty();
    }

    private void count(Exchange x) {
        var draft = new Writing(x).draft();
        x.put(WITHOUT, "");
        x.goTo(this, COUNTED);
        x.ask(new BroadcastErrand.CountAsked(draft.include(), draft.exclude()));
    }

    @Override
    public void askAgain(Exchange x) {
        switch (x.session().step()) {
            case COUNTED -> count(x);
            case SAVE -> x.say("compose-name");
            case AudienceChoices.PLACE -> x.say("compose-place");
            case AudienceChoices.NUMBERS -> x.say("compose-numbers-ask");
            case LIST -> {
                x.say("please-choose");
                var options = choices.of(x, x.get(KIND));
                x.offer(options.isEmpty() ? x.session().options() : options);
            }
            default -> {
                x.say(excludes(x) ? "compose-who-not" : "compose-who");
                x.offer(choices.kinds(x, false, !excludes(x)));
            }
        }
    }

    /** What was counted, if that is what she waits for. */
    void counted(Exchange x, BroadcastWord.Counted counted) {
        if (!isAt(x, COUNTED)) {
            return;
        }
        var w = new Writing(x);
        text.say(x, w.draft().include(), w.draft().exclude());
        x.say("compose-counted", "people", counted.people());
        var options = new ArrayList<Option>();
        boolean silent = false;
        for (var language : Languages.all()) {
            int people = counted.byLanguage().getOrDefault(language.code(), 0);
            boolean without = w.content().languageFor(language.code()).isEmpty();
            if (people > 0) {
                x.say(
                        without ? "compose-counted-without" : "compose-counted-in",
                        "language",
                        Writing.name(x, language),
                        "people",
                        people);
                silent |= without;
            }
        }
        if (counted.people() > 0) {
            options.add(x.option(ON, "compose-to-when"));
        }
        if (silent) {
            options.add(x.option(TEXTS, "compose-to-texts"));
        }
        options.add(x.option(NARROW, "compose-narrow"));
        options.add(x.option(WITHOUT, "compose-without"));
        options.add(x.option(SAVE, "compose-save"));
        options.add(x.option(OVER, "resume-over"));
        x.offer(options);
    }

    /** The saved audiences, to choose from. */
    void saved(Exchange x, BroadcastWord.Audiences saved) {
        var options = saved.named().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> new Option(
                        NAMED + e.getKey(), x.text("compose-saved-line", "name", e.getKey(), "people", e.getValue())))
                .toList();
        chooseFrom(x, options, "compose-saved-none");
    }

    /** Earlier broadcasts, to choose the one that people missed. */
    void earlier(Exchange x, BroadcastWord.Listed listed) {
        chooseFrom(
                x,
                listed.broadcasts().stream()
                        .map(s -> AudienceChoices.missed(s.broadcast(), BroadcastList.titled(s)))
                        .toList(),
                "broadcasts-none");
    }

    private void chooseFrom(Exchange x, List<Option> options, String none) {
        if (!isAt(x, LIST)) {
            return;
        }
        if (options.isEmpty()) {
            x.say(none);
            ask(x, excludes(x));
        } else {
            x.say("please-choose");
            x.offer(options);
        }
    }

    /** An audience has its name now. */
    void kept(Exchange x, BroadcastWord.AudienceKept kept) {
        x.say("compose-saved", "name", kept.name(), "people", kept.people());
        if (isAt(x, SAVE)) {
            count(x);
        } else if (x.session().active()) {
            x.aside();
        }
    }

    /** Whether earlier broadcasts were asked for here. */
    boolean waits(Exchange x) {
        return isAt(x, LIST);
    }

    private boolean isAt(Exchange x, String step) {
        return x.session().talk().equals(name()) && x.session().step().equals(step);
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            case Answer.Words(String said) -> said(x, said);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void chosen(Exchange x, String id) {
        var term = AudienceChoices.term(id);
        if (term.isPresent()) {
            means(x, List.of(term.get()), List.of());
        } else if (id.startsWith(NAMED)) {
            means(x, Audience.saved(id.substring(NAMED.length())), Audience.EMPTY);
        } else if (x.session().step().equals(COUNTED)) {
            next(x, id);
        } else {
            kind(x, id);
        }
    }

    private void next(Exchange x, String id) {
        switch (id) {
            case ON -> way.timing().begin(x);
            case TEXTS -> way.text().overview(x);
            case NARROW -> ask(x, false);
            case WITHOUT -> ask(x, true);
            case OVER -> {
                new Writing(x).audience(Audience.EMPTY, Audience.EMPTY);
                ask(x, false);
            }
            default -> {
                x.goTo(this, SAVE);
                askAgain(x);
            }
        }
    }

    private void kind(Exchange x, String id) {
        boolean asksInWords = id.equals(AudienceChoices.PLACE) || id.equals(AudienceChoices.NUMBERS);
        x.put(KIND, id);
        x.goTo(this, asksInWords ? id : LIST);
        switch (id) {
            case AudienceChoices.SAVED -> x.ask(new BroadcastErrand.AudiencesAsked());
            case AudienceChoices.MISSED -> x.ask(new BroadcastErrand.ListAsked());
            default -> askAgain(x);
        }
    }

    private void said(Exchange x, String said) {
        var numbers = AudienceNumbers.read(said, x.region());
        if (x.session().step().equals(SAVE)) {
            save(x, said);
        } else if (numbers.isList() || x.session().step().equals(AudienceChoices.NUMBERS)) {
            numbers(x, numbers);
        } else {
            var read = words.read(x, said);
            if (!read.unknown().isEmpty()) {
                x.say("compose-who-unknown", "words", String.join(", ", read.unknown()));
                x.offer(x.session().options());
            } else if (read.include().isEmpty() && read.exclude().isEmpty()) {
                askAgain(x);
            } else {
                means(x, read.include(), read.exclude());
            }
        }
    }

    private void numbers(Exchange x, AudienceNumbers numbers) {
        if (!numbers.unclear().isEmpty()) {
            x.say("compose-numbers-unclear", "numbers", String.join(", ", numbers.unclear()));
        } else if (numbers.addresses().isEmpty()) {
            askAgain(x);
        } else if (numbers.addresses().size() > AudienceNumbers.MOST) {
            x.say("compose-numbers-many", "most", AudienceNumbers.MOST);
        } else {
            means(x, numbers.audience(), Audience.EMPTY);
        }
    }

    private void save(Exchange x, String name) {
        var short_ = Clusters.truncate(name.strip(), LONGEST_NAME);
        if (short_.isEmpty()) {
            askAgain(x);
            return;
        }
        var draft = new Writing(x).draft();
        x.ask(new BroadcastErrand.SaveAudience(short_, draft.include(), draft.exclude()));
    }

    private void means(Exchange x, List<Term> include, List<Term> exclude) {
        means(x, words.audience(include), words.audience(exclude));
    }

    private void means(Exchange x, Audience include, Audience exclude) {
        var draft = new Writing(x).draft();
        if (excludes(x)) {
            new Writing(x)
                    .audience(draft.include(), draft.exclude().plus(include).plus(exclude));
        } else {
            new Writing(x)
                    .audience(draft.include().plus(include), draft.exclude().plus(exclude));
        }
        count(x);
    }
}
