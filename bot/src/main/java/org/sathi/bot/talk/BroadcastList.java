package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;

/** The broadcasts there are: the newest in a list; one opened, with its figures and what can be done about it. */
final class BroadcastList implements Standing {

    /** So much of a title stands in a list, in UTF-16 units. */
    private static final int TITLE = 30;

    private static final int MOST = 8;

    // Steps
    private static final String LIST = "list";
    private static final String ONE = "one";

    // Options
    private static final String NEW = "new";
    private static final String OPEN = "open=";
    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";
    private static final String HALT = "halt";
    private static final String AGAIN = "again";
    private static final String ANSWERS = "answers";
    private static final String CONFIRM = "confirm";
    private static final String ALL = "all";

    // What is kept in the session
    private static final String NUMBER = "number";

    private final Composition way;
    private final Menu menu;

    BroadcastList(Composition way, Menu menu) {
        this.way = way;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "broadcasts";
    }

    /** Asks the desk for the newest. */
    void show(Exchange x) {
        if (!x.profile().role().isAtLeast(Role.COORDINATOR)) {
            x.say("broadcast-office-only");
            return;
        }
        x.session(s -> s.ended());
        x.goTo(this, LIST);
        x.ask(new BroadcastErrand.ListAsked());
    }

    /** Number and first words. */
    static String titled(BroadcastWord.Standing s) {
        return s.broadcast() + ". " + Clusters.truncate(s.title(), TITLE);
    }

    /** The newest ones. */
    void listed(Exchange x, BroadcastWord.Listed listed) {
        if (!x.session().talk().equals(name())) {
            return;
        }
        var options = new ArrayList<Option>();
        listed.broadcasts().stream()
                .limit(MOST)
                .forEach(s -> options.add(new Option(
                        OPEN + s.broadcast(),
                        x.text("broadcasts-line", "title", titled(s), "state", StandingText.state(x, s.state())))));
        x.say(options.isEmpty() ? "broadcasts-none" : "broadcasts-newest");
        options.add(x.option(NEW, "broadcasts-new"));
        x.goTo(this, LIST);
        x.offer(options);
    }

    /** How one stands, and what can be done about it. */
    void status(Exchange x, BroadcastWord.Standing s) {
        if (!x.session().talk().equals(name())) {
            return;
        }
        x.goTo(this, ONE);
        x.put(NUMBER, Long.toString(s.broadcast()));
        StandingText.say(x, s);
        x.offer(ways(x, s));
    }

    private static List<Option> ways(Exchange x, BroadcastWord.Standing s) {
        var options = new ArrayList<Option>();
        switch (s.state()) {
            case SECOND -> {
                options.add(x.option(CONFIRM, "broadcasts-confirm"));
                options.add(x.option(HALT, "broadcasts-stop"));
            }
            case SCHEDULED, SENDING -> {
                options.add(x.option(PAUSE, "broadcasts-pause"));
                options.add(x.option(HALT, "broadcasts-stop"));
            }
            case PAUSED -> {
                options.add(x.option(RESUME, "broadcasts-resume"));
                options.add(x.option(HALT, "broadcasts-stop"));
            }
            case STOPPED, DONE -> options.add(x.option(AGAIN, "broadcasts-again"));
            case PREPARED -> {
                // It is confirmed where it was prepared.
            }
        }
        if (s.poll()) {
            options.add(x.option(ANSWERS, "broadcasts-answers"));
        }
        options.add(x.option(ALL, "broadcasts-all"));
        return options;
    }

    /** It was paused, resumed or stopped. */
    void changed(Exchange x, BroadcastWord.Changed changed) {
        aside(x);
        x.say(
                "broadcasts-changed",
                "number",
                Long.toString(changed.broadcast()),
                "state",
                StandingText.state(x, changed.state()));
        if (x.session().talk().equals(name())) {
            x.goTo(this, ONE);
            x.put(NUMBER, Long.toString(changed.broadcast()));
            var options = new ArrayList<Option>();
            if (changed.state() == State.PAUSED) {
                options.add(x.option(RESUME, "broadcasts-resume"));
            }
            options.add(x.option(OPEN, "broadcasts-figures"));
            options.add(x.option(ALL, "broadcasts-all"));
            x.offer(options);
        }
    }

