package org.sathi.bot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sathi.bot.engine.Aside;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.LogLag;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.Partition.Stream;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Filings;
import org.sathi.bot.turn.Reading;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.StreamEntryID;

/** From the log into a PostgreSQL that does not take everything. */
class LedgerTest extends RedisTest {

    private static final Address ANNA = Address.of("sms:+85512345678");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PARTITIONS = 2;

    private static final HikariDataSource database = TestDatabase.withTables();

    private final Codec codec = new Codec();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final AtomicInteger transactions = new AtomicInteger();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Ledger ledger = new Ledger(record(), new Migrations(database), new Patience(now::get));
    private final Aside aside = new Aside(redis(), PARTITIONS);

    @BeforeAll
    static void letAClerkIn() throws SQLException {
        database.setConnectionInitSql("set default_transaction_read_only = off");
        new JdbcTemplate(database)
                .execute("create role clerk login; grant all on all tables in schema public to clerk");
    }

    @BeforeEach
    void empty() {
        TestDatabase.clear(jdbc);
    }

    /** As a user who does not own the tables, and with its transactions counted. */
    private ProgrammeRecord record() {
        var clerk = new PGSimpleDataSource();
        clerk.setUrl(database.getJdbcUrl());
        clerk.setUser("clerk");
        clerk.setReWriteBatchedInserts(true);
        var counted = new DelegatingDataSource(clerk) {
            @Override
            public Connection getConnection() throws SQLException {
                transactions.incrementAndGet();
                return super.getConnection();
            }
        };
        var transaction = new TransactionTemplate(new JdbcTransactionManager(counted));
        return new ProgrammeRecord(new JdbcTemplate(counted), transaction, codec, registry);
    }

    private int notes;

    private Group working() {
        return new Group(redis(), codec, ledger, new Instances(redis()), PARTITIONS);
    }

    private void log(int partition, Fact... facts) {
        for (var fact : facts) {
            var entry =
                    new Codec.Entry(fact.contact(), NOW.toEpochMilli(), List.of(new Effect.Note("n" + notes++, fact)));
            redis().xadd(
                            new Partition(partition).stream(Stream.TALK),
                            StreamEntryID.NEW_ENTRY,
                            Map.of("e", new String(codec.write(entry), StandardCharsets.UTF_8)));
        }
    }

    private static Fact.ReportKept report(int number, String date) {
        var values = Map.of("topic", "compost", "date", date, "women", "12");
        return new Fact.ReportKept(
                ANNA, NOW, new Filings.Filing(number, "training-report", 1, NOW, values, false), "natural-resources");
    }

    private List<Integer> reports() {
        return jdbc.queryForList("select number from report order by number", Integer.class);
    }

    private double refused() {
        return registry.get("sathi.ledger.refused").counter().count();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter database NAME set default_transaction_read_only = on | alter database NAME set default_transaction_read_only = off",
                "revoke insert on report from clerk | grant insert on report to clerk",
                "alter table report_revision rename to elsewhere | alter table elsewhere rename to report_revision"
            })
    void while_postgresql_takes_no_writes_the_log_waits_and_then_all_of_it_is_recorded(String broken, String mended) {
        change(broken);
        log(0, report(1, "2026-11-22"), report(2, "2026-11-22"));
        log(1, report(3, "2026-11-22"));
        try (var _ = working()) {
            await().atMost(PATIENCE).until(() -> transactions.get() > 3);
            assertThat(new LogLag(redis(), PARTITIONS).seconds(ledger)).isPositive();
            assertThat(refused()).isZero();
            change(mended);
            await().atMost(PATIENCE).until(() -> reports().size() == 3);
        }
        assertThat(aside.count()).isZero();
    }

    /** {@code NAME} is the database of this test. */
    private void change(String sql) {
        jdbc.execute(sql.replace("NAME", jdbc.queryForObject("select current_database()", String.class)));
    }

    @Test
    void what_can_never_be_recorded_is_set_aside_and_holds_up_neither_what_follows_nor_other_partitions() {
        log(0, report(1, "2026-11-22"), report(2, "after the harvest"), report(3, "2026-11-22"));
        log(0, new Fact.Audited(ANNA, NOW, "said\0", ANNA, ""));
        var endless = new Random(1).ints(4_000).mapToObj(Integer::toHexString).collect(Collectors.joining());
        log(0, new Fact.Sent(ANNA, NOW, endless, Fact.Sent.Outcome.ACCEPTED, "", "", 1, false));
        log(1, report(4, "2026-11-22"));
        try (var _ = working()) {
            await().atMost(PATIENCE).until(() -> refused() == 3 && reports().size() == 3);
        }
        assertThat(reports()).containsExactly(1, 3, 4);
        assertThat(aside.count()).isEqualTo(3);
    }

    @Test
    void
            what_meets_a_statement_that_is_wrong_waits_a_while_and_is_then_set_aside_and_meanwhile_holds_up_its_own_partition_alone() {
        change("alter table report_revision rename column answers to elsewhere");
        try (var _ = working()) {
            log(0, report(1, "2026-11-22"), audited("behind it"));
            log(1, audited("elsewhere"));
            await().atMost(PATIENCE).until(() -> transactions.get() > 3 && audits().contains("elsewhere"));
            assertThat(audits()).containsExactly("elsewhere");
            assertThat(refused()).isZero();
            now.set(NOW.plus(Patience.MOST));
            await().atMost(PATIENCE).until(() -> audits().size() == 2);
        } finally {
            change("alter table report_revision rename column elsewhere to answers");
        }
        assertThat(aside.count()).isEqualTo(1);
        assertThat(refused()).isEqualTo(1);
    }

    private static Fact.Audited audited(String detail) {
        return new Fact.Audited(ANNA, NOW, detail, ANNA, detail);
    }

    private List<String> audits() {
        return jdbc.queryForList("select detail from audit order by detail", String.class);
    }

    @Test
    void of_several_words_of_one_contact_that_are_recorded_together_the_last_counts() {
        var first = new Reading.Daily("soil", "", 7, LocalDate.of(2026, 11, 22), 0);
        var champion = Address.of("sms:+85512000001");
        log(0, new Fact.DailyChanged(ANNA, NOW, first, "Asia/Phnom_Penh"));
        log(0, new Fact.DailyChanged(ANNA, NOW.plusMillis(2), first, "Asia/Dhaka"));
        log(0, new Fact.DailyChanged(ANNA, NOW.plusMillis(1), first, "Asia/Kathmandu"));
        log(0, attended(champion, NOW.plusMillis(2), false), attended(champion, NOW, true));
        int before = transactions.get();
        try (var _ = working()) {
            await().atMost(PATIENCE)
                    .until(() -> jdbc.queryForObject("select count(*) from attendance", Long.class) == 1);
        }
        assertThat(transactions.get() - before).as("together").isEqualTo(1);
        assertThat(jdbc.queryForObject("select zone from subscription", String.class))
                .isEqualTo("Asia/Dhaka");
        assertThat(jdbc.queryForObject("select there from attendance", Boolean.class))
                .isFalse();
        assertThat(refused()).isZero();
    }

    private static Fact.Attended attended(Address champion, Instant at, boolean there) {
        return new Fact.Attended(ANNA, at, champion, 1, there, org.sathi.bot.turn.Profile.EMPTY.counted());
    }
}
