package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of broadcasts, recipient by recipient. A message's own row says it; here it is found which recipient it is of. */
final class BroadcastTable {

    private static final String SKIPPED = """
            insert into message (id, contact, purpose, said_at, status, code, broadcast, recipient, updated_at)
            values (?, ?, 'BULK', ?, 'SKIPPED', ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String ENDED =
            "update broadcast_recipient set flight = 2 where broadcast = ? and number = ? and flight <> 2";

    private final JdbcTemplate jdbc;

    BroadcastTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what ended. The end of a message may come before its beginning; its id tells the recipient all the same. */
    void keep(List<Fact.Sent> sent, List<Fact.BroadcastSkipped> skipped) {
        var ended = sent.stream()
                .map(f -> Campaign.recipientOf(f.messageId()))
                .filter(Objects::nonNull)
                .map(BroadcastTable::row)
                .toList();
        if (!ended.isEmpty()) {
            jdbc.batchUpdate(ENDED, ended);
        }
        if (!skipped.isEmpty()) {
            jdbc.batchUpdate(SKIPPED, skipped.stream().map(BroadcastTable::row).toList());
            jdbc.batchUpdate(
                    ENDED,
                    skipped.stream()
                            .map(f -> new Object[] {f.broadcast(), f.number()})
                            .toList());
        }
    }

    private static Object[] row(Campaign.@Nullable Recipient r) {
        return r == null ? new Object[] {0L, 0} : new Object[] {r.broadcast(), r.number()};
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
