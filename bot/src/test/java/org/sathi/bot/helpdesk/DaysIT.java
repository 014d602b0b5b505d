package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/** What day it is for somebody. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class DaysIT {

    /** Still the 23rd by the clock of Greenwich, the 24th in Kampot (from 17:00), Dolakha (from 18:15) and Rangpur (from 18:00). */
    private static final Instant EVENING = Instant.parse("2026-11-23T18:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static JdbcTemplate jdbc;

    @BeforeAll
    static void startPostgres() {
        var database = TestDatabase.withTables();
        jdbc = new JdbcTemplate(database);
    }

    @ParameterizedTest
    @CsvSource({"telegram:1,ne,''", "telegram:2,bn,''", "telegram:3,km,''", "telegram:4,en,KH-7"})
    void who_has_no_number_lives_by_the_clock_of_her_place_or_her_language(
            String address, String language, String place) {
        jdbc.update("""
                with p as (insert into person (id, language, place_id) values (gen_random_uuid(), ?, ?) returning id)
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select ?, id, 'telegram', 1, false, true, now() from p""", language, place, address);
        assertThat(new Days(jdbc).at(Address.of(address), EVENING)).isEqualTo(TOMORROW);
    }

    @Test
    void a_number_tells_the_country_and_of_who_is_not_known_nothing_is() {
        assertThat(new Days(jdbc).at(Address.of("sms:+9779841000001"), EVENING)).isEqualTo(TOMORROW);
        assertThat(new Days(jdbc).at(Address.of("telegram:99"), EVENING)).isEqualTo(TODAY);
    }
}
