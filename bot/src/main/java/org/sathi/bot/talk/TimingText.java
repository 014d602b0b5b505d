package org.sathi.bot.talk;

import java.time.LocalDateTime;
import org.sathi.bot.message.BroadcastDraft.Timing;
import org.sathi.i18n.Dates;

/** When a broadcast goes, in plain words. */
final class TimingText {

    private TimingText() {}

    static void say(Exchange x, Timing timing) {
        var repeat = timing.repeat();
        var at = timing.at();
        if (repeat != null) {
            var day = repeat.day();
            x.say(
                    "compose-goes-each",
                    "day",
                    day == null ? x.text("compose-every-day") : ComposeTiming.weekday(x, day),
                    "hour",
                    repeat.hour(),
                    "until",
                    Dates.show(repeat.until(), x.language()));
            if (repeat.days() > 0) {
                x.say("compose-good-each", "days", repeat.days());
            }
        } else if (at != null) {
            x.say("compose-goes-at", "time", shown(x, at));
        } else {
            x.say("compose-goes-now");
        }
        var expires = timing.expires();
        if (expires != null) {
            x.say("compose-good-until", "time", shown(x, expires));
        }
    }

    private static String shown(Exchange x, LocalDateTime time) {
        return x.text(
                "compose-day-time",
                "day",
                Dates.show(time.toLocalDate(), x.language()),
                "hour",
                time.getHour(),
                "minute",
                time.getMinute());
    }
}
