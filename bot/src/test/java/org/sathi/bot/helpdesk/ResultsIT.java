package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.ledger.Oblivion;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of a week, also of requests that were opened again, and of readers who are gone. */
class ResultsIT {

    private static final Address SOK = Address.of("sms:+85512345678");
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private static JdbcTemplate jdbc;
    private static TransactionTemplate transaction;

    private final RequestRows rows = new RequestRows(jdbc);

    @BeforeAll
    static void startPostgres() {
        var database = TestDatabase.withTables();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @BeforeEach
    void sok() {
        TestDatabase.clear(jdbc);
        jdbc.update(
                "insert into person (id, name, language) values ('00000000-0000-0000-0000-000000000001', 'Sok', 'km')");
        for (var address : new String[] {SOK.text(), "telegram:5"}) {
            jdbc.update(
                    "insert into contact values (?, '00000000-0000-0000-0000-000000000001', ?, 1, false, true, now())",
                    address,
                    Address.of(address).channel());
        }
    }

    private static DirectoryWord.Figures week() {
        return new Results(jdbc)
                .since(NOON.minusSeconds(3600), NOON.plusSeconds(86400))
                .all();
    }

    private static void finished(String id, String contact, String story) {
        jdbc.update("""
                insert into story_reading (id, at, contact, story, theme, language, event, correct, questions, zone)
                values (?, '2026-11-23T06:00:00Z', ?, ?, 'rural-youth', 'km', 'FINISHED', 0, 0, 'Asia/Phnom_Penh')""", id, contact, story);
    }

    private HelpRequest judgedUnsolvedAfterAnHour() {
        jdbc.update("""
                insert into help_request (id, farmer, name, topic, question, language, place_id, place_text, state, asked_at, round_at)
                values ('r1', ?, 'Sok', 'rice', '?', 'km', 'KH-7', '', 'WAITING', '2026-11-23T05:00:00Z', '2026-11-23T05:00:00Z')""", SOK.text());
        assertThat(rows.take("r1", Address.of("telegram:7"), NOON.plusSeconds(3600), null))
                .isTrue();
        rows.close("r1", NOON.plusSeconds(7200));
        rows.rate("r1", SOK, 1);
        rows.judge("r1", false);
        return rows.lock("r1").orElseThrow();
    }

    @Test
    void a_request_that_was_opened_again_counts_as_taken_when_it_first_was() {
        var request = judgedUnsolvedAfterAnHour();
        assertThat(rows.reopen(request, NOON.plusSeconds(10_000))).isTrue();
        assertThat(week().requests()).isEqualTo(new DirectoryWord.RequestFigures(1, 1, 0));
        rows.take("r1", Address.of("telegram:8"), NOON.plusSeconds(20_000), null);
        assertThat(week().hours()).isEqualTo(1.0);
    }

    @Test
    void a_request_that_was_opened_again_is_neither_judged_nor_rated() {
        rows.reopen(judgedUnsolvedAfterAnHour(), NOON.plusSeconds(10_000));
        assertThat(jdbc.queryForMap("select rated, solved, unsolved, taken from help_figures"))
                .containsEntry("rated", 0L)
                .containsEntry("solved", 0L)
                .containsEntry("unsolved", 0L)
                .containsEntry("taken", 1L);
    }

    @Test
    void stories_that_a_person_finished_are_counted_also_after_she_was_forgotten() {
        finished("s1", SOK.text(), "a");
        finished("s2", "telegram:5", "a");
        finished("s3", "telegram:5", "b");
        assertThat(week().stories()).isEqualTo(2);
        var oblivion = new Oblivion(jdbc);
        transaction.executeWithoutResult(_ -> oblivion.forget(oblivion.lock(SOK), NOON));
        // Whose the two addresses were nobody knows any more, but that they were one person's.
        assertThat(week().stories()).isEqualTo(2);
    }

    @Test
    void a_reader_with_two_addresses_is_one_reader() {
        finished("s1", SOK.text(), "a");
        finished("s2", "telegram:5", "a");
        finished("s3", "telegram:6", "a");
        assertThat(jdbc.queryForObject("select finished from story_use", Long.class))
                .isEqualTo(2);
    }
}
