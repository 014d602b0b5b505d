package org.sathi.bot.talk;

import org.sathi.bot.message.ReviewWord;
import org.sathi.bot.turn.Filings.Filing;
import org.sathi.bot.turn.ReviewErrand;
import org.sathi.i18n.Dates;

/** A report of one's own, looked up by its number: what was filed, who confirmed it, what the office said. */
final class OwnReport {

    private static final String STATE = "state";

    private final Forms forms;

    OwnReport(Forms forms) {
        this.forms = forms;
    }

    /** Asks the desk how the report of that number stands. */
    void show(Exchange x, int number) {
        var filing = x.filings().numbered(number);
        if (filing.isEmpty()) {
            x.say("report-unknown", "number", number);
        } else if (filing.get().withdrawn()) {
            x.say("report-withdrawn-before", "number", number);
        } else {
            x.ask(new ReviewErrand.StandingAsked(number));
        }
    }

    /** How it stands. */
    void standing(Exchange x, ReviewWord.ReportStanding standing) {
        x.filings().numbered(standing.number()).ifPresent(filing -> {
            if (x.session().active()) {
                x.aside();
            }
            x.tell(forms.echo(forms.form(filing.form()), filing.values(), x));
            if (TrainingCodes.areFor(filing.form())) {
                x.say("own-verified", "reported", reported(filing), "verified", standing.verified());
                TrainingCodes.say(x, filing);
            }
            if (Reviewed.is(filing.form())) {
                x.say("own-office", "verdict", verdict(x, filing, standing));
            }
            progress(x, filing);
        });
    }

    private static int reported(Filing filing) {
        return count(filing, "women") + count(filing, "men");
    }

    private static int count(Filing filing, String field) {
        return Integer.parseInt(filing.values().getOrDefault(field, "0"));
    }

    private static String verdict(Exchange x, Filing filing, ReviewWord.ReportStanding standing) {
        if (filing.question() != null) {
            return x.text("review-asks-later", "number", filing.number(), "question", filing.question());
        }
        var verdict = standing.verdict();
        return x.text(verdict == null ? "verdict-waits" : VerdictKey.of(verdict));
    }

    /** How a plan went when it was last said. */
    private void progress(Exchange x, Filing plan) {
        x.filings().of(Reviewed.PROGRESS).stream()
                .filter(f -> Integer.toString(plan.number()).equals(f.values().get(Reviewed.OF_PLAN)))
                .reduce((_, later) -> later)
                .ifPresent(latest -> x.say(
                        "own-progress",
                        "day",
                        Dates.show(java.time.LocalDate.ofInstant(latest.filedAt(), x.zone()), x.language()),
                        STATE,
                        forms.option(Reviewed.PROGRESS, STATE, latest.values().getOrDefault(STATE, ""), x)));
    }
}
