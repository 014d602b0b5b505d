package org.sathi.bot.talk;

import java.time.Duration;
import java.util.Set;

/** When a question of the service's own would come between: while a form is half filled, or another question was asked just now. */
final class Interruption {

    private static final Duration QUIET = Duration.ofMinutes(30);

    /** Talks that wait for nothing, or for what can be left. */
    private static final Set<String> MAY_BE_LEFT = Set.of("menu", "offer", "follow-up", "relay");

    private Interruption() {}

    static boolean isUnfit(Exchange x) {
        var heard = x.session().at();
        boolean talking = x.session().active()
                && !MAY_BE_LEFT.contains(x.session().talk())
                && heard != null
                && heard.plus(QUIET).isAfter(x.moment().now());
        return talking || FormTalk.isOpen(x) || !x.profile().enrolled();
    }
}