    /** It was paused by itself. */
    void alarmed(Exchange x, BroadcastWord.Alarmed alarm) {
        aside(x);
        var number = Long.toString(alarm.broadcast());
        x.say("broadcasts-alarm", "number", number, "failed", alarm.failed(), "of", alarm.of());
        offerToGoOn(x, alarm.broadcast());
    }

    /** It is held, because by now it would cost too much. */
    void held(Exchange x, BroadcastWord.Held held) {
        aside(x);
        x.say(
                held.reason() == BroadcastWord.Reason.OVER_BUDGET ? "broadcasts-held-budget" : "broadcasts-held-month",
                "number",
                Long.toString(held.broadcast()),
                "price",
                PreviewText.known(x, held.price()));
        offerToGoOn(x, held.broadcast());
    }

    private void offerToGoOn(Exchange x, long broadcast) {
        if (x.medium().buttons()) {
            x.offer(List.of(
                    x.option(standing(RESUME + "=" + broadcast), "broadcasts-resume"),
                    x.option(standing(HALT + "=" + broadcast), "broadcasts-stop")));
        }
    }

    /** All have their state. */
    void ended(Exchange x, BroadcastWord.Standing s) {
        aside(x);
        x.say("broadcasts-ended");
        StandingText.say(x, s);
    }

    /** What was answered. */
    void poll(Exchange x, BroadcastWord.PollShown poll) {
        aside(x);
        StandingText.say(x, poll);
        if (x.session().talk().equals(name())) {
            x.offer(List.of(x.option(OPEN, "broadcasts-figures"), x.option(ALL, "broadcasts-all")));
        }
    }

    /** What comes while she does something else is said by the way. */
    private void aside(Exchange x) {
        if (x.session().active() && !x.session().talk().equals(name())) {
            x.aside();
        }
    }

    @Override
    public void askAgain(Exchange x) {
        if (x.session().step().equals(ONE)) {
            x.ask(new BroadcastErrand.StatusAsked(number(x)));
        } else {
            x.ask(new BroadcastErrand.ListAsked());
        }
    }

    @Override
    public void pressed(Exchange x, String option) {
        var what = Standing.what(option).split("=", 2);
        if (what.length == 2 && x.profile().role().isAtLeast(Role.COORDINATOR)) {
            act(x, what[0], Long.parseLong(what[1]));
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen c when c.is(NEW) -> way.text().begin(x);
            case Answer.Chosen c when c.is(ALL) -> show(x);
            case Answer.Chosen(String id)
            when id.startsWith(OPEN) -> {
                if (!id.equals(OPEN)) {
                    x.put(NUMBER, id.substring(OPEN.length()));
                }
                x.ask(new BroadcastErrand.StatusAsked(number(x)));
            }
            case Answer.Chosen(String id) -> act(x, id, number(x));
            case Answer.Words words -> menu.answer(x, words);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }

    private void act(Exchange x, String id, long broadcast) {
        switch (id) {
            case PAUSE -> x.ask(new BroadcastErrand.Pause(broadcast));
            case RESUME -> x.ask(new BroadcastErrand.Resume(broadcast));
            case HALT -> x.ask(new BroadcastErrand.Halt(broadcast));
            case ANSWERS -> x.ask(new BroadcastErrand.PollAsked(broadcast));
            case CONFIRM -> way.send().confirm(x, broadcast);
            case AGAIN -> way.send().again(x, broadcast);
            default -> askAgain(x);
        }
    }

    private static long number(Exchange x) {
        return x.get(NUMBER).isEmpty() ? BroadcastWord.NONE : Long.parseLong(x.get(NUMBER));
    }
}
