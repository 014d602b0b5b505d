package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.turn.Session.Option;

/** What can be changed about a broadcast once its preview was shown. */
final class SendChoices {

    static final String TEXT = "text";
    static final String WHO = "who";
    static final String WHEN = "when";
    static final String GOOD = "good";
    static final String LIMIT = "limit";
    static final String AGAIN = "again";
    static final String LATER = "later";

    private SendChoices() {}

    /** Beside its code. */
    static List<Option> beforeCode(Exchange x) {
        var options = whatItIs(x);
        options.add(x.option(GOOD, "compose-to-good"));
        options.add(x.option(LIMIT, "compose-to-limit"));
        options.add(x.option(LATER, "compose-later"));
        return options;
    }

    /** Where something speaks against it; {@code limit} is whether the most it may cost can be asked for. */
    static List<Option> toMend(Exchange x, boolean limit) {
        var options = whatItIs(x);
        if (limit) {
            options.add(x.option(LIMIT, "compose-to-limit"));
        }
        options.add(x.option(AGAIN, "compose-to-preview"));
        options.add(x.option(LATER, "compose-later"));
        return options;
    }

    /** Where there is nothing to change here. */
    static List<Option> later(Exchange x) {
        return List.of(x.option(LATER, "compose-later"));
    }

    private static List<Option> whatItIs(Exchange x) {
        var options = new ArrayList<Option>();
        options.add(x.option(TEXT, "compose-to-texts"));
        options.add(x.option(WHO, "compose-to-who"));
        options.add(x.option(WHEN, "compose-to-when"));
        return options;
    }
}
