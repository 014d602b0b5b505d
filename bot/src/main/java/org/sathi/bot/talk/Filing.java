package org.sathi.bot.talk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings;
import org.sathi.i18n.Numbers;

/** Filed reports: filing one, changing one by its number, taking one back. */
final class Filing {

    /** How long a filed report may be changed by its author. */
    static final Duration CHANGEABLE = Duration.ofDays(14);

    private final Forms forms;

    Filing(Forms forms) {
        this.forms = forms;
    }

    /** Files a report; exactly the same one is not filed twice. */
    void file(Exchange x, String form, Map<String, String> values) {
        var same = x.filings().sameAs(form, values);
        if (same.isPresent()) {
            x.say("report-already", "number", same.get().number());
            TrainingCodes.say(x, same.get());
            return;
        }
        x.filings(x.filings().file(form, values, x.moment().now()));
        var filed = x.filings().kept().getLast();
        if (TrainingCodes.areFor(form)) {
            filed = TrainingCodes.give(x, filed);
            x.filings(x.filings().replace(filed));
        }
        x.note(new Fact.ReportKept(x.address(), x.moment().now(), filed));
        x.say("report-filed", "number", filed.number());
        TrainingCodes.sayNew(x, filed);
    }

    /** Changes a report: "FIX 3 women 14" without its first word. */
    void correct(Exchange x, String rest) {
        var target = target(x, rest, "report-fix-how");
        if (target.isEmpty()) {
            return;
        }
        var old = target.get().filing();
        var form = forms.form(old.form());
        var read = forms.reader(form, x).read(target.get().rest(), x.today(), x.region());
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
        if (read.values().isEmpty()) {
            x.say("report-fix-how", "number", old.number());
        } else if (FormRules.tooManyOf(form, values).isPresent()) {
            var part = FormRules.tooManyOf(form, values).get();
            x.say("form-part-too-large", "label", part.label().in(x.language().code()));
        } else {
            var changed = old.revised(FormAnswers.ordered(form, values));
            keep(x, changed);
            TrainingCodes.follow(x, changed);
            x.say("report-fixed", "number", old.number());
            x.tell(forms.echo(form, values, x));
        }
    }

    /** Takes a report back: "CANCEL 3" without its first word. */
    void withdraw(Exchange x, String rest) {
        target(x, rest, "report-cancel-how").ifPresent(t -> {
            keep(x, t.filing().withdraw());
            TrainingCodes.withdrawn(x, t.filing());
            x.say("report-withdrawn", "number", t.filing().number());
        });
    }

    private static void keep(Exchange x, Filings.Filing changed) {
        x.filings(x.filings().replace(changed));
        x.note(new Fact.ReportKept(x.address(), x.moment().now(), changed));
    }

    /** A report that was named by its number, and the words after the number. */
    private record Target(Filings.Filing filing, String rest) {}

    /** The report that is meant; if none can be changed, says why. */
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
        if (filing.get().filedAt().plus(CHANGEABLE).isBefore(x.moment().now())) {
            x.say("report-too-old", "number", number, "days", CHANGEABLE.toDays());
            return Optional.empty();
        }
        return Optional.of(new Target(filing.get(), leading.get().rest()));
    }
}
