package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sathi.bot.message.AgeGroup;
import org.sathi.bot.message.AttendanceCall;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.AttendanceWord.CodeRight;
import org.sathi.bot.message.AttendanceWord.Why;
import org.sathi.bot.message.Gender;
import org.sathi.bot.turn.Attending.Been;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Profile.Counted;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Numbers;

/**
 * The farmer's side of a training's code: she sends it, is asked once how to be counted, and gets the lesson to keep. The
 * champion hears nothing of each farmer: she asks for the count when she wants it.
 */
final class Attendance implements Talk {

    // Steps
    private static final String GENDER = "gender";
    private static final String AGE = "age";
    private static final String LESSON = "lesson";

    // What is kept in the session: the topic, which leads to the lesson
    private static final String TOPIC = "topic";

    private static final String RATHER_NOT = "rather-not";
    private static final String STORY = "story:";

    /** Under this age one is counted as young. */
    private static final int YOUNG = 30;

    /** A number that may be somebody's age; smaller ones are slips. */
    private static final int LEAST_AGE = 10;

    private static final int MOST_AGE = 110;

    private final Lessons lessons;
    private final Enrol enrol;
    private final Menu menu;

    /** Over these; who wants to send a code and has not written it is asked for it by {@code enrol}. */
    Attendance(Lessons lessons, Enrol enrol, Menu menu) {
        this.lessons = lessons;
        this.enrol = enrol;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.CODE, this::code);
        commands.on(Command.ABSENT, (x, _) -> absent(x));
    }

    private void code(Exchange x, String rest) {
        if (!takeUp(x, rest)) {
            enrol.askCode(x);
        }
    }

    /** Takes a text that is a code and nothing else; false if it is something else. */
    boolean takeUp(Exchange x, String text) {
        var code = AttendanceCode.whole(text);
        code.ifPresent(digits -> show(x, digits));
        return code.isPresent();
    }

    /** Takes a text that has a code among its words, or is four digits that no code has. */
    boolean takeUpWithin(Exchange x, String text) {
        if (AttendanceCode.isLikeCode(text)) {
            x.say("attend-unknown");
            return true;
        }
        var code = AttendanceCode.within(text);
        code.ifPresent(digits -> show(x, digits));
        return code.isPresent();
    }

    /** Sends the code on for checking. What the code says comes at once, as a turn of its own; nothing is said before. */
    private static void show(Exchange x, String digits) {
        var now = x.moment().now();
        if (x.attending().hasToWait(now)) {
            x.say("attend-wait");
            return;
        }
        x.attending(a -> a.tried(now));
        var regions = AttendanceCode.regions(x);
        x.post(
                AttendanceCode.address(regions.getFirst(), digits),
                new AttendanceCall.CodeShown(x.address(), regions.subList(1, regions.size()), Why.UNKNOWN));
    }

    /** What a code said. */
    void heard(Exchange x, AttendanceWord word) {
        if (FormTalk.isOpen(x)) {
            x.aside();
        }
        switch (word) {
            case CodeRight right -> counted(x, right);
            case AttendanceWord.CodeWrong(Why why) ->
                x.say(
                        switch (why) {
                            case UNKNOWN -> "attend-unknown";
                            case OVER -> "attend-over";
                            case WITHDRAWN -> "attend-withdrawn";
                            case OWN -> "attend-own";
                        });
            case AttendanceWord.CodeBusy busy -> TrainingCodes.busy(x, busy);
        }
    }

    private void counted(Exchange x, CodeRight right) {
        var before = x.attending().at(right.champion(), right.number());
        x.attending(a -> a.found()
                .with(new Been(
                        right.champion(),
                        right.number(),
                        right.topic(),
                        x.moment().now(),
                        true)));
        if (before.filter(Been::there).isPresent()) {
            x.say("attend-already");
            return;
        }
        note(x, right.champion(), right.number(), true);
        x.say("attend-counted", "topic", lessons.label(x, right.topic()), "name", right.name());
        // What was begun meanwhile is gone on with; the lesson can be asked for.
        if (FormTalk.isOpen(x)) {
            return;
        }
        x.session(s -> s.ended());
        x.put(TOPIC, right.topic());
        if (x.attending().asked() || x.profile().counted().gender() != Gender.UNSAID) {
            lesson(x);
        } else {
            x.attending(a -> a.askedHow());
            x.goTo(this, GENDER);
            askAgain(x);
        }
    }

    private static void note(Exchange x, org.sathi.bot.message.Address champion, int number, boolean there) {
        x.note(new Fact.Attended(
                x.address(),
                x.moment().now(),
                champion,
                number,
                there,
                x.profile().counted()));
    }

    @Override
    public void askAgain(Exchange x) {
        switch (x.session().step()) {
            case GENDER -> {
                x.say("attend-gender");
                x.offer(List.of(
                        x.option(Gender.WOMAN.name(), "option-woman"),
                        x.option(Gender.MAN.name(), "option-man"),
                        x.option(RATHER_NOT, "option-rather-not")));
            }
            case AGE -> {
                x.say("attend-young");
                x.offer(List.of(x.option(Answer.YES, "option-yes"), x.option(Answer.NO, "option-no")));
            }
            default -> lesson(x);
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (x.session().step()) {
            case GENDER -> gender(x, answer);
            case AGE -> age(x, answer);
            default -> afterLesson(x, answer);
        }
    }

    private void gender(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> {
                if (!id.equals(RATHER_NOT)) {
                    count(x, x.profile().counted().as(Gender.valueOf(id)));
                }
                x.goTo(this, AGE);
                askAgain(x);
            }
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                choose(x);
        }
    }

    private void age(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> {
                count(x, x.profile().counted().aged(id.equals(Answer.YES) ? AgeGroup.UNDER_30 : AgeGroup.FROM_30));
                lesson(x);
            }
            case Answer.Words(String text) -> {
                var years = years(x, text);
                if (years.isPresent()) {
                    count(
                            x,
                            x.profile()
                                    .counted()
                                    .aged(years.getAsInt() < YOUNG ? AgeGroup.UNDER_30 : AgeGroup.FROM_30));
                    lesson(x);
                } else {
                    choose(x);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> choose(x);
        }
    }

    /** Some answer the question for their age with their age. */
    private static OptionalInt years(Exchange x, String text) {
        var number = Numbers.whole(text, x.language());
        return number.isPresent() && number.getAsInt() >= LEAST_AGE && number.getAsInt() <= MOST_AGE
                ? number
                : OptionalInt.empty();
    }

    private void choose(Exchange x) {
        x.say("please-choose");
        askAgain(x);
    }

    /** She said how she wishes to be counted: so she is, at the training she has just confirmed. */
    private static void count(Exchange x, Counted counted) {
        x.profile(p -> p.counted(counted));
        x.attending().latest().ifPresent(b -> note(x, b.champion(), b.number(), b.there()));
    }

    // The lesson

    private void lesson(Exchange x) {
        var topic = x.get(TOPIC);
        var tip = lessons.tip(topic);
        var story = lessons.story(x, topic);
        x.goTo(this, LESSON);
        tip.ifPresent(t -> {
            x.note(new Fact.TipGiven(
                    x.address(),
                    x.moment().now(),
                    x.inbound().id(),
                    t.id(),
                    x.language().code(),
                    true));
            x.tell(t.text().in(x.language().code()));
        });
        var offered = new ArrayList<Option>();
        story.ifPresent(s -> offered.add(x.option(STORY + s.id(), "attend-story")));
        if (tip.isEmpty()) {
            x.say(story.isPresent() ? "attend-thanks-story" : "attend-thanks");
        }
        x.offerInPassing(offered);
    }

    private void afterLesson(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> menu.begin(x, Command.STORY, id.split(":", 2)[1]);
            case Answer.Words(String text) -> {
                boolean on = Commands.whole(text, x.language())
                                .filter(Command.NEXT::equals)
                                .isPresent()
                        || Commands.yesNo(text, x.language()).orElse(false);
                var story = x.session().options().stream().findFirst();
                if (on && story.isPresent()) {
                    afterLesson(x, new Answer.Chosen(story.get().id()));
                } else {
                    menu.answer(x, answer);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                menu.answer(x, answer);
        }
    }

    /** She says that she was not at the training that was confirmed from her number. */
    private void absent(Exchange x) {
        var latest = x.attending().latest().filter(Been::there);
        if (latest.isEmpty()) {
            x.say("attend-absent-none");
            return;
        }
        var been = latest.get();
        x.attending(a -> a.with(new Been(
                been.champion(), been.number(), been.topic(), x.moment().now(), false)));
        note(x, been.champion(), been.number(), false);
        if (x.session().talk().equals(name())) {
            x.session(s -> s.ended());
        }
        x.say("attend-absent", "topic", lessons.label(x, been.topic()));
    }
}
