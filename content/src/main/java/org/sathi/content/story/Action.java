package org.sathi.content.story;

/** What the reader is invited to do at the end. */
public sealed interface Action {

    /** To ask a champion. */
    record AskChampion() implements Action {}

    /** To write an innovation plan. */
    record WritePlan() implements Action {}

    /** To come to a training. */
    record JoinTraining() implements Action {}

    /**
     * To read a tip.
     *
     * @param tip the tip's id
     */
    record ReadTip(String tip) implements Action {}
}
