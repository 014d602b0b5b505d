package org.sathi.bot.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;

/** The office is called about a request: who asks what, and whom it may be given to with one tap. */
final class AssignTalk implements Standing {

    private static final String WHOM = "whom";
    private static final int LABEL = 20;

    /** From so many hours on it is said how old a call is: what is gathered comes a little later anyway. */
    private static final int LATE = 3;

    private static final int IN_DAYS = 2;

    private final Topics topics;
    private final Library library;
    private final Menu menu;

    AssignTalk(Topics topics, Library library, Menu menu) {
        this.topics = topics;
        this.library = library;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "assign";
    }

    /** A request has come to the office, or something that cannot wait. */
    void called(Exchange x, HelpWord.ForOffice call) {
        if (call.request().isEmpty()) {
            alarmed(x, call);
            return;
        }
        if (Interruption.isUnfit(x)) {
            x.aside();
        } else {
            x.session(s -> s.ended());
            x.goTo(this, WHOM);
        }
        late(x, call.at());
        x.say(
                call.urgent() ? "office-call-urgent" : "office-call",
                "from",
                call.from(),
                "place",
                call.place(),
                "topic",
                topics.name(x, call.topic()),
                "question",
                call.question());
        Pictures.show(x, call.media());
        if (call.suggestions().isEmpty()) {
            x.say("office-nobody");
        } else {
            x.say("office-give");
        }
        x.offer(call.suggestions().stream().map(s -> option(call.request(), s)).toList());
    }

    private static void alarmed(Exchange x, HelpWord.ForOffice call) {
        x.aside();
        late(x, call.at());
        var place = call.place().isEmpty() ? x.text("my-data-unsaid") : call.place();
        x.say("office-alarm", "from", call.from(), "place", place, "question", call.question());
        Pictures.show(x, call.media());
    }

    /** Several farmers of a place told of the same. */
    void alarmed(Exchange x, HelpWord.ManyAlarms many) {
        x.aside();
        late(x, many.at());
        var language = x.language();
        var about = library.tip(many.about())
                .map(t -> t.ask().getOrDefault(language.code(), List.of()))
                .flatMap(asked -> asked.stream().findFirst())
                .orElse(many.about());
        x.say(
                "office-alarms",
                "count",
                many.count(),
                "place",
                many.place().isEmpty() ? x.text("my-data-unsaid") : PlaceNames.of(many.place(), language),
                "about",
                about);
    }

    /** Says how old it is where it could not be told in time. */
    private static void late(Exchange x, @Nullable Instant since) {
        var age = since == null
                ? Duration.ZERO
                : Duration.between(since, x.moment().now());
        if (age.toDays() >= IN_DAYS) {
            x.say("office-late-days", "days", age.toDays());
        } else if (age.toHours() >= LATE) {
            x.say("office-late-hours", "hours", age.toHours());
        }
    }

    private Option option(String request, HelpWord.Suggestion s) {
        var label = s.place().isEmpty() ? s.name() : s.name() + ", " + s.place();
        return new Option(standing(request + "=" + s.ref()), Clusters.truncate(label, LABEL));
    }

    @Override
    public void pressed(Exchange x, String option) {
        var parts = Standing.what(option).split("=", 2);
        if (parts.length == 2) {
            x.ask(new HelpErrand.Assigned(parts[0], parts[1]));
        }
        if (x.session().talk().equals(name())) {
            menu.rest(x);
        }
    }

    /** What came of it. */
    void assigned(Exchange x, HelpWord.AssignedSo so) {
        x.aside();
        switch (so.outcome()) {
            case DONE -> x.say("assign-done", "name", so.champion());
            case TAKEN -> x.say("assign-taken", "name", so.champion());
            case GONE -> x.say("assign-gone");
            case UNFIT -> x.say("assign-unfit");
            case REFUSED -> x.say("coordinators-only");
        }
    }

    @Override
    public void askAgain(Exchange x) {
        menu.show(x);
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> pressed(x, id);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                menu.answer(x, answer);
        }
    }
}
