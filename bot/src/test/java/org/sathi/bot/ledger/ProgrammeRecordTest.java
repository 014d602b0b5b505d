package org.sathi.bot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Role;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ProgrammeRecordTest {

    private static final Address ANNA = Address.of("sms:+85512345678");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private static JdbcTemplate jdbc;
    private static ProgrammeRecord record;

    @BeforeAll
    static void startPostgres() {
        var database = TestDatabase.withTables();
        jdbc = new JdbcTemplate(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        record = new ProgrammeRecord(jdbc, transaction, new Codec(), new SimpleMeterRegistry());
    }

    @BeforeEach
    void empty() {
        TestDatabase.clear(jdbc);
    }

    private static void keep(Fact... facts) {
        int number = 0;
        for (var fact : facts) {
            record.keep(List.<Codec.@Nullable Entry>of(new Codec.Entry(
                    fact.contact(),
                    fact.at().toEpochMilli(),
                    List.of(new Effect.Note("n" + number++ + fact.hashCode(), fact)))));
        }
    }

    private static Fact.ReportKept report(int revision, String women, boolean withdrawn) {
        var values =
                Map.of("topic", "compost", "date", "2026-11-22", "place.text", "Barabise", "women", women, "men", "8");
        return new Fact.ReportKept(
                ANNA,
                NOW,
                new Filings.Filing(3, "training-report", revision, NOW, values, withdrawn),
                "natural-resources");
    }

    @Test
    void a_report_that_comes_twice_is_kept_once_with_a_column_for_each_core_answer() {
        keep(report(1, "12", false), report(1, "12", false));
        assertThat(jdbc.queryForMap("select * from training"))
                .containsEntry("number", 3)
                .containsEntry("topic", "compost")
                .containsEntry("place_text", "Barabise")
                .containsEntry("women", 12)
                .containsEntry("farmers", 20);
        assertThat(count("report_revision")).isEqualTo(1);
    }

    @Test
    void corrections_that_arrive_out_of_order_leave_the_latest_and_keep_all() {
        keep(report(2, "14", false), report(1, "12", false));
        assertThat(jdbc.queryForObject("select women from training", Integer.class))
                .isEqualTo(14);
        assertThat(count("report_revision")).isEqualTo(2);
    }

    @Test
    void a_withdrawn_report_is_no_training_but_is_kept() {
        keep(report(1, "12", false), report(2, "12", true));
        assertThat(count("training")).isZero();
        assertThat(count("report")).isEqualTo(1);
    }

    @Test
    void an_older_profile_that_arrives_late_changes_nothing() {
        var champion = Profile.EMPTY.named("Sokha").speaking("km").as(Role.CHAMPION);
        keep(
                new Fact.ProfileChanged(ANNA, NOW, 2, champion),
                new Fact.ProfileChanged(ANNA, NOW, 1, Profile.EMPTY.named("S")));
        assertThat(jdbc.queryForMap("select * from person"))
                .containsEntry("name", "Sokha")
                .containsEntry("role", "CHAMPION");
        assertThat(count("contact")).isEqualTo(1);
    }

    @Test
    void what_became_of_a_message_is_known_whichever_stream_comes_first() {
        var sent = new Fact.Sent(ANNA, NOW, "m1", Fact.Sent.Outcome.ACCEPTED, "SM1", "", 2, true);
        keep(new Fact.Receipted(ANNA, NOW, "SM1", Receipt.Status.DELIVERED, ""), sent);
        keep(new Fact.Receipted(ANNA, NOW, "SM1", Receipt.Status.SENT, ""));
        record.keep(List.<Codec.@Nullable Entry>of(new Codec.Entry(
                ANNA,
                NOW.toEpochMilli(),
                List.of(new Effect.Say(new Outgoing("m1", ANNA, "text", List.of(), null, Outgoing.Purpose.REPLY))))));
        assertThat(jdbc.queryForMap("select * from delivery"))
                .containsEntry("status", "ACCEPTED")
                .containsEntry("purpose", "REPLY")
                .containsEntry("receipt", "DELIVERED")
                .containsEntry("attempts", 2)
                .containsEntry("possibly_sent", true);
    }

    @Test
    void the_text_of_a_message_is_not_kept() {
        assertThat(jdbc.queryForList(
                        "select column_name from information_schema.columns where table_name = 'message'",
                        String.class))
                .doesNotContain("text");
    }

    private static long count(String table) {
        Long found = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return found == null ? -1 : found;
    }
}
