package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.AudienceReading.Term;

/** Who gets a broadcast: in one line or step by step, said back in plain words and counted. */
final class ComposeAudience implements Talk, ComposeNumbers.Taker {

    // Steps
    private static final String ASK = "ask";
    private static final String LIST = "list";
    private static final String COUNTED = "counted";

    // What is kept in the session
    private static final String KIND = "kind";

    private static final String WITHOUT = "without";

    private static final String NAMED = "n ";

    private final Composition way;
    private final AudienceWords words;
    private final AudienceText text;
    private final AudienceChoices choices;
    private final ComposeNumbers numbers = new ComposeNumbers(this);

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
            case AudienceChoices.PLACE -> x.say("compose-place");
            case AudienceChoices.NUMBERS -> ComposeNumbers.ask(x);
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
        var draft = new Writing(x).draft();
        text.say(x, draft.include(), draft.exclude());
        CountedText.say(x, counted);
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

    /** A list of numbers was sent as a file; false if it is not asked here who gets the broadcast. */
    boolean sent(Exchange x, String file, String caption) {
        if (!x.session().talk().equals(name())) {
            return false;
        }
        ComposeNumbers.sent(x, file, caption);
        return true;
    }

    /** A list that was sent is read. */
    void read(Exchange x, BroadcastWord.ListRead list) {
        numbers.read(x, list, x.session().talk().equals(name()));
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
            case CountedText.ON -> way.timing().begin(x);
            case CountedText.TEXTS -> way.text().overview(x);
            case CountedText.NARROW -> ask(x, false);
            case CountedText.WITHOUT -> ask(x, true);
            case CountedText.OVER -> {
                new Writing(x).audience(Audience.EMPTY, Audience.EMPTY);
                ask(x, false);
            }
            default -> way.group().begin(x);
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
        var listed = AudienceNumbers.read(said, x.region());
        if (listed.isList() || x.session().step().equals(AudienceChoices.NUMBERS)) {
            numbers.pasted(x, listed);
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

    @Override
    public void means(Exchange x, Audience listed) {
        means(x, listed, Audience.EMPTY);
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
