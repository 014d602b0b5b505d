package org.sathi.bot.ledger;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stories read and advice given. */
final class ReadingTable {

    private static final String READ = """
            insert into story_reading (id, at, contact, story, theme, language, event, correct, questions, zone)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String DAILY = """
            insert into subscription (contact, active, theme, story, hour, last_day, zone, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (contact) do update set active = excluded.active, theme = excluded.theme,
                story = excluded.story, hour = excluded.hour, last_day = excluded.last_day, zone = excluded.zone,
                updated_at = excluded.updated_at
            where subscription.updated_at <= excluded.updated_at""";

    private static final String GIVEN = """
            insert into tip_given (contact, given, at, tip, language, sure) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String JUDGED =
            "update tip_given set helped = ?, judged_at = ? where contact = ? and given = ?";

    private final JdbcTemplate jdbc;

    ReadingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A story's reading with its key. */
    record Story(String id, Fact.StoryRead fact) {}

    void keep(List<Story> stories, List<Fact.DailyChanged> dailies) {
        batch(READ, stories.stream().map(ReadingTable::row).toList());
        // The last of each contact: a statement of several rows cannot change one of them twice.
        var last = new LinkedHashMap<Address, Fact.DailyChanged>();
        dailies.forEach(f -> last.merge(f.contact(), f, (a, b) -> b.at().isBefore(a.at()) ? a : b));
        batch(DAILY, last.values().stream().map(ReadingTable::row).toList());
    }

    void keepAdvice(List<Fact.TipGiven> tips, List<Fact.TipJudged> judged) {
        batch(GIVEN, tips.stream().map(ReadingTable::row).toList());
        batch(JUDGED, judged.stream().map(ReadingTable::row).toList());
    }

    private static Object[] row(Story story) {
        var f = story.fact();
        return new Object[] {
            story.id(),
            Timestamp.from(f.at()),
            f.contact().text(),
            f.story(),
            f.theme(),
            f.language(),
            f.event().name(),
            f.right(),
            f.asked(),
            f.zone()
        };
    }

    private static @Nullable Object[] row(Fact.DailyChanged f) {
        var daily = f.daily();
        return new @Nullable Object[] {
            f.contact().text(),
            daily != null,
            daily == null ? "" : daily.theme(),
            daily == null ? "" : daily.story(),
            daily == null ? 0 : daily.hour(),
            daily == null ? null : daily.last(),
            f.zone(),
            Timestamp.from(f.at())
        };
    }

    private static Object[] row(Fact.TipGiven f) {
        return new Object[] {f.contact().text(), f.given(), Timestamp.from(f.at()), f.tip(), f.language(), f.sure()};
    }

    private static Object[] row(Fact.TipJudged f) {
        return new Object[] {f.helped(), Timestamp.from(f.at()), f.contact().text(), f.given()};
    }

    private void batch(String sql, List<? extends @Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, List.copyOf(rows));
        }
    }
}
