package org.sathi.bot.message;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of innovation plans and success stories: to the programme office, and by it to their authors. */
public sealed interface ReviewWord extends Incoming.FromService {

    /** What the office makes of a plan or a story. */
    enum Verdict {
        ACCEPTED,
        /** It goes back to its author with a question. */
        SENT_BACK,
        /** Accepted, and told to others. */
        PUBLISHED
    }

    /**
     * What the office wants to know.
     *
     * @param standard name of a question that the catalogue has in every language; empty for one in the coordinator's words
     * @param words her words, or empty
     */
    record Question(String standard, String words) {
        /** No question. */
        public static final Question NONE = new Question("", "");
    }

    // To the office

    /**
     * What waits for the office, the longest first.
     *
     * @param total how much it is; {@code items} are the first of it
     */
    record ReviewQueue(int total, List<Item> items) implements ReviewWord {}

    /**
     * A plan or a story.
     *
     * @param number the number its author knows it by
     * @param form id of its form
     * @param topic id of a topic, or her own word
     * @param place her word for where it is
     * @param name her name
     * @param days how long it has waited
     * @param answered whether it comes back with an answer
     */
    record Item(
            Address author,
            int number,
            String form,
            String topic,
            String place,
            String name,
            long days,
            boolean answered) {}

    /**
     * A plan or a story that the office has opened; {@code item} is null if it waits no more.
     *
     * @param changed whether it is shown because it was changed while the office decided
     * @param asked what the office asked about it last, if it did
     */
    record PaperShown(@Nullable Item item, boolean changed, int revision, Map<String, String> values, Question asked)
            implements ReviewWord {}

    /**
     * It is decided.
     *
     * @param name the author's
     * @param late whether another coordinator had done so already
     * @param who that coordinator's name; empty if it is not known, or nobody was before
     */
    record PaperDecidedSo(String name, Verdict verdict, boolean late, String who) implements ReviewWord {}

    /** What this coordinator asked was answered. */
    record AnswerCame(Item item) implements ReviewWord {}

    /** Only the office may do that. */
    record ReviewByOfficeOnly() implements ReviewWord {}

    // To the author

    /** Hers was accepted, or published. */
    record PaperAccepted(int number, boolean published) implements ReviewWord {}

    /** Hers comes back with a question. */
    record PaperSentBack(int number, Question question) implements ReviewWord {}

    /**
     * How a report of hers stands.
     *
     * @param verified farmers who confirmed that they were there; for trainings
     * @param verdict what the office made of its last revision; null while it waits
     */
    record ReportStanding(
            int number, int verified, @Nullable Verdict verdict) implements ReviewWord {}
}
