package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.turn.Reading.Place;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.story.Page;
import org.sathi.content.story.Position;
import org.sathi.content.story.Story;
import org.sathi.content.story.Walk;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/**
 * Reading a story: what it is about, scene by scene with its choices, then the questions with what is right and why. How
 * far she came is kept with the contact, so that another talk in between loses nothing.
 */
final class StoryTalk implements Talk {

    /** What is kept in the session: the story's id. */
    static final String STORY = "story";

    // Steps
    private static final String INTRODUCTION = "introduction";
    private static final String READ = "read";

    /** The positions before this one in this sitting, by which one goes back. */
    private static final String TRAIL = "trail";

    private static final String BETWEEN = " ";
    private static final int LONGEST_TRAIL = 20;

    // Options
    private static final String BEGIN = "begin";
    private static final String OVER = "over";
    private static final String OTHERS = "others";
    private static final String DAILY = "daily";
    private static final String NEXT = "next";
    private static final String WAY = "way:";

    private final Library library;
    private final Menu menu;
    private final DailyTalk daily;
    private final StoryEnd end;
    private final StoryList list;

    StoryTalk(Library library, TipTalk tips, DailyTalk daily, Menu menu) {
        this.library = library;
        this.daily = daily;
        this.menu = menu;
        this.list = new StoryList(library, this, daily, menu);
        this.end = new StoryEnd(library, list, tips, menu);
    }

    @Override
    public String name() {
        return "story";
    }

    /** Where stories are chosen. */
    StoryList list() {
        return list;
    }

    /** What comes after the last question. */
    StoryEnd end() {
        return end;
    }

    /** Says what a story is about, and offers to begin. */
    void open(Exchange x, String id) {
        x.session(s -> s.ended());
        x.goTo(this, INTRODUCTION);
        x.put(STORY, id);
        askAgain(x);
    }

    /** Goes on where a story was left, or begins it. */
    void resume(Exchange x, String id) {
        x.session(s -> s.ended());
        x.goTo(this, READ);
        x.put(STORY, id);
        library.story(id).ifPresentOrElse(s -> show(x, s, place(x, s)), () -> gone(x));
    }

    /** Begins a story, from its first scene. */
    private void begin(Exchange x, Story story) {
        x.reading(r -> r.at(first(x, story)));
        StoryFacts.begun(x, story);
        resume(x, story.id());
    }

    private static Place first(Exchange x, Story story) {
        return new Place(
                story.id(), new Walk(story).first().code(), 0, 0, x.moment().now(), false);
    }

    /** Where she is in a story; at its beginning if she never was, or if the story has changed since. */
    private static Place place(Exchange x, Story story) {
        return x.reading()
                .place(story.id())
                .filter(p ->
                        Position.of(p.position()).filter(new Walk(story)::has).isPresent())
                .orElseGet(() -> first(x, story));
    }

    private static Position position(Place place, Story story) {
        return Position.of(place.position()).orElseGet(new Walk(story)::first);
    }

    private void gone(Exchange x) {
        x.say("story-gone");
        list.show(x);
    }

    @Override
    public void askAgain(Exchange x) {
        var story = library.story(x.get(STORY));
        if (story.isEmpty()) {
            gone(x);
        } else if (x.session().step().equals(READ)) {
            show(x, story.get(), place(x, story.get()));
        } else {
            introduce(x, story.get());
        }
    }

    private static void introduce(Exchange x, Story story) {
        var text = story.text(x.language().code());
        x.tell(text.title());
        x.tell(text.about());
        var offered = new ArrayList<Option>();
        if (x.reading().place(story.id()).isPresent()) {
            offered.add(x.option(BEGIN, "resume-on"));
            offered.add(x.option(OVER, "resume-over"));
        } else {
            offered.add(x.option(BEGIN, "story-begin"));
        }
        offered.add(DailyTalk.option(x, DAILY));
        offered.add(x.option(OTHERS, "story-others"));
        x.offer(offered);
    }

    /** Shows a position with what can be chosen there. */
    private static void show(Exchange x, Story story, Place place) {
        var page = Page.of(story, position(place, story), x.language().code());
        x.reading(r -> r.at(place.movedTo(place.position(), x.moment().now())));
        x.tell(x.medium().brief() ? page.sms() : page.text());
        page.media().picture().ifPresent(file -> x.show("stories/" + story.id() + "/" + file));
        var offered = new ArrayList<Option>();
        page.choices().forEach(c -> offered.add(new Option(WAY + c.id(), c.label())));
        if (offered.isEmpty()) {
            offered.add(x.option(NEXT, "story-next"));
        }
        if (x.isUnasked()) {
            offered.add(DailyTalk.option(x, DAILY));
        }
        if (page.choices().isEmpty()) {
            x.offerInPassing(offered);
        } else {
            x.offer(offered);
        }
    }

