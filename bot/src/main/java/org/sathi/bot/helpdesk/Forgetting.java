package org.sathi.bot.helpdesk;

import java.time.Instant;
import org.sathi.bot.ledger.Oblivion;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.message.PersonWord;
import org.sathi.bot.message.RelayWord;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Forgets a person in one transaction: whoever had to do with her is told as if she had taken back, declined or ended it;
 * then everything is erased, and each of her contacts hears that it is done.
 */
final class Forgetting {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final RequestRows rows;
    private final Offers offers;
    private final Oblivion oblivion;

    Forgetting(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.rows = new RequestRows(jdbc);
        var matching = new Matching(jdbc);
        this.offers = new Offers(jdbc, mail, rows, matching, new OfficeCalls(jdbc, mail, rows, matching));
        this.oblivion = new Oblivion(jdbc);
    }

    void forget(Address asking, Instant at) {
        var contacts = oblivion.lock(asking);
        // First of all she takes no requests any more, so that none is offered to her below.
        for (var contact : contacts) {
            jdbc.update("delete from champion where contact = ?", contact.text());
            jdbc.update("update contact set opted_out = true where address = ?", contact.text());
            jdbc.update("delete from desk_mail where position(? in what::text) > 0", '"' + contact.text() + '"');
        }
        for (var contact : contacts) {
            end(contact, at);
        }
        oblivion.forget(contacts, at);
        for (var contact : contacts) {
            mail.post(contact, new PersonWord.Forgotten(contact.equals(asking)));
        }
    }

    private void end(Address contact, Instant at) {
        conversations(contact, at);
        for (var id : ids("select id from help_request where farmer = ? and state in ('WAITING', 'OFFICE', 'TAKEN')", contact)) {
            rows.lock(id).ifPresent(r -> {
                offers.withdrawn(r);
                rows.withdraw(id, at);
            });
        }
        for (var id : ids("select id from help_request where champion = ? and state = 'TAKEN'", contact)) {
            rows.lock(id).filter(r -> rows.reopen(r, at)).flatMap(_ -> rows.lock(id)).ifPresent(again -> {
                mail.post(again.farmer(), new HelpWord.Reopened(id, again.asked().topic(), at));
                offers.next(again, at);
            });
        }
        for (var id : ids("select request from help_offer where champion = ? and state = 'OPEN'", contact)) {
            rows.lock(id).ifPresent(r -> offers.decline(r, contact, at));
        }
    }

    private void conversations(Address contact, Instant at) {
        jdbc.query(
                "select id, farmer, champion from conversation where (farmer = ? or champion = ?) and closed_at is null",
                row -> {
                    var farmer = row.getString("farmer");
                    var other = farmer.equals(contact.text()) ? row.getString("champion") : farmer;
                    mail.post(Address.of(other), new RelayWord.Over(row.getString("id"), RelayWord.Over.Why.GONE, false));
                },
                contact.text(),
                contact.text());
        jdbc.update(
                "update conversation set closed_at = ?, closed_by = ? where (farmer = ? or champion = ?) and closed_at is null",
                RequestRows.time(at),
                contact.text(),
                contact.text(),
                contact.text());
    }

    private java.util.List<String> ids(String sql, Address contact) {
        return jdbc.queryForList(sql, String.class, contact.text());
    }
}
