package org.sathi.bot.talk;

import java.util.List;
import org.sathi.bot.message.ReviewWord;
import org.sathi.i18n.Command;

/** The talks over plans and stories, and what the programme office and its desk say of them. */
final class ReviewTalks implements Begun {

    private final FormTalk form;
    private final PlanTalk plans;
    private final QuestionTalk question;
    private final ReviewTalk review;
    private final OwnReport own;

    ReviewTalks(Forms forms, FiledReports reports, FormTalk form, Menu menu) {
        this.form = form;
        this.question = new QuestionTalk(reports, menu);
        this.plans = new PlanTalk(forms, form, question, menu);
        this.review = new ReviewTalk(forms, menu);
        this.own = new OwnReport(forms);
    }

    List<Talk> all() {
        return List.of(plans, question, review);
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.SHARE, (x, story) -> form.begin(x, Reviewed.STORY, story));
    }

    OwnReport own() {
        return own;
    }

    /** Takes what the office or its desk says. */
    void take(Exchange x, ReviewWord word) {
        boolean mayBeWrittenTo = x.profile().enrolled() && !x.profile().optedOut();
        if (word instanceof ReviewWord.PaperSentBack back) {
            question.asked(x, back, mayBeWrittenTo);
        } else if (mayBeWrittenTo) {
            say(x, word);
        }
    }

    private void say(Exchange x, ReviewWord word) {
        switch (word) {
            case ReviewWord.ReviewQueue queue -> review.waiting(x, queue);
            case ReviewWord.PaperShown shown -> review.shown(x, shown);
            case ReviewWord.PaperDecidedSo so -> review.decided(x, so);
            case ReviewWord.AnswerCame came -> review.answered(x, came);
            case ReviewWord.ReviewByOfficeOnly _ -> x.say("coordinators-only");
            case ReviewWord.PaperAccepted accepted -> accepted(x, accepted);
            case ReviewWord.PaperSentBack back -> question.asked(x, back, true);
            case ReviewWord.ReportStanding standing -> own.standing(x, standing);
        }
    }

    private static void accepted(Exchange x, ReviewWord.PaperAccepted accepted) {
        if (x.session().active()) {
            x.aside();
        }
        x.say(accepted.published() ? "review-published" : "review-accepted", "number", accepted.number());
    }
}
