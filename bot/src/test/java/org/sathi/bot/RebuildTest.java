package org.sathi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.LogWriter;
import org.sathi.bot.engine.Reception;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.engine.Spool;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.ledger.Ledger;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.ledger.RecordedContacts;
import org.sathi.bot.ledger.TestDatabase;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.talk.Conversation;
import org.sathi.bot.talk.Desk;
import org.sathi.bot.talk.WholePack;
import org.sathi.bot.turn.Reading;
import org.sathi.content.Pack;
import org.sathi.content.PackRefused;
import org.sathi.i18n.Languages;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RebuildTest extends RedisTest {

    private static final Address ANNA = Address.of("telegram:1");
    private static final Address BEN = Address.of("sms:+85512000002");
    private static final Address CORA = Address.of("telegram:3");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    static Path directory;

    private static final DataSource database = TestDatabase.bare();

    private final Codec codec = new Codec();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Migrations migrations = new Migrations(database);
    private final Store store = new Store(redis(), codec, 4);
    private final Pack pack = WholePack.PACK;
    private final Engine engine = new Engine(
            store,
            new Conversation(new Desk(() -> pack, Languages.all().getFirst()), Set.of(ANNA)),
            String::hashCode,
            new TurnMetrics(new SimpleMeterRegistry()));
    private int messages;
    private Group ledger;

    RebuildTest() throws IOException, PackRefused {}

    @BeforeEach
    void startLedger() {
        ledger = ledger();
    }

    @AfterEach
    void stopLedger() {
        ledger.close();
    }

    private Group ledger() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var record = new ProgrammeRecord(jdbc, transaction, codec, new SimpleMeterRegistry());
        return new Group(
                redis(),
                codec,
                new Ledger(record, migrations, new Patience(Clock.systemUTC())),
                new Instances(redis()),
                4);
    }

    private void write(Address who, String... texts) {
        for (var text : texts) {
            engine.take(Inbound.of("m" + messages++, who, NOW, new Incoming.Text(text)));
        }
    }

    private void awaitRows(String sql) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Boolean.TRUE.equals(jdbc.queryForObject("select exists (" + sql + ")", Boolean.class)));
    }

    private String rebuild() {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new RebuildCommand(new RecordedContacts(jdbc, codec.json()), migrations, store, out)
                .run(new DefaultApplicationArguments("rebuild"));
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void what_redis_lost_is_put_back_from_postgresql_and_conversations_go_on() {
        write(ANNA, "hello", "English", "1", "Anna", "Kampot");
        write(ANNA, "report compost 12 women 8 men 3 youth yesterday Kampot", "1");
        write(BEN, "hello", "English", "1", "Ben", "Kampot", "STOP");
        awaitRows("select from report where contact = 'telegram:1'");
        awaitRows("select from contact where address = 'sms:+85512000002' and opted_out");
        var before = store.load(ANNA);
        ledger.close();
        redis().flushDB();
        write(CORA, "hello");
        var cora = store.load(CORA);

        assertThat(rebuild()).isEqualTo("2 contacts rebuilt, 0 were there already");

        ledger = ledger();
        var anna = store.load(ANNA);
        assertThat(anna.profile()).isEqualTo(before.profile());
        assertThat(anna.profile().role()).isEqualTo(Role.COORDINATOR);
        assertThat(anna.filings().next()).isEqualTo(before.filings().next());
        // The code by which farmers confirm a training lives in Redis alone.
        assertThat(anna.filings().kept())
                .usingRecursiveComparison()
                .ignoringFields("code")
                .isEqualTo(before.filings().kept());
        assertThat(anna.version()).isGreaterThan(before.version());
        assertThat(store.load(BEN).profile().optedOut()).isTrue();
        assertThat(redis().hget(store.partition(BEN).contact(BEN), "o")).isEqualTo("1");
        assertThat(store.load(CORA)).isEqualTo(cora);

        write(ANNA, "FIX 1 women 14", "report compost 5 women 5 men 1 youth yesterday Kampot", "1");
        awaitRows("select from report where contact = 'telegram:1' and number = 1 and revision = 2 and women = 14");
        awaitRows("select from report where contact = 'telegram:1' and number = 2 and women = 5");
        assertThat(rebuild()).startsWith("0 contacts rebuilt");
    }

    @Test
    void reading_and_the_wish_for_a_scene_a_day_are_put_back() {
        migrations.ensure();
        var who = "telegram:77";
        jdbc.update("insert into person (id, language, consented_at) values (gen_random_uuid(), 'en', now())");
        jdbc.update("insert into contact select ?, id, 'telegram', 9, false, true, now() from person limit 1", who);
        for (var row : List.of("a BEGUN 1", "a FINISHED 2", "b BEGUN 3", "c BEGUN 4", "c REMINDED 5")) {
            var words = row.split(" ");
            jdbc.update(
                    "insert into story_reading values (?, now() + make_interval(secs => ?), ?, ?, 't', 'en', ?, 0, 0, 'UTC')",
                    row,
                    Integer.parseInt(words[2]),
                    who,
                    words[0],
                    words[1]);
        }
        jdbc.update("insert into subscription values (?, true, 't', 'b', 7, date '2026-11-20', 'UTC', now())", who);
        rebuild();
        var contact = store.load(Address.of(who));
        assertThat(contact.version()).isGreaterThan(9);
        assertThat(contact.reading().finished()).containsExactly("a");
        assertThat(contact.reading().places())
                .extracting(p -> p.story() + p.reminded())
                .containsExactly("bfalse", "ctrue");
        assertThat(contact.reading().daily())
                .isEqualTo(new Reading.Daily("t", "b", 7, LocalDate.parse("2026-11-20"), 0));
    }

    @Test
    void who_stopped_since_a_backup_is_stopped_again_by_lines_for_the_spool_after_going_back_to_it()
            throws IOException {
        write(BEN, "hello", "English", "1", "Ben", "Kampot", "STOP");
        awaitRows("select from audit where contact = 'sms:+85512000002' and action = 'opted-out'");
        awaitRows("select from contact where address = 'sms:+85512000002' and opted_out");
        ledger.close();
        // As in a Redis of before.
        write(BEN, "START");
        assertThat(store.load(BEN).profile().optedOut()).isFalse();
        var sql = Files.readString(Path.of("../deploy/stopped.sql"));
        assertThat(jdbc.queryForList(sql.replace(":'since'", "'" + NOW.plusSeconds(1) + "'"), String.class))
                .isEmpty();

        var spool = new Spool(Files.createTempDirectory(directory, "spool"));
        jdbc.queryForList(sql.replace(":'since'", "'20200101T000000Z'"), String.class)
                .forEach(spool::append);
        new Reception(engine, new LogWriter(redis(), store, codec), spool, codec).replay();

        assertThat(store.load(BEN).profile().optedOut()).isTrue();
        assertThat(spool.isEmpty()).isTrue();
        assertThat(spool.asideSize()).isZero();
    }
}
