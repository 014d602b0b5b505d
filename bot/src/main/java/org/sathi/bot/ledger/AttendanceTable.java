package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who confirmed which training. A later word of the same contact takes the place of an earlier one. */
final class AttendanceTable {

    private static final String SAID = """
            insert into attendance (champion, number, contact, at, there, gender, age_group)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (champion, number, contact) do update set at = excluded.at, there = excluded.there,
                gender = excluded.gender, age_group = excluded.age_group
            where attendance.at <= excluded.at""";

    private final JdbcTemplate jdbc;

    AttendanceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<Fact.Attended> said) {
        if (!said.isEmpty()) {
            // The last word of each: a statement of several rows cannot change one of them twice.
            var last = new LinkedHashMap<List<Object>, Fact.Attended>();
            said.forEach(f -> last.merge(
                    List.of(f.champion(), f.number(), f.contact()), f, (a, b) -> b.at().isBefore(a.at()) ? a : b));
            jdbc.batchUpdate(
                    SAID, last.values().stream().map(AttendanceTable::row).toList());
        }
    }

    private static Object[] row(Fact.Attended f) {
        return new Object[] {
            f.champion().text(),
            f.number(),
            f.contact().text(),
            Timestamp.from(f.at()),
            f.there(),
            f.counted().gender().name(),
            f.counted().age().name()
        };
    }
}
