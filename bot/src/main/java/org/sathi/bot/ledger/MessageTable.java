package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    // Both at once, as it nearly always is: what is said is sent before the log is read.
    private static final String SAID_AND_SENT = """
            insert into message (id, contact, purpose, said_at, broadcast, recipient, status, provider_id, code,
                attempts, possibly_sent, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)
            on conflict (id) do update set purpose = excluded.purpose, said_at = excluded.said_at,
                broadcast = excluded.broadcast, recipient = excluded.recipient,
                (status, provider_id, code, attempts, updated_at, possibly_sent) = (
                    select case when newer then excluded.status else message.status end,
                        case when newer then excluded.provider_id else message.provider_id end,
                        case when newer then excluded.code else message.code end,
                        case when newer then excluded.attempts else message.attempts end,
                        case when newer then excluded.updated_at else message.updated_at end,
                        message.possibly_sent or (newer and excluded.possibly_sent)
                    from (select message.status = 'QUEUED' or message.updated_at < excluded.updated_at) n (newer))""";

    private static final String RECEIPT = """
            insert into delivery_receipt (provider_id, status, contact, code, at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final JdbcTemplate jdbc;

    MessageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that was to be sent, and when (milliseconds since 1970). */
    record Said(Outgoing message, long at) {}

    /** Each message once in each list: a statement of several rows cannot change one of them twice. */
    void keep(List<Said> says, List<Fact.Sent> sent, List<Fact.Receipted> receipts) {
        var said = new LinkedHashMap<String, Said>();
        says.forEach(s -> said.put(s.message().id(), s));
        var ended = new LinkedHashMap<String, Fact.Sent>();
        sent.forEach(f -> ended.merge(f.messageId(), f, MessageTable::later));
        var both = new ArrayList<@Nullable Object[]>();
        for (var id : List.copyOf(said.keySet())) {
            var end = ended.remove(id);
            var beginning = end == null ? null : said.remove(id);
            if (end != null && beginning != null) {
                both.add(row(beginning, end));
            }
        }
        batch(SAID_AND_SENT, both);
        batch(SAID, said.values().stream().map(MessageTable::row).toList());
        batch(SENT, ended.values().stream().map(MessageTable::row).toList());
        batch(RECEIPT, receipts.stream().map(MessageTable::row).toList());
    }

    /** Whether this fact is about a message that is, or is about to be, recorded as this contact's. */
    boolean isOfItsContact(Fact fact, List<Said> says) {
        return switch (fact) {
            case Fact.Sent f ->
                says.stream().anyMatch(s -> s.message().id().equals(f.messageId()))
                        || exists("id", f.messageId(), f.contact().text());
            case Fact.Receipted f ->
                exists("provider_id", f.providerId(), f.contact().text());
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

    private static @Nullable Object[] row(Said s, Fact.Sent f) {
        var m = s.message();
        var c = m.campaign();
        return new @Nullable Object[] {
            m.id(),
            m.to().text(),
            m.purpose().name(),
            Timestamp.from(Instant.ofEpochMilli(s.at())),
            c == null ? null : c.broadcast(),
            c == null ? null : c.number(),
            f.outcome().name(),
            f.providerId(),
            f.code(),
            f.attempts(),
            f.possiblySent(),
            Timestamp.from(f.at())
        };
    }

    /** Of two ends of a message that was sent again, the later; that it may have got through twice stays. */
    private static Fact.Sent later(Fact.Sent a, Fact.Sent b) {
        var later = b.at().isBefore(a.at()) ? a : b;
        return new Fact.Sent(
                later.contact(),
                later.at(),
                later.messageId(),
                later.outcome(),
                later.providerId(),
                later.code(),
                later.attempts(),
                a.possiblySent() || b.possiblySent());
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