    // The scene of the day

    /**
     * Shows the scene of the day: the one after the scene that was shown last, or the first of a story not yet begun. A
     * fork or a question waits for an answer, and is shown again.
     *
     * @return whether it waits where it already waited the day before
     */
    boolean sceneOfTheDay(Exchange x, Story story) {
        var known = x.reading().place(story.id());
        x.session(s -> s.ended());
        x.goTo(this, READ);
        x.put(STORY, story.id());
        if (known.isEmpty()) {
            StoryFacts.begun(x, story);
            x.tell(story.text(x.language().code()).title());
            x.tell(story.text(x.language().code()).about());
            show(x, story, first(x, story));
            return false;
        }
        var place = place(x, story);
        var at = position(place, story);
        var to = at instanceof Position.InScene ? new Walk(story).after(at) : Optional.<Position>empty();
        show(x, story, to.map(p -> place.movedTo(p.code(), x.moment().now())).orElse(place));
        return to.isEmpty();
    }

    /** Reminds of a story that was left in the middle, and offers to go on. */
    void remind(Exchange x, Story story) {
        x.session(s -> s.ended());
        x.goTo(this, INTRODUCTION);
        x.put(STORY, story.id());
        x.say("story-reminder", "title", story.text(x.language().code()).title());
        x.offer(List.of(x.option(BEGIN, "resume-on"), x.option(OTHERS, "story-others")));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        var story = library.story(x.get(STORY));
        if (story.isEmpty()) {
            gone(x);
            return;
        }
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(x, story.get(), id);
            case Answer.Words(String text) -> words(x, story.get(), text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void words(Exchange x, Story story, String text) {
        var first = x.session().options().stream().findFirst();
        boolean on =
                Commands.whole(text, x.language()).filter(Command.NEXT::equals).isPresent()
                        || Commands.yesNo(text, x.language()).orElse(false);
        if (on && first.filter(o -> o.id().equals(NEXT) || o.id().equals(BEGIN)).isPresent()) {
            chosen(x, story, first.get().id());
        } else if (!menu.takeUp(x, text)) {
            x.say("please-choose");
            askAgain(x);
        }
    }

    private void chosen(Exchange x, Story story, String id) {
        switch (id) {
            case OTHERS -> list.show(x);
            case DAILY -> daily.toggle(x, "", story.id());
            case OVER -> begin(x, story);
            case BEGIN -> {
                if (x.reading().place(story.id()).isPresent()) {
                    resume(x, story.id());
                } else {
                    begin(x, story);
                }
            }
            default -> onward(x, story, id);
        }
    }

    private void onward(Exchange x, Story story, String id) {
        var place = place(x, story);
        var walk = new Walk(story);
        var at = position(place, story);
        Optional<Position> to = switch (at) {
            case Position.InScene(String scene)
            when id.startsWith(WAY) -> walk.choose(scene, id.substring(WAY.length()));
            case Position.InQuiz(String quiz)
            when id.startsWith(WAY) -> {
                place = StoryFacts.marked(x, story, quiz, id.substring(WAY.length()), place);
                yield walk.after(at);
            }
            case Position.InScene _ -> walk.after(at);
            case Position.InQuiz _, Position.AtAction() -> Optional.empty();
        };
        if (to.isEmpty()) {
            askAgain(x);
        } else if (to.get() instanceof Position.AtAction) {
            end.finish(x, story, place);
        } else {
            keepTrail(x, at);
            show(x, story, place.movedTo(to.get().code(), x.moment().now()));
        }
    }

    // Back

    private static void keepTrail(Exchange x, Position left) {
        // A question that was answered is not answered again.
        var trail = left instanceof Position.InScene ? (x.get(TRAIL) + BETWEEN + left.code()).strip() : "";
        var steps = List.of(trail.split(BETWEEN));
        x.put(TRAIL, String.join(BETWEEN, steps.subList(Math.max(0, steps.size() - LONGEST_TRAIL), steps.size())));
    }

    /** Goes back to the scene before; from the first one seen in this sitting, to the list. */
    void back(Exchange x) {
        var trail = x.get(TRAIL);
        var story = library.story(x.get(STORY));
        if (trail.isEmpty() || story.isEmpty()) {
            list.show(x);
            return;
        }
        int last = trail.lastIndexOf(BETWEEN);
        x.put(TRAIL, last < 0 ? "" : trail.substring(0, last));
        show(
                x,
                story.get(),
                place(x, story.get())
                        .movedTo(trail.substring(last + 1), x.moment().now()));
    }
}
