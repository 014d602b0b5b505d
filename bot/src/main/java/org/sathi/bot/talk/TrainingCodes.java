package org.sathi.bot.talk;

import java.time.Duration;
import java.util.Optional;
import org.sathi.bot.message.AttendanceCall;
import org.sathi.bot.message.AttendanceWord.CodeBusy;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Filings.Code;

/** The champion's side of the codes: each training she reports has one, which follows what becomes of the report. */
final class TrainingCodes {

    private static final String TOPIC = "topic";

    private TrainingCodes() {}

    /** Whether reports of this form are confirmed by farmers. */
    static boolean areFor(String form) {
        return form.equals(TrainingReport.FORM);
    }

    /** Gives a new report its code. */
    static Filings.Filing give(Exchange x, Filings.Filing filed) {
        return coded(x, filed, AttendanceCode.draw(x.moment()));
    }

    private static Filings.Filing coded(Exchange x, Filings.Filing filed, String digits) {
        var code =
                new Code(AttendanceCode.region(x), digits, x.moment().now().plus(Duration.ofDays(AttendanceCode.DAYS)));
        var coded = filed.coded(code);
        tell(x, coded, code);
        return coded;
    }

    /** What farmers are told who send the code is now what the report says. */
    static void follow(Exchange x, Filings.Filing changed) {
        good(x, changed).ifPresent(code -> tell(x, changed, code));
    }

    /** The report was taken back: its code is good no more. */
    static void withdrawn(Exchange x, Filings.Filing taken) {
        good(x, taken)
                .ifPresent(code -> x.post(
                        AttendanceCode.address(code), new AttendanceCall.CodeWithdrawn(x.address(), taken.number())));
    }

    /** Says the code of a report that was filed just now, with what to do with it the first time. */
    static void sayNew(Exchange x, Filings.Filing filed) {
        boolean first = x.filings().kept().stream().noneMatch(f -> f.code() != null && f.number() != filed.number());
        good(x, filed)
                .ifPresent(code -> x.say(
                        first ? "report-code-first" : "report-code",
                        "code",
                        code.digits(),
                        "days",
                        AttendanceCode.DAYS));
    }

    /** Says the code of a report while it is good. */
    static void say(Exchange x, Filings.Filing filed) {
        good(x, filed).ifPresent(code -> x.say("report-code", "code", code.digits(), "days", AttendanceCode.DAYS));
    }

    /** The code that was drawn stands for another report: another is drawn, and said. */
    static void busy(Exchange x, CodeBusy busy) {
        var filed = x.filings().numbered(busy.number());
        var code = filed.flatMap(f -> good(x, f));
        if (code.isEmpty() || filed.get().withdrawn() || !code.get().digits().equals(busy.digits())) {
            return;
        }
        var other = coded(x, filed.get(), AttendanceCode.drawAnother(x.moment()));
        x.filings(x.filings().replace(other));
        x.aside();
        x.say(
                "report-code-other",
                "number",
                busy.number(),
                "code",
                good(x, other).map(Code::digits).orElse(""));
    }

    private static Optional<Code> good(Exchange x, Filings.Filing filed) {
        return Optional.ofNullable(filed.code()).filter(c -> x.moment().now().isBefore(c.until()));
    }

    private static void tell(Exchange x, Filings.Filing filed, Code code) {
        x.post(
                AttendanceCode.address(code),
                new AttendanceCall.CodeGiven(
                        x.address(),
                        filed.number(),
                        filed.values().getOrDefault(TOPIC, ""),
                        x.profile().name()));
    }
}
