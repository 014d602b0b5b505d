package org.sathi.bot.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Field;
import org.sathi.i18n.ChoiceNumbers;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/** After the help: how it was, once; and a week later whether it solved the problem. */
final class FollowUpTalk implements Standing {

    private static final String TALK = "follow-up";

    private enum At implements Step {
        RATING,
        SOLVED
    }

    /** The field of the form that the stars come from. */
    private static final String RATING = "rating";

    // What is kept in the session
    private static final String REQUEST = "request";
    private static final String NAME = "name";
    private static final String TOPIC = "topic";
    private static final String AGAIN = "again";

    private static final String STARS = "stars=";
    private static final String YES = "yes=";
    private static final String NO = "no=";
    private static final String SCALE = "help-rating";
    private static final int MOST = 5;

    private final Forms forms;
    private final Topics topics;
    private final Menu menu;

    FollowUpTalk(Forms forms, Topics topics, Menu menu) {
        this.forms = forms;
        this.topics = topics;
        this.menu = menu;
    }

    @Override
    public String name() {
        return TALK;
    }

    /** The conversation is over: how was it? The request is open no more. */
    void rating(Exchange x, HelpWord.RatingDue word) {
        x.helping(h -> h.withoutAsked(word.request()));
        begin(x, At.RATING, word.request(), word.peerName(), "");
    }

    /** A week has passed: is it solved? */
    void solved(Exchange x, HelpWord.SolvedDue word) {
        begin(x, At.SOLVED, word.request(), word.peerName(), word.topic());
    }

    private void begin(Exchange x, At step, String request, String name, String topic) {
        if (Interruption.isUnfit(x)) {
            x.ask(new HelpErrand.Later(request));
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, step);
        x.put(REQUEST, request);
        x.put(NAME, name);
        x.put(TOPIC, topic);
        askAgain(x);
    }

    @Override
    public void askAgain(Exchange x) {
        var request = x.get(REQUEST);
        if (At.RATING.isAt(x)) {
            x.say("rate-ask", "name", x.get(NAME));
            // Where every character costs the number alone is asked for.
            x.offer(x.medium().brief() ? List.of() : stars(x, request));
        } else {
            x.say("solved-ask", "name", x.get(NAME), "topic", topics.name(x, x.get(TOPIC)));
            x.offer(List.of(
                    x.option(standing(YES + request), "option-yes"), x.option(standing(NO + request), "option-no")));
        }
    }

    private Field.Choice scale() {
        return (Field.Choice) forms.form(SCALE).field(RATING).orElseThrow();
    }

    private List<Option> stars(Exchange x, String request) {
        return forms.options(scale(), x).stream()
                .map(o -> new Option(standing(STARS + request + "=" + o.id()), o.label()))
                .toList();
    }

    @Override
    public void pressed(Exchange x, String option) {
        var what = Standing.what(option);
        if (what.startsWith(YES)) {
            judged(x, what.substring(YES.length()), true);
        } else if (what.startsWith(NO)) {
            judged(x, what.substring(NO.length()), false);
        } else if (what.startsWith(STARS)) {
            var parts = what.split("=", -1);
            rated(x, parts[1], typed(x).orElse(Integer.parseInt(parts[2])));
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> pressed(x, id);
            case Answer.Words(String text) -> words(x, text);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void words(Exchange x, String text) {
        var request = x.get(REQUEST);
        if (At.RATING.isAt(x)) {
            var stars = read(x, text);
            if (stars.isPresent()) {
                rated(x, request, stars.getAsInt());
                return;
            }
            if (number(x, text).isPresent()
                    || Commands.yesNo(text, x.language()).isPresent()) {
                noStars(x);
                return;
            }
        } else {
            var yes = solved(x, text);
            if (yes.isPresent()) {
                judged(x, request, yes.get());
                return;
            }
        }
        // She goes on to something else; the question was asked once.
        menu.answer(x, new Answer.Words(text));
    }

    /** A no may say that the help was none, or that she will not tell: she is asked for the number once more, and then let go. */
    private void noStars(Exchange x) {
        if (x.get(AGAIN).isEmpty()) {
            x.put(AGAIN, AGAIN);
            x.say("rate-again");
            x.offer(x.medium().brief() ? List.of() : stars(x, x.get(REQUEST)));
        } else {
            done(x);
            x.say("rate-thanks");
        }
    }

    /** Whether it is solved; "solved" itself is a command where nothing is asked. */
    private static Optional<Boolean> solved(Exchange x, String text) {
        boolean done =
                Commands.whole(text, x.language()).filter(Command.DONE::equals).isPresent();
        return done ? Optional.of(true) : Commands.yesNo(text, x.language());
    }

    /** Whether she is asked if it is solved: that it is done answers that, and ends no conversation. */
    static boolean asksWhetherSolved(Exchange x) {
        return x.session().talk().equals(TALK) && At.SOLVED.isAt(x);
    }

    /** The stars that were typed where there are buttons: the number that was asked for, and not the place of a button. */
    private OptionalInt typed(Exchange x) {
        return x.inbound().what() instanceof Incoming.Text(String text)
                        && number(x, text).isPresent()
                ? read(x, text)
                : OptionalInt.empty();
    }

    /** A number from 1 to 5, or a word such as "good". */
    private OptionalInt read(Exchange x, String text) {
        var number = number(x, text);
        if (number.isPresent()) {
            return number.getAsInt() >= 1 && number.getAsInt() <= MOST ? number : OptionalInt.empty();
        }
        var read = forms.reader(forms.form(SCALE), x)
                .read(text, x.today(), x.region(), x.calendar())
                .values()
                .get(RATING);
        return read == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(read));
    }

    private static OptionalInt number(Exchange x, String text) {
        return ChoiceNumbers.read(text, x.language());
    }

    private void rated(Exchange x, String request, int stars) {
        x.ask(new HelpErrand.Rated(request, stars));
        done(x);
        x.say("rate-thanks");
    }

    private void judged(Exchange x, String request, boolean solved) {
        x.ask(new HelpErrand.Judged(request, solved));
        done(x);
        // What a no leads to is said when it is decided.
        if (solved) {
            x.say("solved-yes");
        }
    }

    private void done(Exchange x) {
        if (x.session().talk().equals(name())) {
            menu.rest(x);
        } else {
            x.aside();
        }
    }
}
