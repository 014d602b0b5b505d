package org.sathi.bot.talk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings.Filing;
import org.sathi.bot.turn.ReviewErrand;
import org.sathi.content.form.Field;
import org.sathi.i18n.Clusters;

/** Keeps filed reports, each with the theme its topic counts for; and answers to what the programme office asked about them. */
final class FiledReports {

    private static final String TOPIC = "topic";
    private static final int MAX_ANSWER_UNITS = 500;

    private final Forms forms;

    FiledReports(Forms forms) {
        this.forms = forms;
    }

    /** Keeps a report that is new. */
    Filing add(Exchange x, String form, Map<String, String> values) {
        x.filings(x.filings().file(form, values, x.moment().now()));
        var filed = x.filings().kept().getLast();
        if (TrainingCodes.areFor(form)) {
            filed = TrainingCodes.give(x, filed);
            x.filings(x.filings().replace(filed));
        }
        note(x, filed);
        return filed;
    }

    /** Keeps a report in place of what it was. */
    void replace(Exchange x, Filing changed) {
        x.filings(x.filings().replace(changed));
        note(x, changed);
    }

    /** The author answers what the office asked: it is before the office again, with her words and what changed by them. */
    void answer(Exchange x, Filing filing, Map<String, String> changes, String words) {
        var values = new LinkedHashMap<>(filing.values());
        values.putAll(changes);
        if (!words.isBlank()) {
            values.put(Reviewed.ANSWER, Clusters.truncate(words.strip(), MAX_ANSWER_UNITS));
        }
        replace(x, filing.revised(FormAnswers.ordered(forms.form(filing.form()), values)));
        x.ask(new ReviewErrand.QuestionAnswered(filing.number()));
        x.say("review-answered", "number", filing.number());
    }

    private void note(Exchange x, Filing filing) {
        x.note(new Fact.ReportKept(x.address(), x.moment().now(), filing, theme(filing)));
    }

    private String theme(Filing filing) {
        return forms.form(filing.form())
                .field(TOPIC)
                .filter(Field.Choice.class::isInstance)
                .flatMap(f -> ((Field.Choice) f).option(filing.values().getOrDefault(TOPIC, "")))
                .flatMap(o -> Optional.ofNullable(o.theme()))
                .orElse("");
    }
}
