package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reports: their present state with a column for each core answer, and all revisions. */
final class ReportTable {

    private static final List<String> COLUMNS =
            List.of("topic", "date", "place", "women", "men", "youth", "note", "photo");

    private static final String REVISION = """
            insert into report_revision (contact, number, revision, at, withdrawn, answers)
            values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""";

    private static final String STATE = """
            insert into report (contact, number, form, revision, filed_at, updated_at, withdrawn,
                topic, held_on, place_id, place_text, women, men, youth, note, photo, more, theme)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (contact, number) do update set revision = excluded.revision, updated_at = excluded.updated_at,
                withdrawn = excluded.withdrawn, topic = excluded.topic, held_on = excluded.held_on,
                place_id = excluded.place_id, place_text = excluded.place_text, women = excluded.women,
                men = excluded.men, youth = excluded.youth, note = excluded.note, photo = excluded.photo,
                more = excluded.more, theme = excluded.theme
            where report.revision < excluded.revision""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ReportTable(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(List<Fact.ReportKept> reports) {
        if (reports.isEmpty()) {
            return;
        }
        var revisions = new ArrayList<Object[]>();
        // The newest of each: a statement of several rows cannot change one of them twice.
        var newest = new LinkedHashMap<List<Object>, Fact.ReportKept>();
        for (var r : reports) {
            revisions.add(revision(r));
            newest.merge(
                    List.of(r.contact(), r.filing().number()),
                    r,
                    (a, b) -> a.filing().revision() > b.filing().revision() ? a : b);
        }
        jdbc.batchUpdate(REVISION, revisions);
        jdbc.batchUpdate(STATE, newest.values().stream().map(this::state).toList());
    }

    private Object[] revision(Fact.ReportKept r) {
        var f = r.filing();
        return new Object[] {
            r.contact().text(),
            f.number(),
            f.revision(),
            Timestamp.from(r.at()),
            f.withdrawn(),
            json.writeValueAsString(f.values())
        };
    }

    private @Nullable Object[] state(Fact.ReportKept r) {
        var f = r.filing();
        Map<String, String> v = f.values();
        var more = new LinkedHashMap<>(v);
        COLUMNS.forEach(more::remove);
        more.remove("place.text");
        var date = v.get("date");
        return new @Nullable Object[] {
            r.contact().text(),
            f.number(),
            f.form(),
            f.revision(),
            Timestamp.from(f.filedAt()),
            Timestamp.from(r.at()),
            f.withdrawn(),
            v.get("topic"),
            date == null ? null : LocalDate.parse(date),
            v.get("place"),
            v.get("place.text"),
            count(v.get("women")),
            count(v.get("men")),
            count(v.get("youth")),
            v.get("note"),
            v.get("photo"),
            json.writeValueAsString(more),
            r.theme()
        };
    }

    private static @Nullable Integer count(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
