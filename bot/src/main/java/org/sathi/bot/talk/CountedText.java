package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Languages;

/** How many an audience means, language by language, and what can be done about it. */
final class CountedText {

    static final String ON = "on";
    static final String NARROW = "narrow";
    static final String WITHOUT = "without";
    static final String OVER = "over";
    static final String TEXTS = "texts";
    static final String SAVE = "save";

    private CountedText() {}

    static void say(Exchange x, BroadcastWord.Counted counted) {
        var content = new Writing(x).content();
        x.say("compose-counted", "people", counted.people());
        boolean silent = false;
        for (var language : Languages.all()) {
            int people = counted.byLanguage().getOrDefault(language.code(), 0);
            boolean without = content.languageFor(language.code()).isEmpty();
            if (people > 0) {
                x.say(
                        without ? "compose-counted-without" : "compose-counted-in",
                        "language",
                        Writing.name(x, language),
                        "people",
                        people);
                silent |= without;
            }
        }
        x.offer(ways(x, counted.people() > 0, silent));
    }

    private static List<Option> ways(Exchange x, boolean some, boolean silent) {
        var options = new ArrayList<Option>();
        if (some) {
            options.add(x.option(ON, "compose-to-when"));
        }
        if (silent) {
            options.add(x.option(TEXTS, "compose-to-texts"));
        }
        options.add(x.option(NARROW, "compose-narrow"));
        options.add(x.option(WITHOUT, "compose-without"));
        options.add(x.option(SAVE, "compose-save"));
        options.add(x.option(OVER, "resume-over"));
        return options;
    }
}
