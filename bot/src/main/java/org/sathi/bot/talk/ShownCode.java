package org.sathi.bot.talk;

import org.sathi.bot.message.AttendanceCall;
import org.sathi.bot.message.AttendanceWord.Why;

/** The code of a training that somebody sends, on its way to be checked. */
final class ShownCode {

    private ShownCode() {}

    /** Takes a text that is a code and nothing else; false if it is something else. */
    static boolean takeUp(Exchange x, String text) {
        var code = AttendanceCode.whole(text);
        code.ifPresent(digits -> show(x, digits));
        return code.isPresent();
    }

    /** Takes a text that has a code among its words, or is four digits that no code has. */
    static boolean takeUpWithin(Exchange x, String text) {
        if (AttendanceCode.isLikeCode(text)) {
            x.say("attend-unknown");
            return true;
        }
        var code = AttendanceCode.whole(text).or(() -> AttendanceCode.within(text));
        code.ifPresent(digits -> show(x, digits));
        return code.isPresent();
    }

    /** Sends the code on for checking. What the code says comes at once, as a turn of its own; nothing is said before. */
    private static void show(Exchange x, String digits) {
        var now = x.moment().now();
        if (x.attending().hasToWait(now)) {
            x.say("attend-wait");
            return;
        }
        x.attending(a -> a.tried(now));
        var regions = AttendanceCode.regions(x);
        x.post(
                AttendanceCode.address(regions.getFirst(), digits),
                new AttendanceCall.CodeShown(x.address(), regions.subList(1, regions.size()), Why.UNKNOWN));
    }
}
