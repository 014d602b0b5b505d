package org.sathi.bot.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** People, their contacts, and the audit. */
final class PeopleTable {

    private final JdbcTemplate jdbc;

    PeopleTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An audited act with its key. */
    record Audit(String id, Fact.Audited fact) {}

    void keep(List<Fact.ProfileChanged> profiles, List<Audit> audits) {
        for (var fact : profiles) {
            keep(fact);
        }
        batch(
                "insert into audit (id, at, contact, actor, action, detail) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                audits.stream()
                        .map(a -> new Object[] {
                            a.id(),
                            time(a.fact().at()),
                            a.fact().contact().text(),
                            a.fact().actor().text(),
                            a.fact().action(),
                            a.fact().detail()
                        })
                        .toList());
    }

    private void keep(Fact.ProfileChanged fact) {
        var address = fact.contact();
        var p = fact.profile();
        jdbc.update(
                "insert into person (id) select ? where not exists (select 1 from contact where address = ?) on conflict do nothing",
                firstId(address),
                address.text());
        int newer = jdbc.update(
                """
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (address) do update set version = excluded.version, opted_out = excluded.opted_out,
                    reachable = excluded.reachable, updated_at = excluded.updated_at
                where contact.version < excluded.version""",
                address.text(),
                firstId(address),
                address.channel(),
                fact.version(),
                p.optedOut(),
                p.reachable(),
                time(fact.at()));
        if (newer > 0) {
            jdbc.update(
                    """
                    update person set name = ?, language = ?, role = ?, place_id = ?, place_text = ?, consented_at = ?,
                        gender = ?, age_group = ?, birth_year = ?
                    from contact where contact.address = ? and person.id = contact.person_id""",
                    p.name(),
                    p.language(),
                    p.role().name(),
                    p.place(),
                    p.placeText(),
                    time(p.consentedAt()),
                    p.counted().gender().name(),
                    p.counted().age().name(),
                    p.counted().birthYear() == 0 ? null : p.counted().birthYear(),
                    address.text());
        }
    }

    /** The id of the person a contact stands for until it is known that it is somebody else's second address. */
    private static UUID firstId(Address address) {
        return UUID.nameUUIDFromBytes(address.text().getBytes(StandardCharsets.UTF_8));
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
