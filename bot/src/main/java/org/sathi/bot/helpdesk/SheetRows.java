package org.sathi.bot.helpdesk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sathi.bot.helpdesk.ChampionList.Outcome;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of sheets that the office sent in a chat. A sheet is kept until it was decided about, and no longer than a day. */
final class SheetRows {

    private static final int AT_ONCE = 10;
    private static final Duration UNDECIDED = Duration.ofDays(1);

    private final JdbcTemplate jdbc;

    SheetRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sheet that has to be seen to.
     *
     * @param from who sent it
     * @param file how the channel finds it again
     * @param sentAt when
     * @param content the file, once it was fetched
     * @param fresh as it was tried: how many champions are new
     * @param changed likewise, of how many it says something new
     */
    record Waiting(String id, Address from, Instant sentAt, String file, byte[] content, int fresh, int changed) {
        boolean isDecided() {
            return content.length > 0;
        }
    }

    void sent(Address from, Instant at, String file) {
        jdbc.update(
                "insert into champion_sheet (id, sent_by, sent_at, file, state) values (?, ?, ?, ?, 'SENT')",
                UUID.randomUUID().toString(),
                from.text(),
                Timestamp.from(at),
                file);
    }

    /** What the sender wants done with a sheet that was tried; the second of two answers changes nothing. */
    void decided(String id, Address by, boolean take) {
        jdbc.update("""
                update champion_sheet set state = ?, content = case when ? then content end
                where id = ? and sent_by = ? and state = 'TRIED'""", take ? "TAKING" : "DROPPED", take, id, by.text());
    }

    /** Those that are to be tried or taken, the longest waiting first. */
    List<Waiting> waiting() {
        return jdbc.query(
                """
                select id, sent_by, sent_at, file, coalesce(content, '') as content, fresh, changed from champion_sheet
                where state in ('SENT', 'TAKING') order by sent_at limit ?""",
                (row, _) -> new Waiting(
                        row.getString("id"),
                        Address.of(row.getString("sent_by")),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getString("file"),
                        row.getBytes("content"),
                        row.getInt("fresh"),
                        row.getInt("changed")),
                AT_ONCE);
    }

    void tried(String id, byte[] content, Outcome outcome) {
        jdbc.update(
                "update champion_sheet set state = 'TRIED', content = ?, fresh = ?, changed = ? where id = ?",
                content,
                outcome.fresh(),
                outcome.changed(),
                id);
    }

    void over(String id, String state) {
        jdbc.update("update champion_sheet set state = ?, content = null where id = ?", state, id);
    }

    /** Drops what nobody has decided about. */
    void dropOld(Instant now) {
        jdbc.update(
                "update champion_sheet set state = 'DROPPED', content = null where state = 'TRIED' and sent_at < ?",
                Timestamp.from(now.minus(UNDECIDED)));
    }
}
