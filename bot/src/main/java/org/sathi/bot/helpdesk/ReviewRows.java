package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.ReviewWord;
import org.sathi.bot.message.ReviewWord.Item;
import org.sathi.bot.message.ReviewWord.Question;
import org.sathi.bot.message.ReviewWord.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the record holds of plans and stories, as the office and their authors ask for it. */
final class ReviewRows {

    private static final int SHOWN = 8;

    private static final String ITEMS = """
            select r.contact, r.number, r.form, r.revision, r.topic, r.place_text, r.name, r.updated_at,
                jsonb_exists(r.more, 'answer') as answered, count(*) over () as total
            from reviewed_report r
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ReviewRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits for the office. */
    ReviewWord.ReviewQueue queue(Instant at) {
        var total = new int[1];
        var items = jdbc.query(
                ITEMS + "where r.verdict is null order by r.updated_at, r.contact, r.number limit ?",
                (row, _) -> {
                    total[0] = row.getInt("total");
                    return item(row, at);
                },
                SHOWN);
        return new ReviewWord.ReviewQueue(total[0], items);
    }

    /** One that stands. */
    Optional<Item> item(Address author, int number, Instant at) {
        return jdbc
                .query(ITEMS + "where r.contact = ? and r.number = ?", (row, _) -> item(row, at), author.text(), number)
                .stream()
                .findFirst();
    }

    private static Item item(ResultSet row, Instant at) throws SQLException {
        return new Item(
                Address.of(row.getString("contact")),
                row.getInt("number"),
                row.getString("form"),
                text(row, "topic"),
                text(row, "place_text"),
                text(row, "name"),
                Math.max(
                        0,
                        Duration.between(row.getTimestamp("updated_at").toInstant(), at)
                                .toDays()),
                row.getBoolean("answered"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** One that waits, with all that it says; nothing in it if it waits no more. */
    ReviewWord.PaperShown shown(Address author, int number, Instant at, boolean changed) {
        return jdbc
                .query(
                        """
                        select r.revision, v.answers from reviewed_report r
                        join report_revision v on v.contact = r.contact and v.number = r.number and v.revision = r.revision
                        where r.contact = ? and r.number = ? and r.verdict is null""",
                        (row, _) -> new ReviewWord.PaperShown(
                                item(author, number, at).orElse(null),
                                changed,
                                row.getInt("revision"),
                                json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                                asked(author, number)),
                        author.text(),
                        number)
                .stream()
                .findFirst()
                .orElseGet(() -> new ReviewWord.PaperShown(null, changed, 0, Map.of(), Question.NONE));
    }

    private Question asked(Address author, int number) {
        return jdbc
                .query(
                        """
                        select standard, question from review where contact = ? and number = ? and verdict = 'SENT_BACK'
                        order by revision desc limit 1""",
                        (row, _) -> new Question(row.getString("standard"), row.getString("question")),
                        author.text(),
                        number)
                .stream()
                .findFirst()
                .orElse(Question.NONE);
    }

    /** Who asked about it last. */
    Optional<Address> asker(Address author, int number) {
        return jdbc.query("""
                        select decided_by from review where contact = ? and number = ? and verdict = 'SENT_BACK'
                        order by revision desc limit 1""", (row, _) -> Address.of(row.getString("decided_by")), author.text(), number).stream()
                .findFirst();
    }

    /** How a revision was decided, as it is said to a coordinator who decides it, too. */
    Optional<ReviewWord> decision(Address author, int number, int revision, Address office) {
        return jdbc
                .query(
                        "select verdict, decided_by from review where contact = ? and number = ? and revision = ?",
                        (row, _) -> new ReviewWord.PaperDecidedSo(
                                name(author),
                                Verdict.valueOf(row.getString("verdict")),
                                !row.getString("decided_by").equals(office.text()),
                                name(Address.of(row.getString("decided_by")))),
                        author.text(),
                        number,
                        revision)
                .stream()
                .<ReviewWord>map(so -> so)
                .findFirst();
    }

    /** How a report stands for its author. */
    ReviewWord.ReportStanding standing(Address author, int number) {
        var verified = jdbc
                .queryForList(
                        "select verified from training where contact = ? and number = ?",
                        Integer.class,
                        author.text(),
                        number)
                .stream()
                .findFirst()
                .orElse(0);
        var verdict = jdbc
                .query(
                        "select verdict from reviewed_report where contact = ? and number = ? and verdict is not null",
                        (row, _) -> Verdict.valueOf(row.getString("verdict")),
                        author.text(),
                        number)
                .stream()
                .findFirst()
                .orElse(null);
        return new ReviewWord.ReportStanding(number, verified, verdict);
    }

    /** The name of a contact's person. */
    String name(Address contact) {
        return jdbc
                .queryForList(
                        "select p.name from contact c join person p on p.id = c.person_id where c.address = ?",
                        String.class,
                        contact.text())
                .stream()
                .findFirst()
                .orElse("");
    }
}
