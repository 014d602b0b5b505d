package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sathi.bot.ledger.Oblivion;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.PersonWord;
import org.sathi.bot.turn.HelpErrand;
import org.sathi.bot.turn.RelayErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Forgets a person in one transaction: whoever had to do with her is told as if she had taken back, declined or ended it;
 * then everything is erased, and each of her contacts hears that it is done.
 */
final class Forgetting {

    private final JdbcTemplate jdbc;
    private final DeskMail mail;
    private final Requests requests;
    private final Conversations conversations;
    private final Oblivion oblivion;

    Forgetting(JdbcTemplate jdbc, DeskMail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.requests = new Requests(jdbc, mail);
        this.conversations = new Conversations(jdbc, mail, requests);
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
        for (var id : ids("select id from conversation where ? in (farmer, champion) and closed_at is null", contact)) {
            conversations.run(contact, at, new RelayErrand.Left(id));
        }
        for (var id : ids("select id from help_request where champion = ? and state = 'TAKEN'", contact)) {
            requests.toAnother(id, at);
        }
        for (var id :
                ids("select request from help_offer where champion = ? and state in ('OPEN', 'EXPIRED')", contact)) {
            requests.run(contact, at, new HelpErrand.Answered(id, false));
        }
        for (var id : ids(
                "select id from help_request where farmer = ? and state in ('WAITING', 'OFFICE', 'TAKEN')", contact)) {
            requests.run(contact, at, new HelpErrand.Withdrawn(id));
            requests.dropped(id, at);
        }
        jdbc.update("update help_request set due_at = null where farmer = ?", contact.text());
    }

    private List<String> ids(String sql, Address contact) {
        return jdbc.queryForList(sql, String.class, contact.text()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
