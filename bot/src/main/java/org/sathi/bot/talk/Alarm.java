package org.sathi.bot.talk;

import java.time.Duration;
import java.util.stream.Stream;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.i18n.ContactDetails;
import org.sathi.i18n.Fold;

/**
 * Tells the office of what cannot wait, such as birds that die or somebody who drank poison: once a day for each person and thing
 * where many tell of the same, and of what concerns somebody alone whenever she says it in other words, as it may be somebody else.
 * Only her own words raise it; who is led to the same advice by a story or a broadcast reads it, and has not said that it happens
 * to her.
 */
final class Alarm {

    private static final Duration DAY = Duration.ofDays(1);

    private Alarm() {}

    /**
     * Tells the office of {@code question}, if it has to be told.
     *
     * @param about what cannot wait in it; nothing is told if there is nothing, or the office heard of it today
     */
    static void perhaps(Exchange x, Urgency.About about, String question) {
        if (about.all().isEmpty()
                || wasTold(x, about, question)
                || question.isBlank()
                || x.profile().role() == Role.COORDINATOR
                || !x.profile().enrolled()) {
            return;
        }
        isRaised(x, about, question);
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

    /** Whether the office heard of it from her today: of what strikes many, or else of these words. */
    private static boolean wasTold(Exchange x, Urgency.About about, String question) {
        var now = x.moment().now();
        var told = about.ofMany().isEmpty() ? Stream.of(words(x, question)) : about.all().stream();
        return told.allMatch(a -> x.helping().relaying().hasAlarmed(a, DAY, now));
    }

    /** The office hears of {@code question}, by this or by a request: it is not told the same once more today. */
    static void isRaised(Exchange x, Urgency.About about, String question) {
        var now = x.moment().now();
        Stream.concat(about.all().stream(), Stream.of(words(x, question)))
                .forEach(a -> x.helping(h -> h.with(h.relaying().alarmed(a, DAY, now))));
    }

    /** Stands for what she wrote, however it is spaced and punctuated, without keeping it. */
    private static String words(Exchange x, String question) {
        return "words-"
                + Integer.toHexString(Fold.key(ContactDetails.without(question.strip(), x.region()))
                        .hashCode());
    }
}
