package org.sathi.bot.talk;

import java.time.Duration;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.content.tip.Tip;
import org.sathi.i18n.ContactDetails;

/**
 * Tells the office of advice that cannot wait, such as on birds that die: once a day for each person and tip. Only her own words
 * raise it; who is led to the same advice by a story or a broadcast reads it, and has not said that it happens to her.
 */
final class Alarm {

    private static final Duration DAY = Duration.ofDays(1);

    private Alarm() {}

    /** Tells the office, if it has to be told, that {@code question} gets this advice. */
    static void perhaps(Exchange x, Tip tip, String question) {
        var now = x.moment().now();
        boolean known = x.helping().relaying().hasAlarmed(tip.id(), DAY, now);
        if (!tip.urgent()
                || question.isBlank()
                || known
                || x.profile().role() == Role.COORDINATOR
                || !x.profile().enrolled()) {
            return;
        }
        x.helping(h -> h.with(h.relaying().alarmed(tip.id(), DAY, now)));
        x.ask(new HelpErrand.Alarmed(
                "",
                ContactDetails.without(question.strip(), x.region()),
                x.profile().name(),
                x.profile().placeText()));
        x.say("office-told");
    }
}
