package org.sathi.bot.talk;

import java.util.ArrayList;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.AttendanceWord;
import org.sathi.bot.message.AttendanceWord.CodeRight;
import org.sathi.bot.message.AttendanceWord.Why;
import org.sathi.bot.message.Gender;
import org.sathi.bot.turn.Attending.Been;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/**
 * The farmer's side of a training's code: she sends it, is asked once how to be counted, and gets the lesson to keep. The
 * champion hears nothing of each farmer: she asks for the count when she wants it.
 */
final class Attendance implements Talk {

    // What is kept in the session: the topic, which leads to the lesson
    private static final String TOPIC = "topic";

    private static final String STORY = "story:";

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
        if (!ShownCode.takeUp(x, rest)) {
            enrol.role().askCode(x);
        }
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
            step(x, AttendanceStep.GENDER);
        }
    }

    /** She was there or not, and is counted as her profile says. */
    static void note(Exchange x, Address champion, int number, boolean there) {
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
        switch (Step.orFirst(AttendanceStep.class, x)) {
            case GENDER -> HowCounted.askGender(x);
            case AGE -> HowCounted.askAge(x);
            case LESSON -> lesson(x);
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (Step.orFirst(AttendanceStep.class, x)) {
            case GENDER -> gender(x, answer);
            case AGE -> age(x, answer);
            case LESSON -> afterLesson(x, answer);
        }
    }

    private void gender(Exchange x, Answer answer) {
        if (HowCounted.gender(x, answer)) {
            step(x, AttendanceStep.AGE);
        } else {
            choose(x);
        }
    }

    private void age(Exchange x, Answer answer) {
        if (HowCounted.age(x, answer)) {
            lesson(x);
        } else {
            choose(x);
        }
    }

    private void choose(Exchange x) {
        x.say("please-choose");
        askAgain(x);
    }

    private void step(Exchange x, AttendanceStep step) {
        x.goTo(this, step);
        askAgain(x);
    }

    // The lesson

    private void lesson(Exchange x) {
        var topic = x.get(TOPIC);
        var tip = lessons.tip(topic);
        var story = lessons.story(x, topic);
        x.goTo(this, AttendanceStep.LESSON);
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
