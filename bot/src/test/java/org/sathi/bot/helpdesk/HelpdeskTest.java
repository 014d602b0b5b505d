package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sathi.bot.engine.Aside;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.LogLag;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.Partition.Stream;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.PersonErrand;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.StreamEntryID;

/** Errands from the log, while not all of them can be done. */
class HelpdeskTest extends RedisTest {

    private static final Address ANNA = Address.of("sms:+85512345678");
    private static final Address BEN = Address.of("sms:+85512345679");
    private static final Address CAROL = Address.of("sms:+85512345670");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String URL = TestDatabase.withTables().getJdbcUrl();
    /** Each connection is a new one, and sees what was changed in the database. */
    private static final DataSource database = new DriverManagerDataSource(URL);

    private static final String READ_ONLY =
            "do $$ begin execute format('alter database %%I set default_transaction_read_only = %s', current_database()); end $$";

    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Codec codec = new Codec();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger tries = new AtomicInteger();
    private final Helpdesk helpdesk = new Helpdesk(
            new Errands(
                    jdbc,
                    transaction,
                    new Errands.Desks(
                            (_, _, _) -> {},
                            (_, _, _) -> {},
                            (_, _, _) -> {},
                            (_, _, _) -> {},
                            (_, _, _) -> {},
                            (from, _, _) -> serve(from))),
            tries::incrementAndGet,
            new Courier(new DeskMail(jdbc, codec), transaction, () -> {}, _ -> {}, Clock.systemUTC()),
            new Patience(now::get));

    @BeforeEach
    void empty() {
        TestDatabase.clear(jdbc);
    }

    private void serve(Address from) {
        if (from.equals(CAROL)) {
            jdbc.execute("select no_such_column from errand_done");
        }
        if (from.equals(BEN)) {
            throw new IllegalStateException("a fault of ours");
        }
    }

    private void ask(Address from, String id) {
        var entry = new Codec.Entry(from, 1, List.of(new Effect.Ask(id, new PersonErrand.HeldAsked())));
        redis().xadd(
                        new Partition(0).stream(Stream.ERRANDS),
                        StreamEntryID.NEW_ENTRY,
                        Map.of("e", new String(codec.write(entry), StandardCharsets.UTF_8)));
    }

    private List<String> done() {
        return jdbc.queryForList("select id from errand_done order by id", String.class);
    }

    private Group working() {
        return new Group(redis(), codec, helpdesk, new Instances(redis()), 1);
    }

    @Test
    void while_the_database_takes_no_writes_errands_wait_and_are_then_done() {
        ask(ANNA, "1");
        ask(ANNA, "2");
        jdbc.execute(READ_ONLY.formatted("on"));
        var admin = new PGSimpleDataSource();
        admin.setUrl(URL);
        admin.setOptions("-c default_transaction_read_only=off");
        try (var _ = working()) {
            await().atMost(PATIENCE).until(() -> tries.get() > 1);
            assertThat(new LogLag(redis(), 1).seconds(helpdesk)).isPositive();
            new JdbcTemplate(admin).execute(READ_ONLY.formatted("off"));
            await().atMost(PATIENCE).until(() -> done().size() == 2);
        }
    }

    @Test
    void an_errand_that_meets_a_statement_that_is_wrong_waits_a_while_and_is_then_set_aside() {
        ask(CAROL, "1");
        ask(ANNA, "2");
        try (var _ = working()) {
            await().atMost(PATIENCE).until(() -> tries.get() > 2);
            assertThat(done()).isEmpty();
            assertThat(new Aside(redis(), 1).count()).isZero();
            now.set(Instant.EPOCH.plus(Duration.ofMinutes(15)));
            await().atMost(PATIENCE).until(() -> done().contains("2"));
        }
        assertThat(done()).containsExactly("2");
        assertThat(new Aside(redis(), 1).count()).isEqualTo(1);
    }

    @Test
    void an_errand_that_meets_a_fault_of_ours_is_set_aside_and_holds_up_no_others() {
        ask(ANNA, "1");
        ask(BEN, "2");
        ask(ANNA, "3");
        try (var _ = working()) {
            await().atMost(PATIENCE).until(() -> done().contains("3"));
        }
        assertThat(done()).containsExactly("1", "3");
        assertThat(new Aside(redis(), 1).count()).isEqualTo(1);
    }
}
