package org.sathi.bot.talk;

import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.Figures;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.DirectoryErrand;
import org.sathi.i18n.Languages;

/** The results of the last seven days, for coordinators; short where every character costs. */
final class WeekReport {

    private WeekReport() {}

    static void ask(Exchange x) {
        if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
            x.ask(new DirectoryErrand.WeekAsked());
        } else {
            x.say("coordinators-only");
        }
    }

    /** Says the results. */
    static void say(Exchange x, DirectoryWord.WeekResults week) {
        if (x.session().active()) {
            x.aside();
        }
        if (x.medium().brief()) {
            say(x, "results-short", week.all());
            return;
        }
        say(x, "results-week", week.all());
        var hours = week.all().hours();
        if (hours != null) {
            x.say("results-hours", "hours", Math.max(1, Math.round(hours)));
        }
        if (week.countries().size() > 1) {
            for (var country : week.countries()) {
                var language = Languages.find(country.language());
                var f = country.figures();
                language.ifPresent(l -> x.say(
                        "results-language",
                        "language",
                        l.name(),
                        "reports",
                        f.reports(),
                        "farmers",
                        f.women() + f.men(),
                        "asked",
                        f.requests().asked(),
                        "taken",
                        f.requests().taken()));
            }
        }
    }

    private static void say(Exchange x, String key, Figures f) {
        x.say(
                key,
                "reports",
                f.reports(),
                "verified",
                f.verified(),
                "women",
                f.women(),
                "men",
                f.men(),
                "youth",
                f.youth(),
                "champions",
                f.champions(),
                "asked",
                f.requests().asked(),
                "taken",
                f.requests().taken(),
                "solved",
                f.requests().solved(),
                "stories",
                f.stories(),
                "plans",
                f.plans(),
                "told",
                f.told());
    }
}
