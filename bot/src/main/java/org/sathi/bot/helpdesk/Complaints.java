package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.RelayWord;
import org.sathi.bot.message.RelayWord.Complained;
import org.sathi.bot.message.RelayWord.Decision;
import org.sathi.bot.message.RelayWord.Line;
import org.sathi.i18n.ContactDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Conversations that one of the two complained about. Only these can be read, by the office alone; that one was read is kept in the
 * audit in the same transaction. Numbers and the like are left out.
 */
final class Complaints {

    private static final int SHOWN = 8;

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final Matching matching;
    private final Office office;

    Complaints(JdbcTemplate jdbc, DeskMail mail, Matching matching) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.matching = matching;
        this.office = new Office(jdbc);
    }

    /** Keeps a complaint and calls the office; false if there was one about this conversation before. */
    boolean keep(RelayRows.Row r, Address by, String reason, Instant at) {
        int kept = jdbc.update("""
                update conversation set reported_at = ?, reported_by = ?, reason = ?
                where id = ? and reported_at is null""", RequestRows.time(at), by.text(), reason, r.id());
        if (kept > 0) {
            var call = complaint(r.id()).orElseThrow().call();
            office.coordinators().forEach(c -> mail.post(c, call));
        }
        return kept > 0;
    }

    /**
     * A complaint as it stands.
     *
     * @param by who complained
     * @param about of whom
     */
    record Complaint(Complained call, Address by, Address about) {}

    Optional<Complaint> complaint(String conversation) {
        return jdbc
                .query(
                        """
                        select c.id, c.farmer, c.champion, c.reported_by, c.reason, r.topic
                        from conversation c join help_request r on r.id = c.request
                        where c.id = ? and c.reported_at is not null""",
                        (row, _) -> {
                            var by = Address.of(row.getString("reported_by"));
                            var farmer = Address.of(row.getString("farmer"));
                            var about = by.equals(farmer) ? Address.of(row.getString("champion")) : farmer;
                            var call = new Complained(
                                    row.getString("id"),
                                    matching.at(by).name(),
                                    matching.at(about).name(),
                                    row.getString("topic"),
                                    row.getString("reason"));
                            return new Complaint(call, by, about);
                        },
                        conversation)
                .stream()
                .findFirst();
    }

    /** Tells a coordinator which complaints wait. */
    void list(Address by) {
        var waiting = jdbc.query(
                """
                select id from conversation where reported_at is not null and handled_at is null
                order by reported_at limit ?""",
                (row, _) -> row.getString("id"),
                SHOWN);
        mail.post(
                by,
                new RelayWord.Complaints(waiting.stream()
                        .flatMap(id -> complaint(id).stream())
                        .map(Complaint::call)
                        .toList()));
    }

    /** Shows a coordinator what was written. */
    void read(Address by, String conversation, Instant at) {
        complaint(conversation).ifPresent(c -> {
            audit(c, by, "conversation-read", at);
            mail.post(by, new RelayWord.Transcript(c.call(), lines(conversation)));
        });
    }

    private List<Line> lines(String conversation) {
        return jdbc.query(
                "select sender, text, media from conversation_message where conversation = ? order by number",
                (row, _) -> {
                    var media = row.getString("media");
                    return new Line(
                            matching.at(Address.of(row.getString("sender"))).name(),
                            ContactDetails.without(row.getString("text"), ""),
                            media.isEmpty() ? "" : media.substring(0, media.indexOf(':') + 1));
                },
                conversation);
    }

    /** Keeps what a coordinator decided, and tells her. */
    void decide(Address by, Complaint c, Decision decision, Instant at) {
        jdbc.update(
                "update conversation set handled_at = ?, handled_by = ?, decision = ? where id = ?",
                RequestRows.time(at),
                by.text(),
                decision.name(),
                c.call().conversation());
        audit(c, by, "complaint-" + decision.name().toLowerCase(java.util.Locale.ROOT), at);
        mail.post(
                by, new RelayWord.Decided(c.call().conversation(), decision, c.call().about()));
    }

    private void audit(Complaint c, Address by, String action, Instant at) {
        jdbc.update(
                "insert into audit (id, at, contact, actor, action, detail) values (gen_random_uuid()::text, ?, ?, ?, ?, ?)",
                RequestRows.time(at),
                c.about().text(),
                by.text(),
                action,
                c.call().conversation());
    }

    /** Whether a contact is the office's. */
    boolean isOffice(Address by) {
        return office.has(by);
    }
}
