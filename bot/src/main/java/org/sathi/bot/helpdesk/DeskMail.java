package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;

/**
 * What the desk says to contacts, written in the transaction of the decision itself: said if and only if it was
 * decided. The {@link Courier} carries it.
 */
public final class DeskMail {

    private static final Logger LOG = LoggerFactory.getLogger(DeskMail.class);

    // A contact's first letter only, so that a second instance does not overtake with the next.
    private static final String NEXT = """
        select id, recipient, what from desk_mail m
        where id <> all(?) and not exists (
            select 1 from desk_mail e where e.recipient = m.recipient and e.id < m.id and e.id <> all(?))
        order by id limit ? for update skip locked\
        """;

    private final JdbcTemplate jdbc;
    private final Codec codec;

    /** Letters that this build cannot read. They lie there for one that can; those behind them are carried meanwhile. */
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();

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
        List<Letter> letters;
        int before;
        do {
            before = unreadable.size();
            var passed = unreadable.toArray(Long[]::new);
            letters = jdbc.query(NEXT, (row, _) -> read(row), passed, passed, most).stream()
                    .flatMap(Optional::stream)
                    .toList();
        } while (letters.isEmpty() && unreadable.size() > before);
        return letters;
    }

    private Optional<Letter> read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        try {
            Incoming what = codec.json().readerFor(Incoming.class).readValue(row.getString("what"));
            return Optional.of(new Letter(id, Address.of(row.getString("recipient")), what));
        } catch (JacksonException e) {
            // Only the kind of fault: its words may repeat the data.
            LOG.error(
                    "letter {} of the desk's mail cannot be read, it stays there: {}",
                    id,
                    e.getClass().getSimpleName());
            unreadable.add(id);
            return Optional.empty();
        }
    }

    /** Takes letters away that were carried. */
    void remove(List<Letter> letters) {
        jdbc.batchUpdate(
                "delete from desk_mail where id = ?",
                letters.stream().map(l -> new Object[] {l.id()}).toList());
    }
}
