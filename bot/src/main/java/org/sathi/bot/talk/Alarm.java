package org.sathi.bot.talk;

import java.time.Duration;
import java.util.List;
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
     * @param about what cannot wait in it: urgent words of the pack, and ids of urgent tips; nothing is told if there is none, or
     *     the office heard of them all today
     */
    static void perhaps(Exchange x, List<String> about, String question) {
        var now = x.moment().now();
        boolean known = about.stream().allMatch(a -> x.helping().relaying().hasAlarmed(a, DAY, now));
        if (known
                || question.isBlank()
                || x.profile().role() == Role.COORDINATOR
                || !x.profile().enrolled()) {
            return;
        }
        about.forEach(a -> x.helping(h -> h.with(h.relaying().alarmed(a, DAY, now))));
        x.ask(new HelpErrand.Alarmed(
                "",
                ContactDetails.without(question.strip(), x.region()),
                x.profile().name(),
                x.profile().placeText()));
        x.say("office-told");
    }
}
