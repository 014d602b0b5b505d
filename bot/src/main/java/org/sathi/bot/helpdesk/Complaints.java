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

    /** Keeps a complaint and calls the office; one that was made before is not made again. */
    void keep(RelayRows.Row r, Address by, String reason, Instant at) {
        var id = r.id() + (by.equals(r.farmer()) ? "-f" : "-c");
        int kept = jdbc.update("""
                insert into complaint (id, conversation, by_contact, about, reason, at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""", id, r.id(), by.text(), r.other(by).text(), reason, RequestRows.time(at));
        if (kept > 0) {
            jdbc.update(
                    "update conversation set reported_at = coalesce(reported_at, ?) where id = ?",
                    RequestRows.time(at),
                    r.id());
            var call = find(id).orElseThrow().call();
            office.coordinators().forEach(c -> mail.post(c, call));
        }
    }

    /**
     * A complaint as it stands.
     *
     * @param conversation what it is about
     * @param about of whom it is made
     */
    record Complaint(Complained call, String conversation, Address about) {}

    /** The complaint with this id. */
    Optional<Complaint> find(String id) {
        return jdbc
                .query(
                        """
                        select k.id, k.conversation, k.by_contact, k.about, k.reason, r.topic
                        from complaint k join conversation c on c.id = k.conversation join help_request r on r.id = c.request
                        where k.id = ?""",
                        (row, _) -> {
                            var about = Address.of(row.getString("about"));
                            var call = new Complained(
                                    row.getString("id"),
                                    matching.at(Address.of(row.getString("by_contact")))
                                            .name(),
                                    matching.at(about).name(),
                                    row.getString("topic"),
                                    row.getString("reason"));
                            return new Complaint(call, row.getString("conversation"), about);
                        },
                        id)
                .stream()
                .findFirst();
    }

    /** Tells a coordinator which complaints wait. */
    void list(Address by) {
        var waiting = jdbc.query(
                "select id from complaint where handled_at is null order by at limit ?",
                (row, _) -> row.getString("id"),
                SHOWN);
        mail.post(
                by,
                new RelayWord.Complaints(waiting.stream()
                        .flatMap(id -> find(id).stream())
                        .map(Complaint::call)
                        .toList()));
    }

    /** Shows a coordinator what was written. */
    void read(Address by, String id, Instant at) {
        find(id).ifPresent(c -> {
            audit(c, by, "conversation-read", at);
            mail.post(by, new RelayWord.Transcript(c.call(), lines(c.conversation())));
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
                "update complaint set handled_at = ?, handled_by = ?, decision = ? where id = ?",
                RequestRows.time(at),
                by.text(),
                decision.name(),
                c.call().complaint());
        audit(c, by, "complaint-" + decision.name().toLowerCase(java.util.Locale.ROOT), at);
        mail.post(
                by,
                new RelayWord.Decided(c.call().complaint(), decision, c.call().about()));
    }

    private void audit(Complaint c, Address by, String action, Instant at) {
        jdbc.update(
                "insert into audit (id, at, contact, actor, action, detail) values (gen_random_uuid()::text, ?, ?, ?, ?, ?)",
                RequestRows.time(at),
                c.about().text(),
                by.text(),
                action,
                c.conversation());
    }

    /** Whether a contact is the office's. */
    boolean isOffice(Address by) {
        return office.has(by);
    }
}
