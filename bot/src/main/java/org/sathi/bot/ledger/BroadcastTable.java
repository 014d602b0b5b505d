package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.util.List;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** Recipients of broadcasts who were skipped when their turn came: what became of the others is told by their messages. */
final class BroadcastTable {

    private static final String SKIPPED = """
            insert into message (id, contact, purpose, said_at, status, code, broadcast, recipient, updated_at)
            values (?, ?, 'BULK', ?, 'SKIPPED', ?, ?, ?, ?)
            on conflict do nothing""";

    private final JdbcTemplate jdbc;

    BroadcastTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<Fact.BroadcastSkipped> skipped) {
        if (!skipped.isEmpty()) {
            jdbc.batchUpdate(SKIPPED, skipped.stream().map(BroadcastTable::row).toList());
        }
    }

    private static Object[] row(Fact.BroadcastSkipped f) {
        var at = Timestamp.from(f.at());
        return new Object[] {
            new Campaign.Recipient(f.broadcast(), f.number()).turnId() + "/skipped",
            f.contact().text(),
            at,
            f.reason(),
            f.broadcast(),
            f.number(),
            at
        };
    }
}
