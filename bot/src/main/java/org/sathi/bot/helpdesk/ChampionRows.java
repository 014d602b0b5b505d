package org.sathi.bot.helpdesk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.turn.DirectoryErrand.Trait;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of champions, and what was changed in them, by whom and when. */
final class ChampionRows {

    private final JdbcTemplate jdbc;

    ChampionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a contact a row, if it has none. A second contact of a champion begins with what the first one's row says. */
    void join(Address contact, Address by, Instant at) {
        int fresh = jdbc.update("""
                insert into champion (contact, languages, topics, organization, leader, away_until, listed_at, listed_by)
                select ?, coalesce(o.languages, '{}'), coalesce(o.topics, '{}'), coalesce(o.organization, ''),
                    coalesce(o.leader, false), o.away_until, ?, ?
                from (select 1) one
                left join champion o on o.contact = ? and not exists (select 1 from contact c
                    join person p on p.id = c.person_id where c.address = o.contact and p.role = 'COORDINATOR')
                on conflict do nothing""", contact.text(), Timestamp.from(at), by.text(), by.text());
        if (fresh > 0) {
            note(contact, "listed", "", "yes", by, at);
        }
    }

    /** Changes one thing; whether it was otherwise before. Nothing happens for who is not in the directory. */
    boolean change(Address contact, Trait trait, String value, Address by, Instant at) {
        return switch (trait) {
            case TOPICS -> set(contact, new Change("topics", "topics = string_to_array(?, ',')", value), by, at);
            case ORGANIZATION -> set(contact, new Change("organization", "organization = ?", value), by, at);
            case AWAY_UNTIL ->
                set(contact, new Change("away_until", "away_until = nullif(?, '')::date", value), by, at);
        };
    }

    /**
     * A change of one column.
     *
     * @param set the SQL that sets it from {@code value}
     */
    record Change(String column, String set, String value) {}

    /** Makes a change and keeps it; whether it was otherwise before. All contacts of a champion change together. */
    boolean set(Address contact, Change change, Address by, Instant at) {
        boolean changed = false;
        for (var own : contacts(contact)) {
            var before = text(own, change.column());
            jdbc.update("update champion set " + change.set() + " where contact = ?", change.value(), own.text());
            var after = text(own, change.column());
            if (before != null && !before.equals(after)) {
                note(own, change.column(), before, String.valueOf(after), by, at);
                changed = true;
            }
        }
        return changed;
    }

    private List<Address> contacts(Address contact) {
        var all = jdbc.query("""
                select o.address from contact c join contact o on o.person_id = c.person_id
                where c.address = ? order by o.address""", (row, _) -> Address.of(row.getString(1)), contact.text());
        return all.isEmpty() ? List.of(contact) : all;
    }

    /** What a column says of a contact; null for who is not in the directory. */
    @Nullable
    String text(Address contact, String column) {
        boolean several = column.equals("topics") || column.equals("languages");
        return jdbc
                .queryForList(
                        "select case when %1$s is null then '' else %1$s::text end from champion where contact = ?"
                                .formatted(several ? "array_to_string(" + column + ", ',')" : column),
                        String.class,
                        contact.text())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void note(Address contact, String field, String before, String after, Address by, Instant at) {
        jdbc.update(
                "insert into champion_change (contact, at, actor, field, old, new) values (?, ?, ?, ?, ?, ?)",
                contact.text(),
                Timestamp.from(at),
                by.text(),
                field,
                before,
                after);
    }

    /** How a champion stands; empty for who is none. */
    Optional<DirectoryWord.Entry> entry(Address contact, LocalDate today) {
        return jdbc
                .query(
                        """
                        select array_to_string(c.topics, ',') as topics, c.organization, c.away_until,
                            coalesce(l.load, 0) as load
                        from champion c left join champion_load l on l.contact = c.contact
                        where c.contact = ?""",
                        (row, _) -> {
                            var away = row.getObject("away_until", LocalDate.class);
                            return new DirectoryWord.Entry(
                                    list(row.getString("topics")),
                                    row.getString("organization"),
                                    away == null || away.isBefore(today) ? null : away,
                                    row.getInt("load"));
                        },
                        contact.text())
                .stream()
                .findFirst();
    }

    static List<String> list(String commas) {
        return commas.isEmpty() ? List.of() : Arrays.asList(commas.split(",", -1));
    }
}
