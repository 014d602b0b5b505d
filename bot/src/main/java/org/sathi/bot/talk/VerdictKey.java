package org.sathi.bot.talk;

import org.sathi.bot.message.ReviewWord.Verdict;

/** The catalogue's keys of what the office makes of a plan or a story. */
final class VerdictKey {

    private VerdictKey() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "verdict-accepted";
            case SENT_BACK -> "verdict-sent-back";
            case PUBLISHED -> "verdict-published";
        };
    }
}
