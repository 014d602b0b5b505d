package org.sathi.bot.talk;

import java.util.ArrayList;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.bot.turn.Session.Option;

/** Finding a champion by topic and place, and asking one of those who were found. */
final class FindChampion implements Talk {

    static final String NAME = "find";

    /** What follows when one of the champions is to be asked. */
    interface Asking {
        /** Begins a request about a topic (its id, or empty) that goes to this champion first. */
        void begin(Exchange x, String topic, Address champion);
    }

    private enum At implements Step {
        ASK,
        LOOKING,
        WHOM
    }

    // Options
    private static final String OWN_ENTRY = "own";
    private static final String CHAMPION = "c";

    private static final String TOPIC = "topic";

    private final Topics topics;
    private final ChampionLines lines;
    private final ChampionEntry entry;
    private final Asking asking;

    FindChampion(Topics topics, ChampionEntry entry, Asking asking) {
        this.topics = topics;
        this.lines = new ChampionLines(topics);
        this.entry = entry;
        this.asking = asking;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Looks for what the words after the command say, or asks what to look for. */
    void begin(Exchange x, String words) {
        x.session(s -> s.ended());
        if (words.isBlank()) {
            x.goTo(this, At.ASK);
            askAgain(x);
        } else {
            look(x, words);
        }
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(At.class, x)) {
            case WHOM -> {
                x.say("find-whom");
                x.offer(x.session().options());
            }
            case LOOKING -> x.say("code-checking");
            case ASK -> {
                x.say("find-ask");
                if (x.profile().role().isAtLeast(Role.CHAMPION)) {
                    x.offer(java.util.List.of(x.option(OWN_ENTRY, "entry-mine")));
                }
            }
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(OWN_ENTRY) -> entry.show(x);
            case Answer.Chosen(String option) -> {
                var topic = x.get(TOPIC);
                var champion = x.get(option);
                x.session(s -> s.ended());
                asking.begin(x, topic, Address.of(champion));
            }
            case Answer.Words(String text) when !text.isBlank() -> look(x, text);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private void look(Exchange x, String words) {
        var topic = topics.in(x, words).stream().findFirst().orElse("");
        var places = PlaceNames.in(words, x.language(), x.region());
        var place = places.isEmpty() ? x.profile().place() : places.getFirst().id();
        var placeText =
                places.isEmpty() ? x.profile().placeText() : places.getFirst().label();
        x.goTo(this, At.LOOKING);
        x.ask(new DirectoryErrand.Looked(topic, place, placeText, x.language().code()));
    }

    /** What the directory found. */
    void found(Exchange x, DirectoryWord.Found found) {
        boolean waits = x.session().talk().equals(NAME);
        if (!waits && x.session().active()) {
            x.aside();
        }
        if (found.champions().isEmpty()) {
            x.say("find-none");
            if (waits) {
                x.goTo(this, At.ASK);
            }
            return;
        }
        x.say("find-found");
        if (!waits || x.medium().buttons()) {
            found.champions().forEach(c -> x.tell("• " + lines.line(x, c)));
        }
        if (waits) {
            x.goTo(this, At.WHOM);
            x.put(TOPIC, found.topic());
            var options = new ArrayList<Option>();
            for (var champion : found.champions()) {
                var option = CHAMPION + options.size();
                x.put(option, champion.contact().text());
                options.add(new Option(option, lines.label(x, champion)));
            }
            x.say("find-whom");
            x.offer(options);
        }
    }
}
