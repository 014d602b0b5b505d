package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "update broadcast_recipient set flight = 2 where broadcast = ? and number = any(?) and flight <> 2";

    private final JdbcTemplate jdbc;

    BroadcastTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what ended. The end of a message may come before its beginning; its id tells the recipient all the same. */
    void keep(List<Fact.Sent> sent, List<Fact.BroadcastSkipped> skipped) {
        ended(sent.stream().map(f -> Campaign.recipientOf(f.messageId())).filter(Objects::nonNull));
        if (!skipped.isEmpty()) {
            jdbc.batchUpdate(SKIPPED, skipped.stream().map(BroadcastTable::row).toList());
            ended(skipped.stream().map(f -> new Campaign.Recipient(f.broadcast(), f.number())));
        }
    }

    /** Those of one broadcast in one statement: there is one in nearly every batch while it goes out. */
    private void ended(Stream<Campaign.Recipient> recipients) {
        recipients
                .collect(Collectors.groupingBy(
                        Campaign.Recipient::broadcast,
                        Collectors.mapping(Campaign.Recipient::number, Collectors.toList())))
                .forEach((broadcast, numbers) -> jdbc.update(ENDED, broadcast, numbers.toArray(Integer[]::new)));
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
