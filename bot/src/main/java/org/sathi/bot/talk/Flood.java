package org.sathi.bot.talk;

import org.sathi.bot.turn.Traffic;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Fold;

/**
 * Holds back what is no person's pace: floods, and machines that answer whatever they get. Whoever floods is told once,
 * and nothing is answered until it is over. To stop, and to be forgotten, is always possible.
 */
final class Flood {

    /** What somebody who has not joined can send in a day before she is prompted no more: joining takes some seven. */
    static final int STRANGER_A_DAY = 20;

    /** So often in a row a text is answered: one that is a sentence, and one that may be a number or "next". */
    static final int SAME_SENTENCE = 3;

    static final int SAME_WORD = 40;

    /** Grapheme clusters from which on a text is a sentence. */
    private static final int SENTENCE = 16;

    private static final int URGENT = 6;

    private Flood() {}

    /** Counts what came in. */
    static void count(Exchange x, String words) {
        x.traffic(t -> t.after(x.moment().now(), words.isBlank() ? 0 : hash(words)));
    }

    /** Whether what came in is not to be answered. */
    static boolean holds(Exchange x, String words) {
        var traffic = x.traffic();
        boolean stranger = !x.profile().enrolled();
        boolean tooMuch = traffic.isTooMuch() || (stranger && traffic.today() > STRANGER_A_DAY);
        if (!tooMuch && traffic.same() <= mostOf(x, words)) {
            return false;
        }
        if (traffic.urgent() < URGENT && isUrgent(x, words)) {
            x.traffic(t -> t.answeredAllTheSame());
            return false;
        }
        x.traffic(t -> t.heldBack());
        // A machine would answer this, too: who has not joined gets nothing, and what comes again and again neither.
        if (!stranger && !x.profile().optedOut()) {
            tell(x, traffic);
        }
        return true;
    }

    private static void tell(Exchange x, Traffic traffic) {
        boolean forToday = traffic.today() == Traffic.A_DAY + 1;
        boolean forNow = traffic.flooding()
                && traffic.today() <= Traffic.A_DAY
                && traffic.mayBeTold(x.moment().now());
        if (forToday || forNow) {
            x.traffic(t -> t.told(x.moment().now()));
            x.aside();
            x.say(forToday ? "flood-day" : "flood");
        }
    }

    /** Whether she wants to be forgotten, or is being asked whether she is sure. */
    private static boolean isUrgent(Exchange x, String words) {
        return Forget.isOpen(x) || Forget.isAskedFor(x, words);
    }

    private static int mostOf(Exchange x, String words) {
        boolean toAnother = !x.helping().talks().isEmpty();
        return !toAnother && Clusters.count(words) >= SENTENCE ? SAME_SENTENCE : SAME_WORD;
    }

    /** Of the text as it is compared; never 0. */
    private static int hash(String words) {
        int hash = Fold.key(words).hashCode();
        return hash == 0 ? 1 : hash;
    }
}
