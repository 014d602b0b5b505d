package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Reading.Place;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.story.Action;
import org.sathi.content.story.Story;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/** The end of a story: the word of recognition, what she is invited to do, and what to read next. */
final class StoryEnd implements Talk {

    // Steps
    private static final String FINISHED = "finished";
    private static final String INVITED = "invited";

    // Options
    private static final String NEXT = "next";
    private static final String ACT = "act";
    private static final String LIKE = "like";
    private static final String MENU = "menu";

    private final Library library;
    private final StoryList list;
    private final TipTalk tips;
    private final Menu menu;

    StoryEnd(Library library, StoryList list, TipTalk tips, Menu menu) {
        this.library = library;
        this.list = list;
        this.tips = tips;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "story-end";
    }

    /** A story was read to its end. */
    void finish(Exchange x, Story story, Place place) {
        StoryFacts.finished(x, story, place);
        x.reading(r -> r.finish(story.id()));
        x.session(s -> s.ended());
        x.goTo(this, FINISHED);
        x.put(StoryTalk.STORY, story.id());
        x.say(
                "story-finished",
                "name",
                x.profile().name(),
                "title",
                story.text(x.language().code()).title(),
                "right",
                place.right(),
                "asked",
                place.asked());
        if (x.medium().brief()) {
            // What is right, why, and this are two segments already.
            x.offerInPassing(List.of(x.option(NEXT, "story-next")));
        } else {
            invite(x, story);
        }
    }

    private void invite(Exchange x, Story story) {
        x.goTo(this, INVITED);
        x.tell(story.text(x.language().code()).action());
        var offered = new ArrayList<Option>();
        act(x, story).ifPresent(offered::add);
        offered.add(x.option(LIKE, "story-like"));
        offered.add(x.option(MENU, "resume-menu"));
        x.offer(offered);
    }

    /** What of the invitation can be done right here; the rest is done on foot. */
    private static Optional<Option> act(Exchange x, Story story) {
        return switch (story.action()) {
            case Action.ReadTip _ -> Optional.of(x.option(ACT, "story-tip"));
            case Action.AskChampion(), Action.WritePlan(), Action.JoinTraining() -> Optional.empty();
        };
    }

    @Override
    public void askAgain(Exchange x) {
        library.story(x.get(StoryTalk.STORY)).ifPresentOrElse(s -> invite(x, s), () -> list.show(x));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, id);
            case Answer.Words(String text) -> words(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void chosen(Exchange x, String id) {
        switch (id) {
            case LIKE -> list.like(x, x.get(StoryTalk.STORY));
            case MENU -> menu.show(x);
            case ACT ->
                library.story(x.get(StoryTalk.STORY))
                        .map(Story::action)
                        .filter(Action.ReadTip.class::isInstance)
                        .map(Action.ReadTip.class::cast)
                        .flatMap(a -> library.tip(a.tip()))
                        .ifPresentOrElse(tip -> tips.give(x, tip, true), () -> menu.show(x));
            default -> askAgain(x);
        }
    }

    private void words(Exchange x, String text) {
        boolean on =
                Commands.whole(text, x.language()).filter(Command.NEXT::equals).isPresent();
        if (on && x.session().step().equals(FINISHED)) {
            askAgain(x);
        } else if (on) {
            list.like(x, x.get(StoryTalk.STORY));
        } else if (!menu.takeUp(x, text)) {
            x.say("please-choose");
            askAgain(x);
        }
    }
}
