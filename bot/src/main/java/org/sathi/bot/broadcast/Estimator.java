package org.sathi.bot.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.sathi.bot.broadcast.Shown.Reader;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.turn.Turn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts what a draft would cost, exactly: recipients who get the very same text are counted together, and a placeholder makes
 * as many texts as there are names or places.
 */
final class Estimator {

    private static final int FETCH = 2_000;

    private final JdbcTemplate jdbc;
    private final Audiences audiences;
    private final Turn turn;
    private final Prices prices;

    Estimator(JdbcTemplate jdbc, Audiences audiences, Turn turn, Prices prices) {
        this.jdbc = jdbc;
        this.audiences = audiences;
        this.turn = turn;
        this.prices = prices;
    }

    Estimate of(BroadcastDraft draft, Instant now) {
        var estimate = new Estimate(prices);
        var content = draft.content();
        var query = Clause.of("select p.language, b.channel, " + Home.COUNTRY_SQL + " as country, "
                        + or(content, "{name}", "p.name") + " as name, "
                        + or(content, "{district}", "p.place_id") + " as place_id, "
                        + or(content, "{district}", "p.place_text") + " as place_text, "
                        + "min(b.address) as example, count(*) as people")
                .then(new AudienceQuery(audiences, now).people(draft.include(), draft.exclude()))
                .then("group by 1, 2, 3, 4, 5, 6");
        var paged = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        paged.setFetchSize(FETCH);
        paged.query(
                query.sql(),
                row -> {
                    estimate.add(
                            row.getString("language"),
                            row.getString("country"),
                            row.getString("channel"),
                            Shown.to(reader(row), content, turn),
                            row.getInt("people"));
                },
                query.values());
        return estimate;
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                Address.of(row.getString("example")),
                row.getString("language"),
                row.getString("name"),
                row.getString("place_id"),
                row.getString("place_text"));
    }

    /** The column where a text depends on it, else nothing, so that all who get the same are one row. */
    private static String or(Content content, String placeholder, String column) {
        return content.texts().values().stream().anyMatch(t -> t.contains(placeholder)) ? column : "''";
    }
}
