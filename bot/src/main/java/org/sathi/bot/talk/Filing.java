package org.sathi.bot.talk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.turn.Filings;
import org.sathi.i18n.Numbers;

/** Filed reports: filing one, changing one by its number, taking one back. */
final class Filing {

    /** How long a filed report may be changed by its author. */
    static final Duration CHANGEABLE = Duration.ofDays(14);

    /** After so long the same words on a plan's progress are news, and no repeat. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Forms forms;
    private final FiledReports reports;

    Filing(Forms forms, FiledReports reports) {
        this.forms = forms;
        this.reports = reports;
    }

    /** Files a report; exactly the same one is not filed twice. */
    void file(Exchange x, String form, Map<String, String> values) {
        var same = x.filings().sameAs(form, values).filter(f -> !isNews(x, f));
        if (same.isPresent()) {
            x.say("report-already", "number", same.get().number());
            TrainingCodes.say(x, same.get());
            return;
        }
        var filed = reports.add(x, form, values);
        x.say("report-filed", "number", filed.number());
        TrainingCodes.sayNew(x, filed);
        if (form.equals(Reviewed.PLAN)) {
            x.say("plan-next", "number", filed.number());
        } else if (form.equals(Reviewed.STORY)) {
            x.say("shared-next");
        }
    }

    private static boolean isNews(Exchange x, Filings.Filing before) {
        return before.form().equals(Reviewed.PROGRESS)
                && before.filedAt().plus(NEWS).isBefore(x.moment().now());
    }

    /** Changes a report: "FIX 3 women 14" without its first word. */
    void correct(Exchange x, String rest) {
        var target = target(x, rest, "report-fix-how");
        if (target.isEmpty()) {
            return;
        }
        var old = target.get().filing();
        if (old.question() == null && isTooOld(x, old)) {
            sayTooOld(x, old);
            return;
        }
        var words = target.get().rest();
        var form = forms.form(old.form());
        var read = forms.read(form, words, x);
        if (old.question() != null && (words.isBlank() || read.more())) {
            answer(x, old, words);
            return;
        }
        var values = new LinkedHashMap<>(old.values());
        for (var entry : read.values().entrySet()) {
            var field = form.field(FormAnswers.fieldOf(entry.getKey()));
            var verdict = field.map(f -> FormRules.check(f, entry.getValue(), x.today()))
                    .orElse(new FormRules.Fine());
            switch (verdict) {
                case FormRules.Fine(), FormRules.Large(int _) -> values.put(entry.getKey(), entry.getValue());
                case FormRules.Wrong(String key, Object[] arguments) -> {
                    x.say(key, arguments);
                    return;
                }
            }
        }
        var part = FormRules.tooManyOf(form, values);
        if (part.isPresent()) {
            x.say(
                    "form-part-too-large",
                    "label",
                    part.get().label().in(x.language().code()));
        } else if (old.question() != null && !read.values().isEmpty()) {
            reports.answer(x, old, values, words);
        } else if (read.values().isEmpty()) {
            x.say("report-fix-how", "number", old.number());
        } else {
            var changed = old.revised(FormAnswers.ordered(form, values));
            reports.replace(x, changed);
            TrainingCodes.follow(x, changed);
            x.say("report-fixed", "number", old.number());
            x.tell(forms.echo(form, values, x));
        }
    }

    /** What follows the number of a report that the office asks about is the answer; nothing is no answer. */
    private void answer(Exchange x, Filings.Filing asked, String words) {
        var question = asked.question();
        if (words.isBlank() && question != null) {
            x.say("review-asks-later", "number", asked.number(), "question", question);
        } else {
            reports.answer(x, asked, Map.of(), words);
        }
    }

    /** Takes a report back: "CANCEL 3" without its first word. Who has told her story may take it back at any time. */
    void withdraw(Exchange x, String rest) {
        var target = target(x, rest, "report-cancel-how").map(Target::filing);
        if (target.isEmpty()) {
            return;
        }
        var filing = target.get();
        if (isTooOld(x, filing) && !filing.form().equals(Reviewed.STORY)) {
            sayTooOld(x, filing);
            return;
        }
        reports.replace(x, filing.withdraw());
        TrainingCodes.withdrawn(x, filing);
        x.say("report-withdrawn", "number", filing.number());
    }

    private static boolean isTooOld(Exchange x, Filings.Filing filing) {
        return filing.filedAt().plus(CHANGEABLE).isBefore(x.moment().now());
    }

    private static void sayTooOld(Exchange x, Filings.Filing filing) {
        x.say("report-too-old", "number", filing.number(), "days", CHANGEABLE.toDays());
    }

    /** A report that was named by its number, and the words after the number. */
    private record Target(Filings.Filing filing, String rest) {}

    /** The report that is meant; if there is none, says why. */
    private static Optional<Target> target(Exchange x, String words, String howKey) {
        var leading = Numbers.leading(words);
        if (leading.isEmpty()) {
            int last = Math.max(1, x.filings().next() - 1);
            x.say(howKey, "number", last);
            return Optional.empty();
        }
        int number = leading.get().value();
        var filing = x.filings().numbered(number);
        if (filing.isEmpty()) {
            x.say("report-unknown", "number", number);
            return Optional.empty();
        }
        if (filing.get().withdrawn()) {
            x.say("report-withdrawn-before", "number", number);
            return Optional.empty();
        }
        return Optional.of(new Target(filing.get(), leading.get().rest()));
    }
}
