package org.sathi.bot.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Fact;
import org.sathi.i18n.Fold;
import org.springframework.jdbc.core.JdbcTemplate;

/** People, their contacts, and the audit. */
final class PeopleTable {

    private static final String FIRST_PERSON =
            "insert into person (id) select ? where not exists (select 1 from contact where address = ?) on conflict do nothing";

    private static final String AS_IT_IS = """
            update person set name = ?, language = ?, role = ?, place_id = ?, place_text = ?, consented_at = ?,
                gender = ?, age_group = ?, birth_year = ?
            from contact where contact.address = ? and person.id = contact.person_id""";

    // What one contact has not said may have been said by the other.
    private static final String SAID_HERE = """
            update person p set name = coalesce(nullif(n.name, ''), p.name),
                language = coalesce(nullif(n.language, ''), p.language),
                role = case when role_rank(n.role) > role_rank(p.role) then n.role else p.role end,
                place_id = case when n.place_text = '' then p.place_id else n.place_id end,
                place_text = coalesce(nullif(n.place_text, ''), p.place_text),
                consented_at = coalesce(n.consented_at, p.consented_at),
                gender = coalesce(nullif(n.gender, 'UNSAID'), p.gender),
                age_group = coalesce(nullif(n.age_group, 'UNSAID'), p.age_group),
                birth_year = coalesce(n.birth_year, p.birth_year)
            from contact c,
                (select ?::text as name, ?::text as language, ?::text as role, ?::text as place_id, ?::text as place_text,
                    ?::timestamptz as consented_at, ?::text as gender, ?::text as age_group, ?::integer as birth_year) n
            where c.address = ? and p.id = c.person_id""";

    private static final String JOIN = """
            update person p set name = coalesce(nullif(p.name, ''), o.name),
                language = coalesce(nullif(p.language, ''), o.language),
                role = case when role_rank(o.role) > role_rank(p.role) then o.role else p.role end,
                place_id = case when p.place_text = '' then o.place_id else p.place_id end,
                place_text = coalesce(nullif(p.place_text, ''), o.place_text),
                consented_at = coalesce(p.consented_at, o.consented_at),
                gender = coalesce(nullif(p.gender, 'UNSAID'), o.gender),
                age_group = coalesce(nullif(p.age_group, 'UNSAID'), o.age_group),
                birth_year = coalesce(p.birth_year, o.birth_year)
            from person o where p.id = ? and o.id = ?""";

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
        jdbc.update(FIRST_PERSON, firstId(address), address.text());
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
                    hasOthers(address) ? SAID_HERE : AS_IT_IS,
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
            jdbc.update("""
                    update person set place_key = ? from contact
                    where contact.address = ? and person.id = contact.person_id and person.place_text = ?""", Fold.key(p.placeText()), address.text(), p.placeText());
        }
    }

    private boolean hasOthers(Address address) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select 1 from contact c join contact o on o.person_id = c.person_id
                    where c.address = ? and o.address <> c.address)""", Boolean.class, address.text()));
    }

    /** Makes two contacts those of one person, who keeps what is known of her by either. */
    void join(Fact.SamePerson fact) {
        var kept = person(fact.contact(), fact.at());
        var other = person(fact.other(), fact.at());
        if (!kept.equals(other)) {
            jdbc.update(JOIN, kept, other);
            jdbc.update("update contact set person_id = ? where person_id = ?", kept, other);
            jdbc.update("delete from person where id = ?", other);
        }
    }

    /** The person of a contact, which may not have been written yet: its profile then comes later, with a higher version. */
    private UUID person(Address address, Instant at) {
        jdbc.update(FIRST_PERSON, firstId(address), address.text());
        jdbc.update("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                values (?, ?, ?, 0, false, true, ?) on conflict do nothing""", address.text(), firstId(address), address.channel(), time(at));
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select person_id from contact where address = ?", UUID.class, address.text()));
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
