package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Helping.Offer;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Numbers;

/**
 * Requests offered to a champion. Each is answered by its buttons, or by yes or no; where several are open, or she is in the middle of
 * something, by yes or no with the offer's number ("yes 2").
 */
final class OfferTalk implements Standing {

    private enum At implements Step {
        ANSWER,
        SEVERAL
    }

    /** What is kept in the session: the request that is asked about. */
    private static final String REQUEST = "request";

    private static final String TAKES = "takes=";
    private static final String NOT = "not=";

    /** An offer that was answered by nobody for so long is not remembered. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Topics topics;
    private final OfferText words;
    private final Menu menu;

    OfferTalk(Topics topics, Menu menu) {
        this.topics = topics;
        this.words = new OfferText(topics);
        this.menu = menu;
    }

    @Override
    public String name() {
        return "offer";
    }

    /** A request is offered to her. */
    void offered(Exchange x, HelpWord.Offered offer) {
        x.helping().offers().stream()
                .filter(o -> o.until().plus(REMEMBERED).isBefore(x.moment().now()))
                .forEach(o -> x.helping(h -> h.withoutOffer(o.request())));
        boolean first = open(x).isEmpty();
        int label = x.helping()
                .offer(offer.request())
                .map(Offer::label)
                .orElseGet(() -> x.helping().freeOfferLabel());
        var kept = new Offer(offer.request(), label, offer.from(), offer.topic(), offer.until(), false);
        String said;
        if (Interruption.isUnfit(x) || !first) {
            said = amongOthers(x, offer, kept);
        } else {
            x.session(s -> s.ended());
            x.goTo(this, At.ANSWER);
            x.put(REQUEST, offer.request());
            var options = options(x, offer.request());
            said = words.of(x, offer, options, "");
            x.offer(options);
        }
        x.tell(said);
        boolean whole = said.contains(offer.question());
        x.helping(h -> h.with(new Offer(kept.request(), kept.label(), kept.from(), kept.topic(), kept.until(), whole)));
        Pictures.show(x, offer.media());
    }

    /** Something else is open: the offer is told apart by its number, and the open question stays open. */
    private String amongOthers(Exchange x, HelpWord.Offered offer, Offer kept) {
        if (x.session().talk().equals(name())) {
            // "1" was the answer to the only offer; it is none any more.
            x.goTo(this, At.SEVERAL);
        } else {
            x.aside();
        }
        var after = x.medium().buttons() ? "" : how(x, kept);
        if (x.medium().buttons()) {
            x.offer(options(x, offer.request()));
        }
        return words.of(x, offer, List.of(), after);
    }

    private String how(Exchange x, Offer offer) {
        return x.text(
                "offer-how",
                "yes",
                x.text("offer-yes"),
                "no",
                x.text("offer-no"),
                "label",
                Numbers.format(offer.label(), x.language()));
    }

    private List<Option> options(Exchange x, String request) {
        return List.of(x.option(standing(TAKES + request), "offer-yes"), x.option(standing(NOT + request), "offer-no"));
    }

    /** Offers that are hers to answer now. */
    private static List<Offer> open(Exchange x) {
        return x.helping().offers().stream()
                .filter(o -> o.until().isAfter(x.moment().now()))
                .toList();
    }

    /**
     * Takes words that answer an offer, whatever was asked since: "yes 2", or a mere yes or no where an offer was said last.
     * False for all others.
     */
    boolean takeUp(Exchange x, String text) {
        if (x.helping().offers().isEmpty()) {
            return false;
        }
        var labelled = OfferAnswer.read(text, x.language());
        var one = labelled.flatMap(l -> x.helping().offerLabelled(l.label()));
        if (one.isPresent()) {
            answered(x, one.get().request(), labelled.get().yes());
            return true;
        }
        var yes = Commands.yesNo(text, x.language());
        if (!x.session().talk().equals(name()) || yes.isEmpty()) {
            return false;
        }
        if (At.ANSWER.isAt(x)) {
            answered(x, x.get(REQUEST), yes.get());
        } else if (x.helping().offers().size() == 1) {
            answered(x, x.helping().offers().getFirst().request(), yes.get());
        } else {
            askAgain(x);
        }
        return true;
    }

    @Override
    public void pressed(Exchange x, String option) {
        var what = Standing.what(option);
        if (what.startsWith(TAKES)) {
            answered(x, what.substring(TAKES.length()), true);
        } else if (what.startsWith(NOT)) {
            answered(x, what.substring(NOT.length()), false);
        }
    }

    private void answered(Exchange x, String request, boolean takes) {
        var talk = x.helping().talks().stream()
                .filter(t -> t.request().equals(request))
                .findFirst();
        leave(x, request);
        if (talk.isPresent()) {
            // Pressed twice, or on second thoughts.
            x.say("offer-have", "name", talk.get().peerName());
            return;
        }
        x.ask(new HelpErrand.Answered(request, takes));
        if (!takes) {
            x.helping(h -> h.withoutOffer(request));
            x.say("offer-declined");
        }
        // A yes is answered when it is decided who has it, which takes no longer than a moment; till then the offer is
        // kept.
    }

    /** The offer is over. */
    void over(Exchange x, HelpWord.OfferOver word) {
        x.helping(h -> h.withoutOffer(word.request()));
        if (x.session().talk().equals(name())) {
            leave(x, word.request());
        } else {
            x.aside();
        }
        x.say(
                switch (word.why()) {
                    case TAKEN -> "offer-taken";
                    case WITHDRAWN -> "offer-withdrawn";
                });
    }

    /** The offers that are still open, if any, are what is asked next. */
    private void leave(Exchange x, String answered) {
        if (!x.session().talk().equals(name())) {
            if (Interruption.isUnfit(x)) {
                x.aside();
            }
            return;
        }
        x.session(s -> s.ended());
        if (open(x).stream().allMatch(o -> o.request().equals(answered))) {
            x.goTo(menu, "choose");
        } else {
            x.goTo(this, At.SEVERAL);
        }
    }

    @Override
    public void askAgain(Exchange x) {
        var waiting = x.helping().offers();
        if (waiting.isEmpty()) {
            menu.show(x);
            return;
        }
        x.say("offer-which");
        waiting.forEach(o ->
                x.tell(Numbers.format(o.label(), x.language()) + " " + o.from() + ": " + topics.name(x, o.topic())));
        if (waiting.size() == 1) {
            x.offer(options(x, waiting.getFirst().request()));
        } else {
            x.tell(how(x, waiting.getFirst()));
        }
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        switch (answer) {
            case Answer.Chosen(String id) -> pressed(x, id);
            case Answer.Words(String text) -> {
                if (!menu.takeUp(x, text)) {
                    askAgain(x);
                }
            }
            case Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ -> askAgain(x);
        }
    }
}
