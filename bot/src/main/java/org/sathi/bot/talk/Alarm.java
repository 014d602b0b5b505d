package org.sathi.bot.talk;

import java.time.Duration;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.i18n.ContactDetails;

/**
 * Tells the office of what cannot wait, such as birds that die or somebody who drank poison: once a day for each person and thing.
 * Only her own words raise it; who is led to the same advice by a story or a broadcast reads it, and has not said that it happens
 * to her.
 */
final class Alarm {

    private static final Duration DAY = Duration.ofDays(1);

    private Alarm() {}

    /**
     * Tells the office of {@code question}, if it has to be told.
     *
     * @param about what cannot wait in it; nothing is told if there is nothing, or the office heard of it all today
     */
    static void perhaps(Exchange x, Urgency.About about, String question) {
        var now = x.moment().now();
        boolean known =
                about.all().stream().allMatch(a -> x.helping().relaying().hasAlarmed(a, DAY, now));
        if (known
                || question.isBlank()
                || x.profile().role() == Role.COORDINATOR
                || !x.profile().enrolled()) {
            return;
        }
        isRaised(x, about);
        x.ask(new HelpErrand.Alarmed(
                "",
                ContactDetails.without(question.strip(), x.region()),
                x.profile().name(),
                x.profile().placeText(),
                about.ofMany(),
                area(x)));
        x.say("office-gets-it");
    }

    /** Where what she tells of is: id of her district or province, or else the code of her country. */
    static String area(Exchange x) {
        return x.profile().place().isEmpty() ? x.region() : x.profile().place();
    }

    /** Whether it strikes many, and the office has heard of it from her today: it does not hear of it from her again. */
    static boolean isKnown(Exchange x, Urgency.About about) {
        return !about.ofMany().isEmpty()
                && x.helping()
                        .relaying()
                        .hasAlarmed(about.ofMany(), DAY, x.moment().now());
    }

    /** The office hears of it, by this or by a request: nothing more of it is raised today. */
    static void isRaised(Exchange x, Urgency.About about) {
        var now = x.moment().now();
        about.all().forEach(a -> x.helping(h -> h.with(h.relaying().alarmed(a, DAY, now))));
    }
}
