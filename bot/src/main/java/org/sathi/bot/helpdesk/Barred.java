package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.util.List;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may neither ask nor be asked for help, with all contacts of hers. */
final class Barred {

    private static final String HERS = """
            (select ?::text as address union
             select o.address from contact c join contact o on o.person_id = c.person_id where c.address = ?)""";

    private final JdbcTemplate jdbc;

    Barred(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(Address contact) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from barred where contact in " + HERS + ")",
                Boolean.class,
                contact.text(),
                contact.text()));
    }

    /** Bars the person of a contact, by a coordinator's decision on a conversation. */
    void put(Address contact, Address by, String conversation, Instant at) {
        jdbc.update(
                "insert into barred (contact, at, by, conversation) select h.address, ?, ?, ? from " + HERS
                        + " h on conflict do nothing",
                RequestRows.time(at),
                by.text(),
                conversation,
                contact.text(),
                contact.text());
    }

    void lift(Address contact) {
        jdbc.update("delete from barred where contact in " + HERS, contact.text(), contact.text());
    }

    /** Her contacts. */
    List<Address> contacts(Address contact) {
        return jdbc.query(
                "select h.address from " + HERS + " h",
                (row, _) -> Address.of(row.getString("address")),
                contact.text(),
                contact.text());
    }
}
