package org.sathi.bot.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.ReviewWord;
import org.sathi.bot.message.ReviewWord.Item;
import org.sathi.bot.message.ReviewWord.Question;
import org.sathi.bot.message.ReviewWord.Verdict;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.ReviewErrand;
import org.sathi.bot.turn.Session.Option;
import org.sathi.content.form.Condition;
import org.sathi.i18n.Clusters;
import org.sathi.i18n.Command;
import org.sathi.i18n.Commands;

/** A coordinator reads plans and stories that wait: accepts one, publishes it, or sends it back with a question. */
final class ReviewTalk implements Talk {

    static final String NAME = "review";

    private enum At implements Step {
        QUEUE,
        ITEM,
        ASK
    }

    // Options
    private static final String OF_ITEM = "i";
    private static final String SEND_BACK = "send-back";
    private static final String OTHERS = "others";

    // What is kept in the session
    private static final String AUTHOR = "author";
    private static final String NUMBER = "number";
    private static final String REVISION = "revision";

    /** Questions that the catalogue has in every language. */
    private static final List<String> STANDARD = List.of("more", "people", "money", "place");

    private static final int MAX_QUESTION_UNITS = 300;

    private final Topics topics;
    private final Forms forms;
    private final Menu menu;

    ReviewTalk(Forms forms, Menu menu) {
        this.topics = new Topics(forms);
        this.forms = forms;
        this.menu = menu;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begunBy(Beginnings commands) {
        commands.on(Command.REVIEW, (x, _) -> begin(x));
    }

    /** Asks the desk what waits. */
    void begin(Exchange x) {
        if (x.profile().role().isAtLeast(Role.COORDINATOR)) {
            queue(x);
        } else {
            x.say("coordinators-only");
        }
    }

    private void queue(Exchange x) {
        x.session(s -> s.ended());
        x.goTo(this, At.QUEUE);
        x.ask(new ReviewErrand.ReviewsAsked());
    }

    /** What waits. */
    void waiting(Exchange x, ReviewWord.ReviewQueue queue) {
        boolean open = isOpen(x);
        if (queue.items().isEmpty()) {
            x.say("review-none");
            return;
        }
        x.say("review-waiting", "total", queue.total());
        if (!open) {
            queue.items().forEach(item -> x.tell("• " + line(x, item)));
            return;
        }
        x.goTo(this, At.QUEUE);
        var options = new ArrayList<Option>();
        for (var item : queue.items()) {
            var option = OF_ITEM + options.size();
            x.put(option + AUTHOR, item.author().text());
            x.put(option + NUMBER, Integer.toString(item.number()));
            options.add(new Option(option, line(x, item)));
        }
        x.offer(options);
    }

    private String line(Exchange x, Item item) {
        return item.answered() ? x.text("review-answer") + ": " + what(x, item) : what(x, item);
    }

    private String what(Exchange x, Item item) {
        return x.text(
                item.form().equals(Reviewed.STORY) ? "review-story" : "review-plan",
                "topic",
                topics.name(x, item.topic()),
                "name",
                item.name());
    }

    /** A plan or a story, as it is now. */
    void shown(Exchange x, ReviewWord.PaperShown shown) {
        boolean open = isOpen(x);
        var item = shown.item();
        if (item == null) {
            x.say("review-gone");
            return;
        }
        if (shown.changed()) {
            x.say("review-changed");
        }
        if (item.days() == 0) {
            x.say("review-by-today", "name", item.name());
        } else {
            x.say("review-by", "name", item.name(), "days", item.days());
        }
        x.tell(forms.echo(forms.form(item.form()), shown.values(), x));
        var answer = shown.values().getOrDefault(Reviewed.ANSWER, "");
        if (!shown.asked().equals(Question.NONE)) {
            x.say("review-asked", "question", QuestionTalk.words(x, shown.asked()), "answer", answer);
        }
        Pictures.showKept(x, shown.values().getOrDefault("photo", ""));
        if (open) {
            x.goTo(this, At.ITEM);
            x.put(AUTHOR, item.author().text());
            x.put(NUMBER, Integer.toString(item.number()));
            x.put(REVISION, Integer.toString(shown.revision()));
            x.offer(verdicts(x, item, shown));
        }
    }

    private static List<Option> verdicts(Exchange x, Item item, ReviewWord.PaperShown shown) {
        boolean mayBeTold = item.form().equals(Reviewed.STORY)
                && Condition.YES.equals(shown.values().get(Reviewed.SHARE));
        return Stream.concat(
                        mayBeTold
                                ? Stream.of(x.option(Verdict.PUBLISHED.name(), "review-publish"))
                                : Stream.<Option>empty(),
                        Stream.of(
                                x.option(Verdict.ACCEPTED.name(), mayBeTold ? "review-keep" : "review-accept"),
                                x.option(SEND_BACK, "review-send-back"),
                                x.option(OTHERS, "review-others")))
                .toList();
    }

    /** It is decided. */
    void decided(Exchange x, ReviewWord.PaperDecidedSo so) {
        boolean open = isOpen(x);
        var verdict = x.text(VerdictKey.of(so.verdict()));
        if (so.late()) {
            var who = so.who().isEmpty() ? x.text("review-somebody") : so.who();
            x.say("review-before", "name", so.name(), "verdict", verdict, "who", who);
        } else {
            x.say("review-done", "name", so.name(), "verdict", verdict);
        }
        if (open) {
            x.goTo(this, At.QUEUE);
            x.offer(List.of(x.option(OTHERS, "review-others")));
        }
    }

    /** What this coordinator asked was answered. */
    void answered(Exchange x, ReviewWord.AnswerCame came) {
        if (x.session().active()) {
            x.aside();
        }
        x.say("review-answer-came", "what", what(x, came.item()));
    }

    /** Whether this talk waits for the answer; what comes later is said by the way. */
    private static boolean isOpen(Exchange x) {
        boolean open = x.session().talk().equals(NAME);
        if (!open && x.session().active()) {
            x.aside();
        }
        return open;
    }

    @Override
    public void askAgain(Exchange x) {
        switch (Step.orFirst(At.class, x)) {
            case ASK -> {
                x.say("review-ask");
                x.offer(STANDARD.stream()
                        .map(q -> x.option(q, "review-about-" + q))
                        .toList());
            }
            case ITEM -> open(x, x.get(AUTHOR), x.get(NUMBER));
            case QUEUE -> x.ask(new ReviewErrand.ReviewsAsked());
        }
    }

    private static void open(Exchange x, String author, String number) {
        x.ask(new ReviewErrand.PaperOpened(Address.of(author), Integer.parseInt(number)));
    }

    @Override
    public void answer(Exchange x, Answer answer) {
        boolean asks = At.ASK.isAt(x);
        switch (answer) {
            case Answer.Chosen(String standard) when asks -> decide(x, Verdict.SENT_BACK, new Question(standard, ""));
            case Answer.Words(String text)
            when asks && !Commands.saysNothing(text, x.language()) ->
                decide(x, Verdict.SENT_BACK, new Question("", Clusters.truncate(text.strip(), MAX_QUESTION_UNITS)));
            case Answer.Chosen c when c.is(OTHERS) -> queue(x);
            case Answer.Chosen c
            when c.is(SEND_BACK) -> {
                x.goTo(this, At.ASK);
                askAgain(x);
            }
            case Answer.Chosen(String option)
            when option.startsWith(OF_ITEM) -> open(x, x.get(option + AUTHOR), x.get(option + NUMBER));
            case Answer.Chosen(String verdict) -> decide(x, Verdict.valueOf(verdict), Question.NONE);
            case Answer.Words words when !asks -> menu.answer(x, words);
            case Answer.Words _, Answer.Stale _, Answer.Picture _, Answer.Spot _, Answer.OwnPhone _, Answer.Other _ ->
                askAgain(x);
        }
    }

    private static void decide(Exchange x, Verdict verdict, Question question) {
        x.ask(new ReviewErrand.PaperDecided(
                Address.of(x.get(AUTHOR)),
                Integer.parseInt(x.get(NUMBER)),
                Integer.parseInt(x.get(REVISION)),
                verdict,
                question));
    }
}
