package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.PersonErrand;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever had to do with somebody who wants to be forgotten is left with nothing half done. */
// What all tests share is there before the first of them.
@SuppressWarnings("NullAway")
class ForgettingIT {

    private static final Address MAYA = Address.of("sms:+9779841000001");
    private static final Address RAM = Address.of("telegram:7391000002");
    private static final Address GITA = Address.of("telegram:7391000003");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private static final HikariDataSource database = TestDatabase.withTables();

    private final Codec codec = new Codec();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final DeskMail mail = new DeskMail(jdbc, codec);
    private final Errands errands = new Errands(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(database)),
            new Errands.Desks(
                    new Requests(jdbc, mail),
                    (_, _, _) -> {},
                    (_, _, _) -> {},
                    (_, _, _) -> {},
                    (_, _, _) -> {},
                    new OwnData(jdbc, mail)));

    @BeforeEach
    void a_farmer_whose_request_is_offered_to_a_champion() {
        TestDatabase.clear(jdbc);
        person(MAYA, "FARMER");
        person(RAM, "CHAMPION");
        person(GITA, "CHAMPION");
        jdbc.update("""
                insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state,
                    asked_at, round_at)
                values ('r1', ?, 'Maya', 'compost', 'why?', 'ne', '', 'Dolakha', 'WAITING', ?, ?)""", MAYA.text(), RequestRows.time(NOW), RequestRows.time(NOW));
    }

    private void person(Address address, String role) {
        jdbc.update("""
                with p as (insert into person (id, name, language, role, consented_at)
                    values (gen_random_uuid(), 'somebody', 'ne', ?, now()) returning id)
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select ?, id, ?, 1, false, true, now() from p""", role, address.text(), address.channel());
    }

    private void offered(Address champion, String state) {
        jdbc.update(
                "insert into help_offer (request, champion, round, offered_at, until, state) values ('r1', ?, 1, ?, ?, ?)",
                champion.text(),
                RequestRows.time(NOW),
                RequestRows.time(NOW.plusSeconds(3600)),
                state);
    }

    private void forget(Address who) {
        errands.run(new Codec.Entry(
                who, NOW.toEpochMilli(), List.of(new Effect.Ask("forget/" + who.text(), new PersonErrand.Forget()))));
    }

    private List<String> offers() {
        return jdbc.queryForList("select champion || ' ' || state from help_offer where request = 'r1'", String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "EXPIRED"})
    void a_champion_who_has_not_answered_is_forgotten_and_the_next_one_is_asked(String state) {
        offered(RAM, state);
        forget(RAM);
        assertThat(jdbc.queryForList("select address from contact", String.class))
                .containsExactlyInAnyOrder(MAYA.text(), GITA.text());
        assertThat(offers()).containsExactly(GITA.text() + " OPEN");
    }
}
