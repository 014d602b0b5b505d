package org.sathi.bot.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.sathi.bot.turn.Fact.StoryRead.Event;
import org.sathi.bot.turn.Reading;
import org.sathi.bot.turn.Reading.Daily;
import org.sathi.bot.turn.Reading.Place;
import org.springframework.jdbc.core.JdbcTemplate;

/** What contacts read as PostgreSQL knows it. At which scene they were is not recorded: a story under way begins again. */
final class RecordedReading {

    private static final String READ = """
            select contact, story, event, at from story_reading where contact = any(?) order by at, event, id""";

    private static final String DAILY = """
            select contact, theme, story, hour, last_day from subscription where active and contact = any(?)""";

    private final JdbcTemplate jdbc;

    RecordedReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The reading of these addresses; nothing for one that never read. */
    Map<String, Reading> of(String[] addresses) {
        Map<String, Reading> all = new HashMap<>();
        jdbc.query(
                READ,
                row -> {
                    var so = all.getOrDefault(row.getString("contact"), Reading.NONE);
                    all.put(row.getString("contact"), after(so, row));
                },
                (Object) addresses);
        jdbc.query(
                DAILY,
                row -> {
                    var so = all.getOrDefault(row.getString("contact"), Reading.NONE);
                    all.put(row.getString("contact"), so.daily(daily(row)));
                },
                (Object) addresses);
        return all;
    }

    private static Reading after(Reading so, ResultSet row) throws SQLException {
        var story = row.getString("story");
        Timestamp at = row.getTimestamp("at");
        return switch (Event.valueOf(row.getString("event"))) {
            case BEGUN -> so.at(new Place(story, "", 0, 0, at.toInstant(), false));
            case FINISHED -> so.finish(story);
            case QUIZ_PASSED -> so;
            case REMINDED -> so.changed(story, Place::remindedOnce);
        };
    }

    private static Daily daily(ResultSet row) throws SQLException {
        var last = row.getDate("last_day");
        return new Daily(
                row.getString("theme"),
                row.getString("story"),
                row.getInt("hour"),
                last == null ? null : last.toLocalDate(),
                0);
    }
}
