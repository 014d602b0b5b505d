package org.sathi.bot.talk;

/** The forms of plans and stories, which the programme office reads. */
final class Reviewed {

    static final String PLAN = "innovation-plan";
    static final String STORY = "success-story";

    /** How a plan goes. */
    static final String PROGRESS = "plan-progress";

    /** In the answers on a plan's progress: the number of the plan. */
    static final String OF_PLAN = "plan";

    /** In the answers on a plan: what it is. */
    static final String IDEA = "idea";

    /** In the answers on a story: whether it may be told to others. */
    static final String SHARE = "share";

    /** In the answers on both: what the author wrote when the office asked. */
    static final String ANSWER = "answer";

    private Reviewed() {}

    /** Whether the office accepts reports of this form, or sends them back. */
    static boolean is(String form) {
        return form.equals(PLAN) || form.equals(STORY);
    }
}
