package org.sathi.bot.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** The recipients of a broadcast, each with her state. */
public final class Recipients {

    private static final int PAGE = 1_000;

    private static final String SELECT = """
            select d.number, d.contact, d.channel, d.language, d.home, d.state, d.reason, d.possibly_sent, d.at,
                coalesce(p.name, '') as name, coalesce(p.place_text, '') as place
            from broadcast_delivery d left join person p on p.id = d.person
            where d.broadcast = ? and d.number > ? and (? = '' or d.state = ?)
            order by d.number limit ?""";

    private final JdbcTemplate jdbc;

    /** Recipients in this database. */
    public Recipients(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A recipient.
     *
     * @param contact where she is reached; only the last two characters unless the caller may see numbers
     * @param state waiting, sent and so on
     * @param reason why she failed or was skipped; else empty
     * @param at when her state was last known to change (ISO 8601), or empty
     */
    record Recipient(
            int number,
            String name,
            String contact,
            String channel,
            String language,
            String country,
            String place,
            String state,
            String reason,
            boolean possiblySent,
            String at) {}

    /** Those behind a number, at most so many; of one state, or of any if it is empty. */
    List<Recipient> page(long broadcast, int after, String state, int most, boolean numbers) {
        return jdbc.query(
                SELECT, (row, _) -> recipient(row, numbers), broadcast, after, state, state, Math.clamp(most, 1, PAGE));
    }

    /** All of them, page by page. */
    void each(long broadcast, boolean numbers, Consumer<Recipient> taker) {
        for (var page = page(broadcast, 0, "", PAGE, numbers);
                !page.isEmpty();
                page = page(broadcast, page.getLast().number(), "", PAGE, numbers)) {
            page.forEach(taker);
        }
    }

    private static Recipient recipient(ResultSet row, boolean numbers) throws SQLException {
        var contact = Address.of(row.getString("contact"));
        var at = row.getTimestamp("at");
        return new Recipient(
                row.getInt("number"),
                row.getString("name"),
                numbers ? contact.text() : contact.toString(),
                row.getString("channel"),
                row.getString("language"),
                Home.read(row.getString("home")).country(),
                row.getString("place"),
                row.getString("state"),
                row.getString("reason"),
                row.getBoolean("possibly_sent"),
                at == null ? "" : at.toInstant().toString());
    }
}
