package org.sathi.bot.talk;

import static org.sathi.bot.talk.StoryPage.BEGIN;
import static org.sathi.bot.talk.StoryPage.DAILY;
import static org.sathi.bot.talk.StoryPage.NEXT;
import static org.sathi.bot.talk.StoryPage.OTHERS;
import static org.sathi.bot.talk.StoryPage.OVER;
import static org.sathi.bot.talk.StoryPage.WAY;

import java.util.Optional;
import org.sathi.content.story.Position;
import org.sathi.content.story.Story;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/** Reading a story: what it is about, scene by scene with its choices, then the questions with what is right and why. */
final class StoryTalk implements Talk {

    static final String NAME = "story";

    /** What is kept in the session: the story's id. */
    static final String STORY = "story";

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
        return NAME;
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
        library.story(id)
                .ifPresentOrElse(s -> StoryPage.introduce(Sitting.open(x, s, Sitting.INTRODUCTION)), () -> gone(x));
    }

    /** Goes on where a story was left, or begins it. */
    void resume(Exchange x, String id) {
        library.story(id).ifPresentOrElse(s -> read(x, s), () -> gone(x));
    }

    private static void read(Exchange x, Story story) {
        var sitting = Sitting.open(x, story, Sitting.READ);
        StoryPage.show(sitting, sitting.place());
    }

    private static void readFromFirst(Sitting sitting) {
        var x = sitting.x();
        x.reading(r -> r.at(sitting.first()));
        StoryFacts.begun(x, sitting.story());
        read(x, sitting.story());
    }

    private void gone(Exchange x) {
        x.say("story-gone");
        list.show(x);
    }

    private Optional<Sitting> sitting(Exchange x) {
        return library.story(x.get(STORY)).map(story -> new Sitting(x, story));
    }

    @Override
    public void askAgain(Exchange x) {
        sitting(x).ifPresentOrElse(StoryTalk::askAgain, () -> gone(x));
    }

    private static void askAgain(Sitting sitting) {
        if (sitting.x().session().step().equals(Sitting.READ)) {
            StoryPage.show(sitting, sitting.place());
        } else {
            StoryPage.introduce(sitting);
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        sitting(x).ifPresentOrElse(sitting -> answer(sitting, answer), () -> gone(x));
    }

    private void answer(Sitting sitting, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> chosen(sitting, id);
            case Answer.Words(String text) -> words(sitting, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(sitting);
        }
    }

    private void words(Sitting sitting, String text) {
        var x = sitting.x();
        var on = x.session().options().stream().findFirst().filter(o -> o.id().equals(NEXT) || o.id().equals(BEGIN));
        if (on.isPresent() && isOn(x, text)) {
            chosen(sitting, on.get().id());
        } else if (!menu.takeUp(x, text)) {
            x.say("please-choose");
            askAgain(sitting);
        }
    }

    /** Whether words ask to read on. */
    private static boolean isOn(Exchange x, String text) {
        return Commands.whole(text, x.language()).filter(Command.NEXT::equals).isPresent()
                || Commands.yesNo(text, x.language()).orElse(false);
    }

    private void chosen(Sitting sitting, String id) {
        var x = sitting.x();
        switch (id) {
            case OTHERS -> list.show(x);
            case DAILY -> daily.toggle(x, "", sitting.story().id());
            case OVER -> readFromFirst(sitting);
            case BEGIN -> {
                if (sitting.isBegun()) {
                    read(x, sitting.story());
                } else {
                    readFromFirst(sitting);
                }
            }
            default -> onward(sitting, id);
        }
    }

    private void onward(Sitting sitting, String id) {
        var place = sitting.place();
        var at = sitting.position();
        Optional<Position> to = switch (at) {
            case Position.InScene(String scene)
            when id.startsWith(WAY) -> sitting.walk().choose(scene, id.substring(WAY.length()));
            case Position.InQuiz(String quiz)
            when id.startsWith(WAY) -> {
                place = StoryFacts.marked(sitting.x(), sitting.story(), quiz, id.substring(WAY.length()), place);
                yield sitting.walk().after(at);
            }
            case Position.InScene _ -> sitting.walk().after(at);
            case Position.InQuiz _, Position.AtAction() -> Optional.empty();
        };
        if (to.isEmpty()) {
            askAgain(sitting);
        } else if (to.get() instanceof Position.AtAction) {
            end.finish(sitting.x(), sitting.story(), place);
        } else {
            sitting.leave(at);
            StoryPage.show(sitting, sitting.moved(place, to.get()));
        }
    }

    /** Goes back to the scene before; from the first one seen in this sitting, to the list. */
    void back(Exchange x) {
        sitting(x)
                .ifPresentOrElse(
                        sitting -> sitting.back()
                                .ifPresentOrElse(place -> StoryPage.show(sitting, place), () -> list.show(x)),
                        () -> list.show(x));
    }
}
