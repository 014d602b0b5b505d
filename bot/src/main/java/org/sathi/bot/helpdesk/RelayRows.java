package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of conversations. Whoever changes one has locked it first. */
final class RelayRows {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    RelayRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A conversation as the record has it.
     *
     * @param lastAt when one of the two wrote last
     * @param asked whether they were asked since whether it is over
     * @param unreached who could not be reached, and has not written since; null for nobody
     * @param unreachedAt since when
     */
    record Row(
            String id,
            String request,
            Address farmer,
            Address champion,
            Instant lastAt,
            boolean asked,
            boolean open,
            @Nullable Address unreached,
            @Nullable Instant unreachedAt) {

        boolean isOf(Address contact) {
            return contact.equals(farmer) || contact.equals(champion);
        }

        Address other(Address contact) {
            return contact.equals(farmer) ? champion : farmer;
        }

        static Row of(ResultSet row, int number) throws SQLException {
            var unreached = row.getString("unreached_by");
            var since = row.getTimestamp("unreached_at");
            return new Row(
                    row.getString("id"),
                    row.getString("request"),
                    Address.of(row.getString("farmer")),
                    Address.of(row.getString("champion")),
                    row.getTimestamp("last_at").toInstant(),
                    row.getTimestamp("asked_at") != null,
                    row.getTimestamp("closed_at") == null,
                    unreached == null ? null : Address.of(unreached),
                    since == null ? null : since.toInstant());
        }
    }

    /** The conversation, locked until the transaction ends. */
    Optional<Row> lock(String id) {
        return jdbc.query("select * from conversation where id = ? for update", Row::of, id).stream()
                .findFirst();
    }

    /** The conversation, locked, if it is open and nobody else is at it. */
    Optional<Row> lockOpen(String id) {
        return jdbc
                .query(
                        "select * from conversation where id = ? and closed_at is null for update skip locked",
                        Row::of,
                        id)
                .stream()
                .findFirst();
    }

    /** Keeps what was written. The other's silence is over, too, if it was she who could not be reached. */
    void wrote(String id, Address by, Instant at, String text, String media) {
        jdbc.update("""
                insert into conversation_message (id, conversation, at, sender, text, media)
                values (gen_random_uuid()::text, ?, ?, ?, ?, ?)""", id, RequestRows.time(at), by.text(), text, media);
        jdbc.update("""
                update conversation set last_at = ?, asked_at = null,
                    unreached_at = case when unreached_by = ? then null else unreached_at end,
                    unreached_by = nullif(unreached_by, ?)
                where id = ?""", RequestRows.time(at), by.text(), by.text(), id);
    }

    /** It goes on: the days are counted anew. */
    void goesOn(String id, Instant at) {
        jdbc.update("update conversation set last_at = ?, asked_at = null where id = ?", RequestRows.time(at), id);
    }

    void asked(String id, Instant at) {
        jdbc.update("update conversation set asked_at = ? where id = ?", RequestRows.time(at), id);
    }

    void unreached(String id, Address who, Instant at) {
        jdbc.update(
                "update conversation set unreached_by = ?, unreached_at = ? where id = ?",
                who.text(),
                RequestRows.time(at),
                id);
    }

    /**
     * Ends it.
     *
     * @param by who ended it; null for the clock
     */
    void close(String id, Instant at, @Nullable Address by) {
        jdbc.update(
                "update conversation set closed_at = ?, closed_by = ? where id = ?",
                RequestRows.time(at),
                by == null ? null : by.text(),
                id);
    }

    /** Keeps the people of two contacts apart, whatever contacts they have. */
    void keepApart(Address blocker, Address blocked, Instant at) {
        jdbc.update("""
                insert into blocked_pair (blocker, blocked, at)
                select b.address, o.address, ? from
                    (select ? as address union select c.address from contact c
                        where c.person_id = (select person_id from contact where address = ?)) b,
                    (select ? as address union select c.address from contact c
                        where c.person_id = (select person_id from contact where address = ?)) o
                where b.address <> o.address
                on conflict do nothing""", RequestRows.time(at), blocker.text(), blocker.text(), blocked.text(), blocked.text());
    }

    /** Ids of the open conversations of a contact. */
    List<String> openOf(Address contact) {
        return jdbc.query(
                "select id from conversation where closed_at is null and (farmer = ? or champion = ?) order by id",
                (row, _) -> row.getString("id"),
                contact.text(),
                contact.text());
    }

    /** Deletes what was written in conversations that ended, and whose complaint was settled, before a time. */
    void forget(Instant before) {
        jdbc.update("""
                delete from conversation_message m using conversation c
                where c.id = m.conversation and c.closed_at < ? and not exists (select 1 from complaint k
                    where k.conversation = c.id and (k.handled_at is null or k.handled_at >= ?))""", RequestRows.time(before), RequestRows.time(before));
    }

    /** Ids of open conversations in which nobody wrote since {@code quiet}, or somebody is out of reach since {@code lost}. */
    List<String> idle(Instant quiet, Instant over, Instant lost) {
        return jdbc.query(
                """
                select id from conversation
                where closed_at is null
                    and (last_at <= ? and (asked_at is null or last_at <= ?)
                        or unreached_at <= ? and unreached_by = champion)
                order by last_at limit ?""",
                (row, _) -> row.getString("id"),
                RequestRows.time(quiet),
                RequestRows.time(over),
                RequestRows.time(lost),
                AT_ONCE);
    }
}
