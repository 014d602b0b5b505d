package org.sathi.bot.talk;

import java.util.Map;
import java.util.Optional;
import org.sathi.bot.message.ReviewWord;
import org.sathi.bot.turn.Filings.Filing;
import org.sathi.i18n.Commands;
import org.sathi.i18n.Leading;

/** The programme office asks about a plan or a story, and its author answers in her own words. */
final class QuestionTalk implements Talk {

    static final String NAME = "office-question";

    private static final String ANSWER = "answer";
    private static final String NUMBER = "number";
    private static final String PHOTO = "photo";
    private static final String STANDARD = "review-ask-";

    private final FiledReports reports;
    private final Menu menu;

    QuestionTalk(FiledReports reports, Menu menu) {
        this.reports = reports;
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What the office asks, in the language of whom it is said to. */
    static String words(Exchange x, ReviewWord.Question question) {
        return question.standard().isEmpty() ? question.words() : x.text(STANDARD + question.standard());
    }

    /** The office has asked. In the middle of something else she is told how to answer later. */
    void asked(Exchange x, ReviewWord.PaperSentBack back, boolean mayBeWrittenTo) {
        var standing = x.filings().numbered(back.number()).filter(f -> !f.withdrawn());
        if (standing.isEmpty()) {
            return;
        }
        var filing = standing.get().asked(words(x, back.question()));
        x.filings(x.filings().replace(filing));
        if (!mayBeWrittenTo) {
            return;
        }
        if (Interruption.isUnfit(x)) {
            x.aside();
            say(x, "review-asks-later", filing);
        } else {
            ask(x, filing);
        }
    }

    /** Asks what is open about this report. */
    void ask(Exchange x, Filing filing) {
        x.session(s -> s.ended());
        x.goTo(this, ANSWER);
        x.put(NUMBER, Integer.toString(filing.number()));
        say(x, "review-asks", filing);
    }

    private static void say(Exchange x, String key, Filing filing) {
        var question = filing.question();
        x.say(key, "number", filing.number(), "question", question == null ? "" : question);
    }

    private static Optional<Filing> open(Exchange x) {
        var number = x.get(NUMBER);
        return number.isEmpty()
                ? Optional.empty()
                : x.filings().numbered(Integer.parseInt(number)).filter(f -> f.question() != null);
    }

    @Override
    public void askAgain(Exchange x) {
        open(x).ifPresentOrElse(filing -> say(x, "review-asks", filing), () -> menu.show(x));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        var filing = open(x);
        if (filing.isEmpty()) {
            menu.answer(x, answer);
            return;
        }
        switch (answer) {
            // A command with words after it is no answer: a report of a training may come at any time.
            case Answer.Words(String text) when begins(x, text) && menu.begins(x, text) -> {}
            case Answer.Words(String text)
            when !Commands.saysNothing(text, x.language()) -> answered(x, filing.get(), text);
            case Answer.Picture(String ref, String caption) -> pictured(x, filing.get(), ref, caption);
            case Answer.Words _, Answer.Chosen _, Answer.Spot _, Answer.OwnPhone _, Answer.Stale _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private static boolean begins(Exchange x, String text) {
        return Commands.leading(text, x.language()).filter(Leading::begins).isPresent();
    }

    private void answered(Exchange x, Filing filing, String words) {
        x.session(s -> s.ended());
        reports.answer(x, filing, Map.of(), words);
    }

    private void pictured(Exchange x, Filing filing, String ref, String caption) {
        x.session(s -> s.ended());
        x.say("form-photo-kept");
        reports.answer(x, filing, Map.of(PHOTO, x.address().channel() + ":" + ref), caption);
    }
}
