package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.Certificate;
import org.sathi.bot.message.DirectoryWord.Standing;
import org.sathi.bot.sheet.Listing;
import org.sathi.bot.turn.DirectoryErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** Certificates: issued and taken back by the office, and checked by anybody who has the code. */
final class Certificates {

    /** So many wrong codes of one contact in {@link #WINDOW} are answered. There are 30 to the power of 8 codes. */
    private static final int GUESSES = 5;

    private static final Duration WINDOW = Duration.ofHours(1);

    private static final String SELECT = """
            select f.code, f.contact, f.topic, f.issued_by, f.issued_on, f.valid_until, f.revoked_at, p.name
            from certificate f join contact k on k.address = f.contact join person p on p.id = k.person_id
            """;

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final Days days;

    Certificates(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.days = new Days(jdbc);
    }

    /** Says what a code stands for; wrong ones are counted, and too many get no answer. */
    void check(Address from, Instant at, String code) {
        var wrong = jdbc.queryForObject(
                "select count(*) from certificate_guess where contact = ? and at > ?",
                Integer.class,
                from.text(),
                Timestamp.from(at.minus(WINDOW)));
        if (wrong != null && wrong >= GUESSES) {
            mail.post(from, new DirectoryWord.CertificateSeen(null, true));
            return;
        }
        var found = find(code, days.at(from, at));
        if (found.isEmpty()) {
            jdbc.update("insert into certificate_guess (contact, at) values (?, ?)", from.text(), Timestamp.from(at));
        }
        mail.post(from, new DirectoryWord.CertificateSeen(found.orElse(null), false));
    }

    private Optional<Certificate> find(String code, LocalDate today) {
        return jdbc.query(SELECT + "where f.code = ?", (row, _) -> certificate(row, today), code).stream()
                .findFirst();
    }

    /** The certificates of a person, by whichever contact. */
    List<Certificate> of(Address contact, LocalDate today) {
        return jdbc.query(
                SELECT
                        + "where k.person_id = (select person_id from contact where address = ?) order by f.issued_on desc, f.code",
                (row, _) -> certificate(row, today),
                contact.text());
    }

    /** Issues a certificate; the champion and the office are told. Nothing happens for who is no champion. */
    void issue(Address office, Instant at, DirectoryErrand.Certify c) {
        issue(office, at, c, true);
    }

    private void issue(Address office, Instant at, DirectoryErrand.Certify c, boolean tellsOffice) {
        int issued = jdbc.update(
                """
                insert into certificate (code, contact, topic, issued_by, issued_on, valid_until, entered_by, entered_at)
                select ?, contact, ?, ?, ?, ?, ?, ? from champion where contact = ? on conflict do nothing""",
                c.code(),
                c.topic(),
                c.issuer(),
                c.from(),
                c.until(),
                office.text(),
                Timestamp.from(at),
                c.champion().text());
        if (issued > 0) {
            find(c.code(), days.at(c.champion(), at)).ifPresent(certificate -> {
                if (tellsOffice) {
                    mail.post(office, new DirectoryWord.CertificateIssued(certificate, true));
                }
                mail.post(c.champion(), new DirectoryWord.CertificateIssued(certificate, false));
            });
        }
    }

    /** Enters a certificate that the office lists, unless it was entered before, even if it was taken back since; the champion is told. */
    void list(Address champion, Listing.Certified c, Address office, Instant at) {
        boolean known = Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select 1 from certificate
                    where contact = ? and topic = ? and issued_by = ? and valid_until = ?
                        and (?::date is null or issued_on = ?))""", Boolean.class, champion.text(), c.topic(), c.issuer(), c.until(), c.from(), c.from()));
        if (known) {
            return;
        }
        var today = days.at(champion, at);
        var from = c.from() != null ? c.from() : c.until().isBefore(today) ? c.until() : today;
        var code = CertificateCode.draw();
        issue(office, at, new DirectoryErrand.Certify(code, champion, c.topic(), c.issuer(), from, c.until()), false);
    }

    /** Takes a certificate back; the champion and the office are told. */
    void revoke(Address office, Instant at, String code) {
        int revoked = jdbc.update(
                "update certificate set revoked_at = ?, revoked_by = ? where code = ? and revoked_at is null",
                Timestamp.from(at),
                office.text(),
                code);
        var found = find(code, days.at(office, at));
        mail.post(office, new DirectoryWord.CertificateRevoked(found.orElse(null), true));
        if (revoked > 0 && found.isPresent()) {
            var champion = jdbc.queryForObject("select contact from certificate where code = ?", String.class, code);
            mail.post(Address.of(String.valueOf(champion)), new DirectoryWord.CertificateRevoked(found.get(), false));
        }
    }

    private static Certificate certificate(ResultSet row, LocalDate today) throws SQLException {
        var from = row.getObject("issued_on", LocalDate.class);
        var until = row.getObject("valid_until", LocalDate.class);
        var standing = row.getTimestamp("revoked_at") != null
                ? Standing.REVOKED
                : until.isBefore(today) ? Standing.EXPIRED : from.isAfter(today) ? Standing.EARLY : Standing.VALID;
        return new Certificate(
                row.getString("code"),
                row.getString("name"),
                row.getString("topic"),
                row.getString("issued_by"),
                from,
                until,
                standing);
    }
}
