package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.search.Answer.None;
import org.sathi.content.search.Answer.Sure;
import org.sathi.content.search.Answer.Unsure;
import org.sathi.content.search.Hit;
import org.sathi.content.tip.Tip;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/**
 * Advice for a question in a farmer's own words. What answers it for sure is said at once; what may answer it is offered;
 * and where nothing does, that is said as it is.
 */
final class TipTalk implements Talk {

    static final String NAME = "tip";

    // What is kept in the session
    private static final String TIP = "tip";
    private static final String GIVEN = "given";
    private static final String QUESTION = "question";

    private static final String OF_TIP = "tip:";
    private static final String OF_STORY = "story:";
    private static final String NONE_OF_THESE = "none";

    /** A shorter text that nothing was found for is no question, but a greeting or a slip. In grapheme clusters. */
    private static final int SHORTEST_QUESTION = 12;

    private final Library library;
    private final Urgency urgency;
    private final Menu menu;

    TipTalk(Library library, Urgency urgency, Menu menu) {
        this.library = library;
        this.urgency = urgency;
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.TIP, this::begin);
    }

    /** Asks for the question, or takes the one that came with the command. */
    void begin(Exchange x, String question) {
        if (question.isBlank()) {
            x.session(s -> s.ended());
            x.goTo(this, TipStep.ASK);
            askAgain(x);
        } else {
            find(x, question);
        }
    }

    /** Answers or offers what answers this text; false if nothing does, and it can wait. */
    boolean takeUp(Exchange x, String text) {
        var found = urgency.orFirstAid(text, library.ask(x, text));
        boolean urgent = urgency.isNamed(text);
        if (urgent) {
            // What she is offered is told with it: it is not told again when she has chosen.
            Alarm.perhaps(x, urgency.about(text, found.hits()), text);
        }
        return switch (found) {
            case Sure(Hit hit) -> reply(x, text, hit);
            // In an emergency nobody is made to choose.
            case Unsure(List<Hit> hits)
            when urgent && urgency.isFor(hits.getFirst()) -> reply(x, text, hits.getFirst());
            case Unsure(List<Hit> hits) -> {
                offer(x, hits);
                x.put(QUESTION, text);
                yield true;
            }
            case None()
            when urgent -> {
                nothing(x, text);
                yield true;
            }
            case None() -> false;
        };
    }

    private boolean reply(Exchange x, String text, Hit hit) {
        x.session(s -> s.ended());
        x.put(QUESTION, text);
        give(x, hit, true);
        return true;
    }

    /** Says that nothing was found, if the text reads like a question at all. */
    boolean unanswered(Exchange x, String text) {
        boolean question = Clusters.count(text.strip()) >= SHORTEST_QUESTION;
        if (question) {
            nothing(x, text);
        }
        return question;
    }

    private void find(Exchange x, String question) {
        if (!menu.thanked(x, question) && !takeUp(x, question) && !unanswered(x, question)) {
            begin(x, "");
        }
    }

    private void nothing(Exchange x, String question) {
        askForChampion(x, question, "tip-none");
    }

    private void askForChampion(Exchange x, String question, String key) {
        x.session(s -> s.ended());
        x.goTo(this, TipStep.CHAMPION);
        x.put(QUESTION, question);
        x.say(key);
        x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
    }

    private void offer(Exchange x, List<Hit> hits) {
        x.session(s -> s.ended());
        x.goTo(this, TipStep.WHICH);
        x.say("tip-which");
        var options = new ArrayList<Option>();
        hits.forEach(hit -> option(x, hit).ifPresent(options::add));
        options.add(x.option(NONE_OF_THESE, "tip-none-of-these"));
        x.offer(options);
    }

    private Optional<Option> option(Exchange x, Hit hit) {
        var language = x.language().code();
        return switch (hit.kind()) {
            case TIP ->
                // The first way to ask for it that its author wrote down is the plainest.
                library.tip(hit.id())
                        .flatMap(t -> t.ask().getOrDefault(language, List.of()).stream()
                                .findFirst())
                        .map(asked -> new Option(OF_TIP + hit.id(), asked));
            case STORY ->
                library.story(hit.id())
                        .map(s -> new Option(
                                OF_STORY + hit.id(),
                                x.text("tip-story", "title", s.text(language).title())));
        };
    }

    private void give(Exchange x, Hit hit, boolean sure) {
        Alarm.perhaps(x, urgency.about(x.get(QUESTION), List.of(hit)), x.get(QUESTION));
        switch (hit.kind()) {
            case TIP ->
                library.tip(hit.id()).ifPresentOrElse(tip -> give(x, tip, sure), () -> nothing(x, x.get(QUESTION)));
            case STORY -> menu.begin(x, Command.STORY, hit.id());
        }
    }

    /** Gives a tip and asks whether it helped; {@code sure} if it was not her own choice among several. */
    void give(Exchange x, Tip tip, boolean sure) {
        var given = x.inbound().id();
        x.note(new Fact.TipGiven(
                x.address(), x.moment().now(), given, tip.id(), x.language().code(), sure));
        var question = x.get(QUESTION);
        x.session(s -> s.ended());
        x.goTo(this, TipStep.HELPED);
        x.put(QUESTION, question);
        x.put(TIP, tip.id());
        x.put(GIVEN, given);
        x.tell(tip.text().in(x.language().code()));
        x.say("tip-helped");
        x.offerInPassing(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(TipStep.class, x)) {
            case HELPED -> {
                x.say("tip-helped");
                x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
            }
            case WHICH -> {
                x.say("tip-which");
                x.offer(x.session().options());
            }
            case CHAMPION -> askForChampion(x, x.get(QUESTION), "tip-champion");
            case ASK -> x.say("tip-ask");
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            // Asked for her question, she may tell of some people and a crop.
            case Answer.Words(String text) when !TipStep.ASK.isAt(x) && menu.reports(x, text) -> {}
            case Answer.Words(String text) when menu.howMany(x, text) -> {}
            case Answer.Words _ when !TipStep.ASK.isAt(x) && menu.converses(x) -> menu.answer(x, answer);
            case Answer.Words(String text) // She agrees to tell it, and has yet to.
            when TipStep.ASK.isAt(x) && Commands.yesNo(text, x.language()).isPresent() -> askAgain(x);
            case Answer.Words(String text) -> find(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void chosen(Exchange x, String id) {
        if (TipStep.HELPED.isAt(x)) {
            helped(x, id.equals(Answer.YES));
        } else if (TipStep.CHAMPION.isAt(x)) {
            champion(x, id.equals(Answer.YES));
        } else if (id.startsWith(OF_TIP)) {
            give(x, new Hit(Hit.Kind.TIP, id.substring(OF_TIP.length()), 1), false);
        } else if (id.startsWith(OF_STORY)) {
            give(x, new Hit(Hit.Kind.STORY, id.substring(OF_STORY.length()), 1), false);
        } else {
            nothing(x, x.get(QUESTION));
        }
    }

    private void champion(Exchange x, boolean yes) {
        if (yes) {
            menu.begin(x, Command.ASK, x.get(QUESTION));
        } else {
            x.session(s -> s.ended());
            x.goTo(this, TipStep.ASK);
            x.say("tip-again");
        }
    }

    private void helped(Exchange x, boolean yes) {
        x.note(new Fact.TipJudged(x.address(), x.moment().now(), x.get(GIVEN), yes));
        if (yes) {
            menu.rest(x);
            x.say("tip-helped-yes");
        } else {
            askForChampion(x, x.get(QUESTION), "tip-helped-no");
        }
    }
}
