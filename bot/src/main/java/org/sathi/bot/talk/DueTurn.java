package org.sathi.bot.talk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.sathi.bot.message.Incoming.DueKind;
import org.sathi.bot.turn.Reading.Daily;
import org.sathi.bot.turn.Reading.Place;
import org.sathi.content.story.Story;

/**
 * What the clock brings: the scene of the day, and one reminder of a story left in the middle. Nothing is said to who opted
 * out, at night, in the middle of a conversation, or while a form is half filled: a report comes first.
 */
final class DueTurn {

    /** So long after her last word a conversation is not broken in upon. */
    private static final Duration QUIET = Duration.ofMinutes(30);

    /** On so many days in a row the same question may go without an answer. */
    private static final int MOST_WAITING = 3;

    private final Library library;

    DueTurn(Library library) {
        this.library = library;
    }

    /** Takes what is due; {@code ref} says what it is about. */
    void take(Exchange x, DueKind kind, String ref) {
        var hour = x.moment().now().atZone(x.zone()).getHour();
        var heard = x.session().at();
        boolean talking = x.session().active()
                && heard != null
                && heard.plus(QUIET).isAfter(x.moment().now());
        boolean mayBeWrittenTo = x.profile().enrolled()
                && !x.profile().optedOut()
                && hour >= DailyTalk.EARLIEST
                && hour <= DailyTalk.LATEST;
        if (!mayBeWrittenTo || talking || FormTalk.isOpen(x)) {
            return;
        }
        x.unasked();
        switch (kind) {
            case DAILY_SCENE -> {
                var wish = x.reading().daily();
                if (wish != null && hour >= wish.hour() && !x.today().equals(wish.last())) {
                    scene(x, wish);
                }
            }
            case STORY_REMINDER -> remind(x, ref);
        }
    }

    private void scene(Exchange x, Daily wish) {
        var next = next(x, wish);
        if (next.isEmpty()) {
            DailyTalk.end(x);
            x.say("daily-over");
        } else if (x.reading()
                .place(next.get().id())
                .filter(p -> readToday(x, p))
                .isPresent()) {
            DailyTalk.keep(x, wish.sent(next.get().id(), x.today(), 0));
        } else if (wish.waiting() >= MOST_WAITING) {
            DailyTalk.end(x);
            x.say("daily-paused");
        } else {
            boolean waits = UnaskedStory.sceneOfTheDay(x, next.get());
            DailyTalk.keep(x, wish.sent(next.get().id(), x.today(), waits ? wish.waiting() + 1 : 0));
        }
    }

    private static boolean readToday(Exchange x, Place place) {
        return LocalDate.ofInstant(place.at(), x.zone()).equals(x.today());
    }

    /** The story whose turn it is: the one under way, or the theme's next; none when all are read. */
    private Optional<Story> next(Exchange x, Daily wish) {
        var underWay =
                library.story(wish.story()).filter(s -> !x.reading().finished().contains(s.id()));
        if (underWay.isPresent() || wish.theme().isEmpty()) {
            return underWay;
        }
        return library.unread(x, wish.theme()).stream().findFirst();
    }

    private void remind(Exchange x, String id) {
        var left = x.reading().place(id).filter(p -> !p.reminded() && !readToday(x, p));
        var wish = x.reading().daily();
        boolean comesDaily = wish != null && wish.story().equals(id);
        library.story(id).filter(s -> left.isPresent() && !comesDaily).ifPresent(s -> {
            x.reading(r -> r.changed(id, Place::remindedOnce));
            StoryFacts.reminded(x, s);
            UnaskedStory.remind(x, s);
        });
    }
}
