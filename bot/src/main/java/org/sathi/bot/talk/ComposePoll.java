package org.sathi.bot.talk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastDraft.Opening.Poll;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Fold;
import org.sathi.i18n.Languages;

/** The answers that people can choose from when a broadcast asks something, language by language. */
final class ComposePoll implements Talk {

    /** What fits on a button, in UTF-16 units. */
    private static final int LONGEST = 20;

    private static final String ANSWERS = "answers";

    /** What may stand between answers; the first that does is meant. */
    private static final List<Pattern> BETWEEN =
            List.of(Pattern.compile("[\\n;|]"), Pattern.compile(" / "), Pattern.compile("/"), Pattern.compile("[,،、]"));

    private final Composition way;

    ComposePoll(Composition way) {
        this.way = way;
    }

    @Override
    public String name() {
        return "compose-poll";
    }

    /** Asks for the answers of the first language that has none; where all have theirs, of all again. */
    void begin(Exchange x) {
        var w = new Writing(x);
        if (!(w.content().opening() instanceof Poll) || w.withoutAnswers().isEmpty()) {
            w.content(c -> c.opening(new Poll(Map.of())));
        }
        x.goTo(this, ANSWERS);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        var w = new Writing(x);
        if (w.withoutAnswers().isEmpty()) {
            way.text().overview(x);
        } else {
            x.say(
                    "compose-answers",
                    "language",
                    Writing.name(x, w.withoutAnswers().getFirst()));
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Words(String text) -> read(x, text);
            case Answer.Chosen _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void read(Exchange x, String text) {
        var w = new Writing(x);
        if (w.withoutAnswers().isEmpty()) {
            way.text().overview(x);
            return;
        }
        var options = split(text);
        var before = w.content().opening() instanceof Poll(var known) ? known : Map.<String, List<String>>of();
        var long_ = options.stream()
                .filter(o -> !Clusters.truncate(o, LONGEST).equals(o))
                .findFirst();
        var others = before.entrySet().stream().findFirst();
        if (options.size() < Poll.LEAST || options.size() > Poll.MOST || isTwice(options)) {
            x.say("compose-answers-number", "count", options.size());
        } else if (long_.isPresent()) {
            x.say("compose-answer-long", "answer", long_.get(), "most", LONGEST);
        } else if (others.isPresent() && others.get().getValue().size() != options.size()) {
            x.say(
                    "compose-answers-unlike",
                    "count",
                    others.get().getValue().size(),
                    "language",
                    Writing.name(x, Languages.of(others.get().getKey())));
        } else {
            var changed = new LinkedHashMap<>(before);
            changed.put(w.withoutAnswers().getFirst().code(), options);
            w.content(c -> c.opening(new Opening.Poll(changed)));
            askAgain(x);
        }
    }

    private static List<String> split(String text) {
        return BETWEEN.stream()
                .map(between -> parts(between, text))
                .filter(parts -> parts.size() > 1)
                .findFirst()
                .orElseGet(() -> parts(BETWEEN.getFirst(), text));
    }

    private static List<String> parts(Pattern between, String text) {
        return Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static boolean isTwice(List<String> options) {
        return options.stream().map(Fold::key).distinct().count() < options.size();
    }
}
