package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages and what became of them. The log's streams may bring a message's end before its beginning. */
final class MessageTable {

    private static final String SAID = """
            insert into message (id, contact, purpose, said_at, status, broadcast, recipient, updated_at)
            values (?, ?, ?, ?, 'QUEUED', ?, ?, ?)
            on conflict (id) do update set purpose = excluded.purpose, said_at = excluded.said_at,
                broadcast = excluded.broadcast, recipient = excluded.recipient""";

    private static final String SENT = """
            insert into message (id, contact, status, provider_id, code, attempts, possibly_sent, broadcast, recipient, updated_at)
            values (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set status = excluded.status, provider_id = excluded.provider_id,
                code = excluded.code, attempts = excluded.attempts, updated_at = excluded.updated_at,
                possibly_sent = message.possibly_sent or excluded.possibly_sent
            where message.status = 'QUEUED' or message.updated_at < excluded.updated_at""";

    private static final String RECEIPT = """
            insert into delivery_receipt (provider_id, status, contact, code, at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final JdbcTemplate jdbc;

    MessageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that was to be sent, and when (milliseconds since 1970). */
    record Said(Outgoing message, long at) {}

    void keep(List<Said> says, List<Fact.Sent> sent, List<Fact.Receipted> receipts) {
        batch(SAID, says.stream().map(MessageTable::row).toList());
        batch(SENT, sent.stream().map(MessageTable::row).toList());
        batch(RECEIPT, receipts.stream().map(MessageTable::row).toList());
    }

    /** Whether this fact is about a message that is, or is about to be, recorded as this contact's. */
    boolean isOfItsContact(Fact fact, List<Said> says) {
        return switch (fact) {
            case Fact.Sent f ->
                says.stream().anyMatch(s -> s.message().id().equals(f.messageId()))
                        || exists("id", f.messageId(), f.contact().text());
            case Fact.Receipted f -> exists("provider_id", f.providerId(), f.contact().text());
            case Fact _ -> false;
        };
    }

    private boolean exists(String column, String value, String contact) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from message where " + column + " = ? and contact = ?)",
                Boolean.class,
                value,
                contact));
    }

    private static @Nullable Object[] row(Said s) {
        var at = Timestamp.from(Instant.ofEpochMilli(s.at()));
        var m = s.message();
        var c = m.campaign();
        return new @Nullable Object[] {
            m.id(),
            m.to().text(),
            m.purpose().name(),
            at,
            c == null ? null : c.broadcast(),
            c == null ? null : c.number(),
            at
        };
    }

    private static @Nullable Object[] row(Fact.Sent f) {
        var recipient = Campaign.recipientOf(f.messageId());
        return new @Nullable Object[] {
            f.messageId(),
            f.contact().text(),
            f.outcome().name(),
            f.providerId(),
            f.code(),
            f.attempts(),
            f.possiblySent(),
            recipient == null ? null : recipient.broadcast(),
            recipient == null ? null : recipient.number(),
            Timestamp.from(f.at())
        };
    }

    private static Object[] row(Fact.Receipted f) {
        return new Object[] {f.providerId(), f.status().name(), f.contact().text(), f.code(), Timestamp.from(f.at())};
    }

    private void batch(String sql, List<? extends @Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, List.copyOf(rows));
        }
    }
}
