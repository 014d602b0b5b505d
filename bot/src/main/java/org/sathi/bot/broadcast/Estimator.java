package org.sathi.bot.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sathi.bot.broadcast.Shown.Place;
import org.sathi.bot.broadcast.Shown.Reader;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.turn.Turn;
import org.sathi.i18n.SmsText;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts what a draft would cost, exactly. Recipients who get the very same text are counted together, and so are those whose
 * names differ in their letters only: a text is made once for each length of a name in each script, not for each name.
 */
final class Estimator {

    private static final int FETCH = 2_000;

    private final JdbcTemplate jdbc;
    private final Audiences audiences;
    private final Turn turn;
    private final Prices prices;
    private final int mostAWeek;

    /** {@code mostAWeek} is how many broadcasts a person may get in seven days; 0 for any number. */
    Estimator(JdbcTemplate jdbc, Audiences audiences, Turn turn, Prices prices, int mostAWeek) {
        this.jdbc = jdbc;
        this.audiences = audiences;
        this.turn = turn;
        this.prices = prices;
        this.mostAWeek = mostAWeek;
    }

    /** Recipients whose text takes the same room. */
    private record Alike(Estimate.Group group, String nameShape, Place place) {}

    Estimate of(BroadcastDraft draft, Instant now) {
        var estimate = new Estimate(prices);
        var content = draft.content();
        var query = Clause.of("select p.language, b.channel, " + Home.COUNTRY_SQL + " as country, "
                        + or(content, "{name}", "p.name") + " as name, "
                        + or(content, "{district}", "p.place_id") + " as place_id, "
                        + or(content, "{district}", "p.place_text") + " as place_text, "
                        + "w.newcomer,")
                .then(full(draft))
                .then("as full, min(b.address) as example, count(*) as people")
                .then(new AudienceQuery(audiences, now).peopleWithPast(draft.include(), draft.exclude()))
                .then("group by 1, 2, 3, 4, 5, 6, 7, 8");
        var paged = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        paged.setFetchSize(FETCH);
        Map<Alike, Shown> known = new HashMap<>();
        paged.query(
                query.sql(),
                row -> {
                    if (row.getBoolean("full")) {
                        estimate.leaveOut(row.getInt("people"));
                        return;
                    }
                    var reader = reader(row);
                    var group = new Estimate.Group(
                            reader.language(), row.getString("country"), row.getString("channel"), reader.newcomer());
                    var shown = known.computeIfAbsent(
                            new Alike(group, SmsText.shape(reader.name()), reader.place()),
                            _ -> Shown.to(reader, content, turn));
                    estimate.add(group, shown, row.getInt("people"));
                },
                query.values());
        return estimate;
    }

    /** Whether a person got as many this week as she may. */
    private Clause full(BroadcastDraft draft) {
        return mostAWeek > 0 && draft.limits().weekly() ? Clause.of("w.in_week >= ?", mostAWeek) : Clause.of("false");
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                Address.of(row.getString("example")),
                row.getString("language"),
                row.getString("name"),
                new Place(row.getString("place_id"), row.getString("place_text")),
                row.getBoolean("newcomer"));
    }

    /** The column where a text depends on it, else nothing, so that all who get the same are one row. */
    private static String or(Content content, String placeholder, String column) {
        return content.texts().values().stream().anyMatch(t -> t.contains(placeholder)) ? column : "''";
    }
}
