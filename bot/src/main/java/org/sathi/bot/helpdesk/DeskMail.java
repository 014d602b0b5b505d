package org.sathi.bot.helpdesk;

import java.util.List;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the desk says to contacts, written in the transaction of the decision itself: said if and only if it was
 * decided. The {@link Courier} carries it.
 */
public final class DeskMail {

    // A contact's first letter only, so that a second instance does not overtake with the next.
    private static final String NEXT = """
        select id, recipient, what from desk_mail m
        where not exists (select 1 from desk_mail e where e.recipient = m.recipient and e.id < m.id)
        order by id limit ? for update skip locked\
        """;

    private final JdbcTemplate jdbc;
    private final Codec codec;

    /** Mail in this database. */
    public DeskMail(JdbcTemplate jdbc, Codec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** Hands {@code what} to a contact, once the transaction is committed. */
    public void post(Address to, Incoming what) {
        jdbc.update(
                "insert into desk_mail (recipient, what) values (?, ?::jsonb)",
                to.text(),
                codec.json().writerFor(Incoming.class).writeValueAsString(what));
    }

    /** Something that lies there for a contact. */
    record Letter(long id, Address to, Incoming what) {}

    /** The first letters of at most {@code most} contacts; nobody else gets them until the transaction ends. */
    List<Letter> next(int most) {
        return jdbc.query(
                NEXT,
                (row, _) -> new Letter(
                        row.getLong("id"),
                        Address.of(row.getString("recipient")),
                        codec.json().readerFor(Incoming.class).readValue(row.getString("what"))),
                most);
    }

    /** Takes letters away that were carried. */
    void remove(List<Letter> letters) {
        jdbc.batchUpdate(
                "delete from desk_mail where id = ?",
                letters.stream().map(l -> new Object[] {l.id()}).toList());
    }
}
