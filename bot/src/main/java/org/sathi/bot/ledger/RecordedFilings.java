package org.sathi.bot.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Filings.Filing;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reports of contacts as PostgreSQL knows them: the latest of each, and the number that comes next. */
final class RecordedFilings {

    private static final String LATEST = """
            select r.contact, r.number, r.form, r.revision, r.filed_at, v.withdrawn, v.answers
            from report r
            join report_revision v on v.contact = r.contact and v.number = r.number and v.revision = r.revision
            where r.contact = any(?) order by r.contact, r.number""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    RecordedFilings(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The filings of these addresses; nothing for one that never filed. */
    Map<String, Filings> of(String[] addresses) {
        Map<String, List<Filing>> filed = new HashMap<>();
        jdbc.query(
                LATEST,
                row -> {
                    filed.computeIfAbsent(row.getString("contact"), _ -> new ArrayList<>())
                            .add(filing(row));
                },
                (Object) addresses);
        Map<String, Filings> all = new HashMap<>();
        filed.forEach(
                (address, kept) -> all.put(address, new Filings(kept.getLast().number() + 1, Filings.latest(kept))));
        return all;
    }

    private Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getInt("number"),
                row.getString("form"),
                row.getInt("revision"),
                row.getTimestamp("filed_at").toInstant(),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                row.getBoolean("withdrawn"));
    }
}
