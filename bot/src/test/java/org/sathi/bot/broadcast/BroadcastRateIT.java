package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.bot.stores.EmbeddedRedis;
import org.sathi.bot.turn.Contact;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * How fast a broadcast is prepared and queued where whatever is queued is sent and recorded at once. Small by default;
 * {@code -Drate.contacts=1000000} for the long form. The time of the processors is that of this process and both stores: it tells
 * what a recipient costs also on a machine that has other work.
 */
class BroadcastRateIT {

    private static final int CONTACTS = Integer.getInteger("rate.contacts", 10_000);
    private static final int PARTITIONS = 16;
    private static final int PAGE = 20_000;

    @TempDir
    Path directory;

    /** Durable, as where the service is deployed. */
    private static HikariDataSource withTables(EmbeddedPostgresServer postgres) {
        var database = new HikariDataSource();
        database.setJdbcUrl(postgres.url());
        database.setUsername("postgres");
        new Migrations(database).ensure();
        return database;
    }

    @Test
    void what_a_recipient_costs_does_not_grow_with_the_audience_and_memory_neither() throws Exception {
        try (var postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
                var programme = new Programme(withTables(postgres));
                var redis = EmbeddedRedis.start(directory.resolve("redis"));
                var client = RedisClient.create(URI.create(redis.url()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            programme.empty();
            enrol(programme, client);
            var rules = Programme.rules("none");
            var broadcasts = programme.broadcasts(rules);
            var draft = Programme.draft(Map.of("en", "Hello {name}")).with(new BroadcastDraft.Limits(null, false));
            long began = System.nanoTime();
            programme.start(broadcasts, draft);
            var previewed = Duration.ofNanos(System.nanoTime() - began);
            var store = new Store(client, programme.codec, PARTITIONS);
            var engine =
                    new Engine(store, programme.turn, String::hashCode, new TurnMetrics(new SimpleMeterRegistry()));
            var dispatch = new Dispatch(
                    programme.jdbc,
                    new Dispatch.Works(
                            programme.transaction,
                            programme.codec,
                            new DeskMail(programme.jdbc, programme.codec),
                            engine::takeAll,
                            programme.clock(),
                            () -> {},
                            () -> {}),
                    rules,
                    programme.around(0));
            var processors = processors();
            long memory = heap();
            began = System.nanoTime();
            var working = new Thread[2];
            for (int i = 0; i < working.length; i++) {
                working[i] = Thread.ofVirtual().start(() -> work(dispatch, programme));
            }
            long most = 0;
            while (working[0].isAlive() || working[1].isAlive()) {
                drain(programme, client);
                most = Math.max(most, used(client));
                working[0].join(Duration.ofMillis(20));
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            var cost = processors().minus(processors);
            assertThat(programme.jdbc.queryForObject(
                            "select count(*) from broadcast_recipient r join broadcast_stretch s on s.handed >= r.number"
                                    + " and s.stretch = (r.number - 1) / 1000 and s.home = r.home",
                            Integer.class))
                    .isEqualTo(CONTACTS + 1);
            System.out.printf(
                    "broadcast to %,d: preview and confirmation %,d ms, prepared and queued in %,d ms = %,d/s,"
                            + " processor time %d µs a recipient, heap %+d MB, Redis at most %d MB%n",
                    CONTACTS,
                    previewed.toMillis(),
                    took.toMillis(),
                    CONTACTS * 1_000L / Math.max(1, took.toMillis()),
                    cost.toNanos() / 1_000 / CONTACTS,
                    (heap() - memory) >> 20,
                    most >> 20);
        }
    }

    private static void work(Dispatch dispatch, Programme programme) {
        while (dispatch.round()
                || Objects.requireNonNull(programme.jdbc.queryForObject(
                                "select count(*) from broadcast_stretch where handed < last", Integer.class))
                        > 0
                || programme
                                .jdbc
                                .queryForList("select 1 from broadcast where fixed_at is null")
                                .size()
                        > 0) {
            Thread.onSpinWait();
        }
    }

    /** What is queued is as good as sent: nothing of it stays in Redis or under way. */
    private static void drain(Programme programme, UnifiedJedis redis) {
        programme.jdbc.update("update broadcast_stretch set aloft = '{}' where aloft <> '{}'");
        for (int n = 0; n < PARTITIONS; n++) {
            redis.xtrim(new Partition(n).stream(Partition.Stream.BULK), 0, false);
        }
    }

    private static long used(UnifiedJedis redis) {
        return redis.info("memory")
                .lines()
                .filter(l -> l.startsWith("used_memory:"))
                .mapToLong(
                        l -> Long.parseLong(l.substring("used_memory:".length()).strip()))
                .findFirst()
                .orElse(0);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Time of the processors that this process and all it started have taken. */
    private static Duration processors() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void enrol(Programme programme, UnifiedJedis client) {
        programme.jdbc.execute("""
                insert into person (id, name, language, consented_at)
                select md5('p' || n)::uuid, 'Farmer ' || n %% 5000, 'en', now() from generate_series(1, %1$d) n""".formatted(CONTACTS));
        programme.jdbc.execute("""
                insert into contact (address, person_id, channel, version, opted_out, reachable, updated_at)
                select 'telegram:' || (5000000 + n), md5('p' || n)::uuid, 'telegram', 1, false, true, now()
                from generate_series(1, %1$d) n""".formatted(CONTACTS));
        programme.jdbc.execute("analyze");
        for (int from = 1; from <= CONTACTS; from += PAGE) {
            try (var pipeline = client.pipelined()) {
                for (int i = from; i < Math.min(from + PAGE, CONTACTS + 1); i++) {
                    var address = Address.of("telegram:" + (5_000_000 + i));
                    var unknown = Contact.unknown(address);
                    var contact = unknown.with(unknown.profile()
                            .named("Farmer " + i % 5_000)
                            .speaking("en")
                            .consenting(Instant.EPOCH));
                    pipeline.hset(
                            Partition.of(address, PARTITIONS)
                                    .contact(address)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            Map.of(
                                    bytes("v"),
                                    bytes("1"),
                                    bytes("o"),
                                    bytes("0"),
                                    bytes("d"),
                                    programme.codec.write(contact)));
                }
                pipeline.sync();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
