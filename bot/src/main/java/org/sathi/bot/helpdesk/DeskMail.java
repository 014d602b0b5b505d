package org.sathi.bot.helpdesk;

import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the desk says to contacts, written in the transaction of the decision itself: said if and only if it was
 * decided. The {@link Courier} carries it.
 */
public final class DeskMail {

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
}
