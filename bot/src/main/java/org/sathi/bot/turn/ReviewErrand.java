package org.sathi.bot.turn;

import org.sathi.bot.message.Address;
import org.sathi.bot.message.ReviewWord.Question;
import org.sathi.bot.message.ReviewWord.Verdict;

/** Innovation plans and success stories before the programme office, and how a report of one's own stands. */
public sealed interface ReviewErrand extends Errand {

    /** What only the programme office may ask and do; the desk looks at the role again. */
    sealed interface OfOffice extends ReviewErrand {}

    /** A coordinator asks what waits. */
    record ReviewsAsked() implements OfOffice {}

    /** A coordinator opens the report of that number of this author. */
    record PaperOpened(Address author, int number) implements OfOffice {}

    /**
     * A coordinator decides about a report.
     *
     * @param revision the one she saw: another may have been filed since
     * @param question what she wants to know, if it is sent back
     */
    record PaperDecided(Address author, int number, int revision, Verdict verdict, Question question)
            implements OfOffice {}

    /** The author has answered what the office asked about the report of that number. */
    record QuestionAnswered(int number) implements ReviewErrand {}

    /** The author asks how the report of that number stands. */
    record StandingAsked(int number) implements ReviewErrand {}
}
