package org.sathi.bot.talk;

import java.util.Locale;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.sathi.i18n.Languages;

/** Why a broadcast is not sent or changed, and what to do about it. */
final class RefusalText {

    private RefusalText() {}

    static void say(Exchange x, Refused refused) {
        var key = "refused-" + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        switch (refused.reason()) {
            case TOO_LONG ->
                x.say(
                        key,
                        "language",
                        Languages.find(refused.detail())
                                .map(l -> Writing.name(x, l))
                                .orElse(refused.detail()));
            case PLACEHOLDER, NO_OPENING, NO_AUDIENCE, CIRCULAR, TOO_DEEP -> x.say(key, "what", refused.detail());
            case OVER_BUDGET, OVER_MONTH -> x.say(key, "amount", refused.detail());
            case NOT_COORDINATOR, UNKNOWN, CODE_WRONG, STALE, NOBODY, NO_TEXT, OPTIONS, PAST, SAME_PERSON, NOT_NOW ->
                x.say(key);
        }
    }
}
