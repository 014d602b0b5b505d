package org.sathi.bot.talk;

import java.util.List;
import java.util.function.Function;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.Session.Option;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.SmsText;

/** The words of an offer. As SMS it takes two segments at most: the question is cut, and follows when it is taken. */
final class OfferText {

    private static final int MOST_SEGMENTS = 2;

    private final Topics topics;

    OfferText(Topics topics) {
        this.topics = topics;
    }

    /**
     * The offer in words.
     *
     * @param options what is shown below it as numbered lines
     * @param after what is said after it, or empty
     */
    String of(Exchange x, HelpWord.Offered offer, List<Option> options, String after) {
        Function<String, String> with = question -> worded(x, offer, question) + (after.isEmpty() ? "" : "\n" + after);
        return x.medium().brief() ? fitted(x, offer.question(), with, options) : with.apply(offer.question());
    }

    private String worded(Exchange x, HelpWord.Offered offer, String question) {
        return x.text(
                offer.urgent() ? "offer-urgent" : "offer",
                "from",
                offer.from(),
                "place",
                offer.place(),
                "topic",
                topics.name(x, offer.topic()),
                "question",
                question);
    }

    private static String fitted(Exchange x, String question, Function<String, String> with, List<Option> options) {
        if (fits(x, with.apply(question), options)) {
            return with.apply(question);
        }
        int fits = 0;
        int tooLong = question.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (fits(x, with.apply(cut(question, middle)), options)) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return with.apply(cut(question, fits));
    }

    private static String cut(String question, int units) {
        return Clusters.truncate(question, units) + "...";
    }

    private static boolean fits(Exchange x, String text, List<Option> options) {
        return SmsText.of(NumberedLines.under(text, options, x.language())).segments() <= MOST_SEGMENTS;
    }
}
