package org.sathi.bot.talk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastDraft.Opening;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Received;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Fold;

/**
 * A broadcast as its recipient gets it. In the middle of something else it is said by the way: what was asked stays open, and
 * what the broadcast leads to can be opened by its own buttons or words.
 */
final class BroadcastArrival implements Standing {

    private static final String NAME = "broadcast";
    private static final String CHOOSE = "choose";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(name|district)}");
    private static final Pattern ANSWER = Pattern.compile("poll=(\\d{1,18})=(\\d)");

    /** How forms are opened. */
    interface Forms {
        /** Opens the form with this id. */
        void open(Exchange x, String id);
    }

    private final BroadcastOpening opening;
    private final Menu menu;

    BroadcastArrival(BroadcastOpening opening, Menu menu) {
        this.opening = opening;
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A broadcast has come for her. */
    void arrived(Exchange x, BroadcastWord.Arrived arrived) {
        var campaign = arrived.campaign();
        if (x.received().has(campaign.broadcast())) {
            return;
        }
        var language = arrived.content().languageFor(x.language().code());
        var reason = reasonAgainst(x, arrived, language);
        if (!reason.isEmpty()) {
            x.note(new Fact.BroadcastSkipped(
                    x.address(), x.moment().now(), campaign.broadcast(), campaign.number(), reason));
            return;
        }
        var text = filled(x, arrived.content().texts().getOrDefault(language, ""));
        x.of(campaign);
        x.tell(text);
        if (arrived.first() && x.medium().receives()) {
            x.say("broadcast-first");
        }
        x.received(r -> r.with(new Received.Got(campaign.broadcast(), x.moment().now())));
        if (arrived.content().picture() != null) {
            x.show(arrived.content().picture());
        }
        offer(x, campaign, arrived.content(), language);
    }

    private static String reasonAgainst(Exchange x, BroadcastWord.Arrived arrived, String language) {
        if (!x.profile().enrolled()) {
            return "not-enrolled";
        }
        if (x.profile().optedOut()) {
            return "opted-out";
        }
        if (arrived.mostAWeek() > 0 && x.received().inWeekBefore(x.moment().now()) >= arrived.mostAWeek()) {
            return "weekly";
        }
        return language.isEmpty() ? "no-text" : "";
    }

    private static String filled(Exchange x, String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "name" ->
                                x.profile().name().isEmpty()
                                        ? x.text("broadcast-friend")
                                        : x.profile().name();
                            default ->
                                x.profile().place().isEmpty()
                                        ? x.profile().placeText()
                                        : PlaceNames.of(x.profile().place(), x.language());
                        }));
    }

    private void offer(Exchange x, Campaign campaign, Content content, String language) {
        var leadsTo = content.opening();
        if (leadsTo == null) {
            x.aside();
            return;
        }
        if (leadsTo instanceof Opening.Poll poll) {
            var labels = BroadcastOpening.labels(poll, language);
            x.received(r -> r.asked(new Received.Poll(campaign.broadcast(), labels)));
        }
        var options = BroadcastOpening.options(x, leadsTo, language).stream()
                .map(o ->
                        new Option(standing(o.id().replace("poll=", "poll=" + campaign.broadcast() + "=")), o.label()))
                .toList();
        if (Interruption.isUnfit(x)) {
            x.aside();
            if (x.medium().buttons()) {
                x.offer(options);
            } else {
                x.tell(opening.later(x, leadsTo, language));
            }
        } else {
            x.session(s -> s.ended());
            x.goTo(this, CHOOSE);
            x.offer(options);
        }
    }

    /** Takes words that are just one of the options of the poll that is open; false for all others. */
    boolean takeUp(Exchange x, String text) {
        var poll = x.received().poll();
        boolean waits = x.session().talk().equals(NAME);
        if (poll == null || waits || FormTalk.isOpen(x) || isAnswerToSomethingElse(x)) {
            return false;
        }
        var key = Fold.key(text);
        for (int i = 0; i < poll.options().size(); i++) {
            if (Fold.key(poll.options().get(i)).equals(key)) {
                answered(x, poll.broadcast(), i + 1);
                return true;
            }
        }
        return false;
    }

    private static boolean isAnswerToSomethingElse(Exchange x) {
        return Answer.of(x.inbound().what(), x.session(), x.language()) instanceof Answer.Chosen;
    }

    @Override
    public void pressed(Exchange x, String option) {
        var what = Standing.what(option);
        var answer = ANSWER.matcher(what);
        if (answer.matches()) {
            answered(x, Long.parseLong(answer.group(1)), Integer.parseInt(answer.group(2)));
        } else if (!opening.open(x, what)) {
            menu.show(x);
        }
    }

    private void answered(Exchange x, long broadcast, int option) {
        x.ask(new BroadcastErrand.PollAnswered(broadcast, option));
        x.received(r -> r.poll() != null && r.poll().broadcast() == broadcast ? r.asked(null) : r);
        if (x.session().talk().equals(NAME)) {
            x.session(s -> s.ended());
            x.goTo(menu, "choose");
        } else if (x.session().active()) {
            x.aside();
        }
        x.say("poll-thanks");
    }

    @Override
    public void askAgain(Exchange x) {
        List<Option> options = x.session().options();
        x.say("broadcast-choose");
        x.offer(options);
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> pressed(x, id);
            case Answer.Words words -> menu.answer(x, words);
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }
}
