package org.sathi.bot.helpdesk;

import java.sql.Timestamp;
import java.time.Instant;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.ReviewWord;
import org.sathi.bot.message.ReviewWord.Verdict;
import org.sathi.bot.turn.ReviewErrand;
import org.sathi.bot.turn.ReviewErrand.PaperDecided;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plans and stories before the office: each revision is decided once, whoever reads it at the same time. */
public final class Reviews implements Business<ReviewErrand> {

    private static final String DECIDE = """
            insert into review (contact, number, revision, verdict, standard, question, decided_at, decided_by)
            select contact, number, revision, ?, ?, ?, ?, ? from reviewed_report
            where contact = ? and number = ? and revision = ? and (? <> 'PUBLISHED' or (form = 'success-story' and more ->> 'share' = 'yes'))
            on conflict do nothing""";

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final Office office;
    private final ReviewRows rows;

    /** Over this database. */
    public Reviews(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.office = new Office(jdbc);
        this.rows = new ReviewRows(jdbc);
    }

    @Override
    public void run(Address from, Instant at, ReviewErrand errand) {
        switch (errand) {
            case ReviewErrand.OfOffice o -> ofOffice(from, at, o);
            case ReviewErrand.QuestionAnswered(int number) ->
                rows.asker(from, number)
                        .ifPresent(asker -> rows.item(from, number, at)
                                .ifPresent(item -> mail.post(asker, new ReviewWord.AnswerCame(item))));
            case ReviewErrand.StandingAsked(int number) -> mail.post(from, rows.standing(from, number));
        }
    }

    private void ofOffice(Address from, Instant at, ReviewErrand.OfOffice errand) {
        if (!office.has(from)) {
            mail.post(from, new ReviewWord.ReviewByOfficeOnly());
            return;
        }
        switch (errand) {
            case ReviewErrand.ReviewsAsked _ -> mail.post(from, rows.queue(at));
            case ReviewErrand.PaperOpened(Address author, int number) ->
                mail.post(from, rows.shown(author, number, at, false));
            case PaperDecided d -> decided(from, at, d);
        }
    }

    private void decided(Address office, Instant at, PaperDecided d) {
        int first = jdbc.update(
                DECIDE,
                d.verdict().name(),
                d.question().standard(),
                d.question().words(),
                Timestamp.from(at),
                office.text(),
                d.author().text(),
                d.number(),
                d.revision(),
                d.verdict().name());
        if (first > 0) {
            audit(office, at, d);
            mail.post(office, new ReviewWord.PaperDecidedSo(rows.name(d.author()), d.verdict(), false, ""));
            mail.post(d.author(), word(d));
        } else {
            mail.post(
                    office,
                    rows.decision(d.author(), d.number(), d.revision(), office)
                            .orElseGet(() -> rows.shown(d.author(), d.number(), at, true)));
        }
    }

    private static ReviewWord word(PaperDecided d) {
        return switch (d.verdict()) {
            case ACCEPTED -> new ReviewWord.PaperAccepted(d.number(), false);
            case PUBLISHED -> new ReviewWord.PaperAccepted(d.number(), true);
            case SENT_BACK -> new ReviewWord.PaperSentBack(d.number(), d.question());
        };
    }

    private void audit(Address office, Instant at, PaperDecided d) {
        jdbc.update(
                "insert into audit (id, at, contact, actor, action, detail) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                "review:" + d.author().text() + ":" + d.number() + ":" + d.revision(),
                Timestamp.from(at),
                d.author().text(),
                office.text(),
                action(d.verdict()),
                "report " + d.number() + " revision " + d.revision());
    }

    private static String action(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "report-accepted";
            case SENT_BACK -> "report-sent-back";
            case PUBLISHED -> "story-published";
        };
    }
}
