package org.sathi.bot.talk;

import java.time.Duration;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.Helping.Asked;
import org.sathi.bot.turn.WakingHours;

/** Puts a request to the help desk: so many a day, and at once, with the advice there is, what cannot wait. */
final class HelpSending {

    /** So often one may ask in a day; what cannot wait is not counted. */
    private static final int MOST_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private static final String ID = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ID_LENGTH = 12;

    private final HelpTalk talk;
    private final Urgency urgency;
    private final OpenRequests open;

    HelpSending(HelpTalk talk, Urgency urgency, OpenRequests open) {
        this.talk = talk;
        this.urgency = urgency;
        this.open = open;
    }

    /** Sends what can wait, unless she has asked enough for a day: then that is said. */
    void send(Exchange x, Asking asking) {
        if (mayAsk(x)) {
            put(x, asking);
            x.say(isNight(x) ? "asked-night" : "asked-done");
        }
    }

    /** What it is about was asked before, and is open: that is said. */
    void again(Exchange x, Asked before) {
        talk.rest(x);
        open.already(x, before);
    }

    /**
     * Sends what cannot wait as it is, whatever is not known of it, and says what there is of advice.
     *
     * @param advised whether she was given the advice just before
     */
    void atOnce(Exchange x, Asking asking, boolean advised) {
        var question = asking.question();
        if (asking.topic().isEmpty()) {
            asking.topic(Topics.OTHER);
        }
        var before = open.ofTopic(x, asking.topic());
        if (before.isPresent()) {
            raise(x, asking, before.get());
        } else {
            put(x, asking);
            x.say(isNight(x) ? "asked-urgent-night" : "asked-urgent");
        }
        Alarm.isRaised(x, urgency.about(x, question), question);
        if (!advised) {
            advise(x, question);
        }
    }

    /** The office has the new words; of what strikes many it is not told again today because of the same request. */
    private void raise(Exchange x, Asking asking, Asked before) {
        var about = urgency.about(x, asking.question());
        x.ask(new HelpErrand.Raised(
                before.request(),
                asking.question(),
                asking.media(),
                x.profile().name(),
                x.profile().placeText(),
                about.ofMany(),
                Alarm.area(x)));
        x.helping(h -> h.with(new Asked(before.request(), before.topic(), before.at(), true)));
        talk.rest(x);
        if (!before.atOffice() || !Alarm.isKnown(x, about)) {
            x.say("office-gets-it");
        }
        open.already(x, before);
    }

    /** Counts what she asks; false, and she is told, if it was enough for a day. */
    private boolean mayAsk(Exchange x) {
        var now = x.moment().now();
        if (x.helping().relaying().asked().isSpent(MOST_A_DAY, DAY, now)) {
            talk.rest(x);
            x.say("asked-enough");
            return false;
        }
        x.helping(h -> h.with(h.relaying().asked(h.relaying().asked().more(DAY, now))));
        return true;
    }

    private void put(Exchange x, Asking asking) {
        var id = x.moment().draw(ID, ID_LENGTH);
        var about = asking.urgent() ? urgency.about(x, asking.question()).ofMany() : "";
        x.ask(asking.errand(id, about));
        var asked = new Asked(id, asking.topic(), x.moment().now(), asking.urgent());
        x.helping(h -> h.with(asked));
        talk.rest(x);
    }

    private void advise(Exchange x, String question) {
        urgency.advice(x, question).ifPresent(tip -> {
            var language = x.language().code();
            x.note(new Fact.TipGiven(x.address(), x.moment().now(), x.inbound().id(), tip.id(), language, true));
            x.tell(tip.text().in(language));
        });
    }

    /** Whether champions near her sleep, so that nobody is asked before the morning. */
    private static boolean isNight(Exchange x) {
        var hours = WakingHours.of(x.address(), x.language().code(), x.profile().place());
        return !hours.contain(x.moment().now());
    }
}
