package org.sathi.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Fact.StoryRead.Event;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Reading.Daily;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due, found by PostgreSQL in what the ledger wrote. Phnom Penh is seven hours ahead of UTC. */
class DueReadingIT {

    private static final Address SOPHEAP = Address.sms("+85512345678");
    private static final String ZONE = "Asia/Phnom_Penh";

    private static JdbcTemplate jdbc;
    private static ProgrammeRecord record;
    private static final AtomicInteger NOTES = new AtomicInteger();

    @BeforeAll
    static void start() {
        var database = TestDatabase.withTables();
        jdbc = new JdbcTemplate(database);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        record = new ProgrammeRecord(jdbc, transaction, new Codec(), new SimpleMeterRegistry());
    }

    @BeforeEach
    void empty() {
        TestDatabase.clear(jdbc);
    }

    private static void keep(Fact fact) {
        var note = new Effect.Note("n" + NOTES.incrementAndGet(), fact);
        record.keep(List.of(new Codec.Entry(fact.contact(), fact.at().toEpochMilli(), List.of(note))));
    }

    private static void wish(String at, @Nullable Daily daily) {
        keep(new Fact.DailyChanged(SOPHEAP, Instant.parse(at), daily, ZONE));
    }

    private static void read(String at, Event event) {
        keep(new Fact.StoryRead(SOPHEAP, Instant.parse(at), "compost", "natural-resources", "km", event, 0, 0, ZONE));
    }

    private static List<String> due(String at) {
        return new DueReading(jdbc)
                .at(Instant.parse(at)).stream()
                        .map(Inbound::id)
                        .map(id -> id.substring(0, id.lastIndexOf(':')))
                        .toList();
    }

    @Test
    void what_is_due_for_two_readers_in_the_same_hour_has_two_ids() {
        wish("2026-11-23T03:00:00Z", new Daily("", "compost", 9, null, 0));
        jdbc.update("""
                insert into subscription (contact, active, theme, story, hour, zone, updated_at)
                select 'telegram:2', active, theme, story, hour, zone, updated_at from subscription limit 1""");
        assertThat(new DueReading(jdbc).at(Instant.parse("2026-11-24T02:00:00Z")))
                .extracting(Inbound::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_scene_of_the_day_is_due_from_its_hour_until_the_evening_where_the_reader_lives() {
        wish("2026-11-23T03:00:00Z", new Daily("", "compost", 9, null, 0));
        assertThat(due("2026-11-24T01:59:00Z")).isEmpty();
        assertThat(due("2026-11-24T02:00:00Z")).containsExactly("due:DAILY_SCENE::2026-11-24T09:00");
        assertThat(due("2026-11-24T02:20:00Z")).containsExactly("due:DAILY_SCENE::2026-11-24T09:00");
        assertThat(due("2026-11-24T12:59:00Z")).containsExactly("due:DAILY_SCENE::2026-11-24T19:00");
        assertThat(due("2026-11-24T13:00:00Z")).isEmpty();
    }

    @Test
    void after_it_was_sent_it_is_due_the_next_day() {
        wish("2026-11-24T02:00:05Z", new Daily("", "compost", 9, java.time.LocalDate.parse("2026-11-24"), 0));
        assertThat(due("2026-11-24T05:00:00Z")).isEmpty();
        assertThat(due("2026-11-25T02:00:00Z")).hasSize(1);
    }

    @Test
    void nothing_is_due_after_the_wish_was_taken_back_or_after_an_opt_out() {
        wish("2026-11-23T03:00:00Z", new Daily("", "compost", 9, null, 0));
        wish("2026-11-23T04:00:00Z", null);
        assertThat(due("2026-11-24T05:00:00Z")).isEmpty();
        wish("2026-11-23T05:00:00Z", new Daily("", "compost", 9, null, 0));
        keep(new Fact.ProfileChanged(
                SOPHEAP,
                Instant.parse("2026-11-23T06:00:00Z"),
                3,
                Profile.EMPTY.speaking("km").optedOut(true)));
        assertThat(due("2026-11-24T05:00:00Z")).isEmpty();
    }

    @Test
    void a_story_left_in_the_middle_is_due_for_one_reminder_the_next_day_at_the_hour_it_was_begun() {
        read("2026-11-23T03:30:00Z", Event.BEGUN);
        assertThat(due("2026-11-23T08:00:00Z")).isEmpty();
        assertThat(due("2026-11-24T02:30:00Z")).isEmpty();
        assertThat(due("2026-11-24T03:00:00Z")).containsExactly("due:STORY_REMINDER:compost:2026-11-24T10:00");
        read("2026-11-24T03:00:10Z", Event.REMINDED);
        assertThat(due("2026-11-24T04:00:00Z")).isEmpty();
    }

    @Test
    void a_story_begun_at_night_is_recalled_by_day_and_a_finished_one_not_at_all() {
        read("2026-11-23T15:30:00Z", Event.BEGUN);
        assertThat(due("2026-11-24T10:30:00Z")).isEmpty();
        assertThat(due("2026-11-24T11:00:00Z")).hasSize(1);
        read("2026-11-24T11:10:00Z", Event.FINISHED);
        assertThat(due("2026-11-24T12:00:00Z")).isEmpty();
    }

    @Test
    void readers_who_finished_and_who_passed_are_counted_by_language_and_theme() {
        read("2026-11-23T03:30:00Z", Event.BEGUN);
        read("2026-11-23T03:40:00Z", Event.BEGUN);
        read("2026-11-23T04:30:00Z", Event.FINISHED);
        read("2026-11-23T04:30:00Z", Event.QUIZ_PASSED);
        assertThat(jdbc.queryForMap("select * from story_use"))
                .containsEntry("language", "km")
                .containsEntry("theme", "natural-resources")
                .containsEntry("readers", 1L)
                .containsEntry("finished", 1L)
                .containsEntry("quiz_passed", 1L);
    }

    @Test
    void advice_is_kept_with_whether_it_helped() {
        var at = Instant.parse("2026-11-23T03:30:00Z");
        keep(new Fact.TipGiven(SOPHEAP, at, "t1", "acid-soil", "km", true));
        keep(new Fact.TipJudged(SOPHEAP, at.plusSeconds(60), "t1", true));
        assertThat(jdbc.queryForMap("select tip, sure, helped from tip_given"))
                .containsEntry("tip", "acid-soil")
                .containsEntry("helped", true);
    }
}
