package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.AgeGroup;
import org.sathi.bot.message.PersonWord;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.PersonErrand;
import org.sathi.bot.turn.Profile.Counted;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Dates;

/** What is kept of a person, told to herself: at once where there is room, page by page as SMS; and how to change it. */
final class MyData implements Talk {

    static final String NAME = "my-data";

    private enum At implements Step {
        WAIT,
        WHO,
        HOW_MUCH,
        CHANGE,
        NAME,
        PLACE
    }

    // Options
    private static final String MORE = "more";
    private static final String DELETE = "delete";

    /** The second page, while the first is read. */
    private static final String COUNTS = "counts";

    private final Menu menu;

    MyData(Menu menu) {
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.MY_DATA, (x, _) -> begin(x));
    }

    /** Whether she is being asked for her new name. */
    static boolean asksName(Exchange x) {
        return x.session().talk().equals(NAME) && At.NAME.isAt(x);
    }

    /** She asks; the answer comes from the record. Who is just being enrolled is told by the way. */
    void begin(Exchange x) {
        if (Enrol.isUnderWay(x) && x.profile().enrolled()) {
            x.ask(new PersonErrand.HeldAsked());
            return;
        }
        x.session(s -> s.ended());
        if (!x.profile().enrolled()) {
            x.say("my-data-stranger");
            return;
        }
        x.goTo(this, At.WAIT);
        x.ask(new PersonErrand.HeldAsked());
    }

    /** The record's answer. */
    void held(Exchange x, PersonWord.Held held) {
        boolean waits = x.session().talk().equals(NAME) && At.WAIT.isAt(x);
        if (!waits && x.session().active()) {
            x.aside();
        }
        who(x);
        if (waits && x.medium().brief()) {
            x.put(COUNTS, counts(x, held));
            x.goTo(this, At.WHO);
            x.offer(more(x));
        } else {
            x.tell(counts(x, held));
            if (waits) {
                change(x);
            }
        }
    }

    private static void who(Exchange x) {
        var p = x.profile();
        var unsaid = x.text("my-data-unsaid");
        x.say(
                "my-data-who",
                "name",
                p.name().isEmpty() ? unsaid : p.name(),
                "place",
                p.placeText().isEmpty() ? unsaid : p.placeText(),
                "role",
                x.text(role(p.role())),
                "counted",
                counted(x),
                "day",
                Dates.show(
                        java.time.LocalDate.ofInstant(java.util.Objects.requireNonNull(p.consentedAt()), x.zone()),
                        x.language()));
    }

    private static String role(Role role) {
        return switch (role) {
            case FARMER -> "option-farmer";
            case CHAMPION -> "option-champion";
            case COORDINATOR -> "role-coordinator";
        };
    }

    private static String counted(Exchange x) {
        Counted counted = x.profile().counted();
        var gender = switch (counted.gender()) {
            case WOMAN -> x.text("option-woman");
            case MAN -> x.text("option-man");
            case OTHER -> x.text("my-data-other");
            case UNSAID -> x.text("my-data-uncounted");
        };
        if (counted.birthYear() != 0) {
            return gender + ", " + counted.birthYear();
        }
        return counted.age() == AgeGroup.UNSAID
                ? gender
                : gender + ", " + x.text(counted.age() == AgeGroup.UNDER_30 ? "my-data-under-30" : "my-data-from-30");
    }

    private static String counts(Exchange x, PersonWord.Held h) {
        return x.text(
                "my-data-counts",
                "contacts",
                h.contacts(),
                "reports",
                h.reports(),
                "trainings",
                h.trainings(),
                "asked",
                h.asked() + h.helped(),
                "talks",
                h.conversations(),
                "stories",
                h.stories(),
                "tips",
                h.tips(),
                "messages",
                h.messages());
    }

    private static List<Option> more(Exchange x) {
        return List.of(x.option(MORE, "option-more"));
    }

    private void change(Exchange x) {
        x.say("my-data-change");
        x.goTo(this, At.CHANGE);
        x.offer(List.of(
                x.option(At.NAME.key(), "my-data-name"),
                x.option(At.PLACE.key(), "my-data-place"),
                x.option(DELETE, "my-data-delete")));
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(At.class, x)) {
            case NAME -> x.say("enrol-name");
            case PLACE -> x.say("enrol-place");
            case WHO -> {
                who(x);
                x.offer(more(x));
            }
            case HOW_MUCH -> {
                x.tell(x.get(COUNTS));
                x.offer(more(x));
            }
            case CHANGE -> change(x);
            case WAIT -> begin(x);
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (Step.orFirst(At.class, x)) {
            case NAME -> newName(x, answer);
            case PLACE -> newPlace(x, answer);
            case WAIT, WHO, HOW_MUCH, CHANGE -> browse(x, answer);
        }
    }

    private void browse(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(DELETE) -> menu.begin(x, Command.FORGET_ME, "");
            case Answer.Chosen c when c.is(MORE) -> turnPage(x);
            case Answer.Chosen(String step) -> {
                x.goTo(this, step);
                askAgain(x);
            }
            case Answer.Words(String text)
            when Commands.whole(text, x.language()).filter(Command.NEXT::equals).isPresent() -> turnPage(x);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                menu.answer(x, answer);
        }
    }

    private void turnPage(Exchange x) {
        if (At.WHO.isAt(x)) {
            x.goTo(this, At.HOW_MUCH);
            askAgain(x);
        } else {
            change(x);
        }
    }

    private void newName(Exchange x, Answer answer) {
        if (answer instanceof Answer.Words(String text) && NameAnswer.isName(x, text)) {
            NameAnswer.keep(x, text);
            changed(x);
        } else {
            askAgain(x);
        }
    }

    private void newPlace(Exchange x, Answer answer) {
        switch (PlaceAnswer.keep(x, answer)) {
            case KEPT -> changed(x);
            case SEVERAL -> {}
            case NONE -> askAgain(x);
        }
    }

    private void changed(Exchange x) {
        x.say("my-data-changed");
        menu.show(x);
    }
}
