package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Broadcasts that an older build was at go on behind it. */
class StretchesMigrationIT {

    private static final String BEFORE = "15.2";

    private record Stretch(int number, String channel, int last, int handed, List<Integer> aloft) {}

    @Test
    void what_was_handed_over_what_is_on_its_way_and_what_is_ahead_stay_that() throws Exception {
        var database = TestDatabase.bare();
        Flyway.configure().dataSource(database).target(BEFORE).load().migrate();
        var jdbc = new JdbcTemplate(database);
        fill(jdbc);
        var before = states(jdbc);
        Flyway.configure().dataSource(database).load().migrate();
        assertThat(states(jdbc)).isEqualTo(before);
        assertThat(stretches(jdbc, 1))
                .containsExactly(
                        new Stretch(0, "sms", 998, 1_000, List.of(998)),
                        new Stretch(0, "telegram", 999, 999, List.of()),
                        new Stretch(1, "sms", 1_500, 1_005, List.of(1_004)),
                        new Stretch(1, "telegram", 1_499, 1_004, List.of()));
        assertThat(stretches(jdbc, 2))
                .as("a stopped one: who comes after number 2 never went")
                .containsExactly(new Stretch(0, "sms", 4, 3, List.of()), new Stretch(0, "telegram", 3, 2, List.of()));
        var again = Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/V16__stretches.sql"));
        jdbc.execute(new String(again.readAllBytes(), StandardCharsets.UTF_8));
        assertThat(states(jdbc)).isEqualTo(before);
    }

    /** One under way, of which 3 of those on their way have no message yet or a waiting one, and a stopped one. */
    private static void fill(JdbcTemplate jdbc) {
        jdbc.execute("""
                insert into broadcast (number, author, draft, state, prepared_at) values
                    (1, 'telegram:900', '{}', 'SENDING', now()), (2, 'telegram:900', '{}', 'STOPPED', now())""");
        jdbc.execute("""
                insert into broadcast_recipient (broadcast, number, person, contact, channel, language, home, skip, flight)
                select 1, n, md5('p' || n)::uuid, 'c:' || n, case n % 2 when 0 then 'sms' else 'telegram' end, 'en',
                    'KH Asia/Phnom_Penh', case when n in (1000, 1003) then 'weekly' else '' end,
                    case when n in (998, 1004) then 1 when n < 1003 then 2 else 0 end
                from generate_series(1, 1500) n""");
        jdbc.execute("""
                insert into broadcast_recipient (broadcast, number, person, contact, channel, language, home, flight)
                select 2, n, md5('p' || n)::uuid, 'c:' || n, case n % 2 when 0 then 'sms' else 'telegram' end, 'en',
                    'KH Asia/Phnom_Penh', case when n < 3 then 2 else 0 end
                from generate_series(1, 4) n""");
        jdbc.execute("""
                insert into message (id, contact, purpose, said_at, status, broadcast, recipient, updated_at)
                select 'bc:' || broadcast || ':' || number || '/0', contact, 'BULK', now(),
                    case flight when 1 then 'QUEUED' else 'ACCEPTED' end, broadcast, number, now()
                from broadcast_recipient where flight > 0 and skip = '' and number <> 1004""");
    }

    private static List<String> states(JdbcTemplate jdbc) {
        return jdbc.query(
                "select broadcast, number, state, reason from broadcast_delivery order by 1, 2",
                (row, _) -> row.getLong(1) + ":" + row.getInt(2) + " " + row.getString(3) + " " + row.getString(4));
    }

    private static List<Stretch> stretches(JdbcTemplate jdbc, long broadcast) {
        return jdbc.query(
                "select stretch, channel, last, handed, aloft from broadcast_stretch where broadcast = ? order by 1, 2",
                (row, _) ->
                        new Stretch(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4), List.of((Integer[])
                                row.getArray(5).getArray())),
                broadcast);
    }
}
