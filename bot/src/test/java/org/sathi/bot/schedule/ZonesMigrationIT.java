package org.sathi.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wishes for a scene a day that an older build recorded by the clock of the language. */
class ZonesMigrationIT {

    private static final String BEFORE = "18";

    @Test
    void who_has_no_number_gets_her_scene_by_the_clock_of_the_place_she_named() throws Exception {
        var database = TestDatabase.bare();
        Flyway.configure().dataSource(database).target(BEFORE).load().migrate();
        var jdbc = new JdbcTemplate(database);
        wish(jdbc, "telegram:1", "telegram", "NP-P4-40", "UTC");
        wish(jdbc, "telegram:2", "telegram", "", "UTC");
        wish(jdbc, "sms:+85512000003", "sms", "NP-P4-40", "Asia/Phnom_Penh");
        Flyway.configure().dataSource(database).load().migrate();
        assertThat(jdbc.queryForList("select contact || ' ' || zone from subscription order by 1", String.class))
                .isEqualTo(List.of("sms:+85512000003 Asia/Phnom_Penh", "telegram:1 Asia/Kathmandu", "telegram:2 UTC"));
    }

    private static void wish(JdbcTemplate jdbc, String contact, String channel, String place, String zone) {
        jdbc.update(
                "insert into person (id, language, place_id, consented_at) values (md5(?)::uuid, 'en', ?, now())",
                contact,
                place);
        jdbc.update(
                "insert into contact values (?, md5(?)::uuid, ?, 9, false, true, now())", contact, contact, channel);
        jdbc.update("insert into subscription values (?, true, 't', 'b', 18, null, ?, now())", contact, zone);
    }
}
