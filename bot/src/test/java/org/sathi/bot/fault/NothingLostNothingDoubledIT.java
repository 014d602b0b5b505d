package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.bot.stores.EmbeddedRedis;

/**
 * Hundreds of people report at once while the service is killed and started again, Redis is restarted and PostgreSQL is
 * away for a while. Short by default; {@code -Dfault.contacts=500 -Dfault.reports=10 -Dfault.kills=6} for the long form.
 */
class NothingLostNothingDoubledIT {

    private static final int CONTACTS = Integer.getInteger("fault.contacts", 100);
    private static final int REPORTS = Integer.getInteger("fault.reports", 3);
    private static final int KILLS = Integer.getInteger("fault.kills", 2);
    private static final long FIRST_CHAT = 1_000_000;

    @TempDir
    Path directory;

    private EmbeddedRedis redis;
    private EmbeddedPostgresServer postgres;

    @BeforeEach
    void startStores() {
        redis = EmbeddedRedis.start(directory.resolve("redis"));
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    @Test
    void every_acknowledged_message_has_its_effect_once_and_in_order_through_kills_and_restarts() throws Exception {
        Files.createDirectories(directory.resolve("service"));
        try (var provider = new ProviderStub();
                var service = new ServiceProcess(
                        directory.resolve("service"), environment(redis, postgres, provider.url()))) {
            var url = postgres.url();
            int written = write(service);
            assertThat(postgres.url()).isEqualTo(url);
            assertThat(written)
                    .as("acknowledged")
                    .isEqualTo(CONTACTS * Farmer.words(REPORTS).size());
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> count(url, "select count(*) from message where status = 'QUEUED'") == 0
                            && count(url, "select count(*) from report") == (long) CONTACTS * REPORTS
                            && count(url, "select count(*) from message") == (long) written);
            check(url, provider);
        } finally {
            postgres.close();
            redis.close();
        }
    }

    private static Map<String, String> environment(EmbeddedRedis redis, EmbeddedPostgresServer postgres, String api) {
        var everybody = IntStream.range(0, CONTACTS)
                .mapToObj(i -> "telegram:" + (FIRST_CHAT + i))
                .collect(Collectors.joining(","));
        return Map.of(
                "SATHI_REDIS_URL",
                redis.url(),
                "SATHI_DATABASE_URL",
                postgres.url(),
                "SATHI_DATABASE_USER",
                "postgres",
                "SATHI_COORDINATORS",
                everybody,
                "SATHI_TELEGRAM_API",
                api,
                "SATHI_TELEGRAM_PER_SECOND",
                "0",
                "SATHI_TELEGRAM_PER_CHAT_PER_SECOND",
                "0");
    }

    /** Lets everybody write, and breaks things meanwhile. */
    private int write(ServiceProcess service) throws Exception {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var writing = new ArrayList<Future<Integer>>();
        for (int i = 0; i < CONTACTS; i++) {
            writing.add(threads.submit(new Farmer(FIRST_CHAT + i, REPORTS, service.telegram(), http, threads)));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            awaitProgress();
            service.kill();
            if (kill == 0) {
                restartRedis();
            }
            service.startAgain();
        }
        awaitProgress();
        restartRedis();
        postgres.close();
        awaitProgress();
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
        int written = 0;
        for (var one : writing) {
            written += one.get();
        }
        threads.close();
        return written;
    }

    private void restartRedis() {
        var url = redis.url();
        redis.close();
        redis = EmbeddedRedis.start(directory.resolve("redis"));
        assertThat(redis.url()).isEqualTo(url);
    }

    /** A moment of work between two faults. */
    private static void awaitProgress() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(2));
    }

    private static void check(String url, ProviderStub provider) throws SQLException {
        Map<Long, Integer> doubtful = new HashMap<>();
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select contact, count(*) filter (where possibly_sent) from message group by 1")) {
            while (rows.next()) {
                doubtful.put(Long.parseLong(rows.getString(1).substring("telegram:".length())), rows.getInt(2));
            }
        }
        assertThat(count(url, "select count(*) from report where women <> number"))
                .as("out of order")
                .isZero();
        assertThat(count(url, "select count(*) from message where status <> 'ACCEPTED'"))
                .isZero();
        int doubled = 0;
        for (int i = 0; i < CONTACTS; i++) {
            long chat = FIRST_CHAT + i;
            var texts =
                    provider.chat(chat).stream().map(ProviderStub.Taken::text).toList();
            var once = withoutRepeats(texts);
            assertThat(once)
                    .as("replies to %d", chat)
                    .hasSize(Farmer.words(REPORTS).size());
            assertThat(numbers(once)).as("order of %d", chat).isSorted().hasSize(REPORTS);
            // A message that two kills in a row hit may come three times: it is one message, marked once.
            int more = repeated(texts);
            assertThat(more).as("doubled and not marked").isLessThanOrEqualTo(doubtful.getOrDefault(chat, 0));
            doubled += more;
        }
        System.out.printf(
                "messages %d, kills %d, lost 0, doubled %d, marked possibly sent %d%n",
                CONTACTS * Farmer.words(REPORTS).size(),
                KILLS,
                doubled,
                doubtful.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** How many messages came more than once. */
    private static int repeated(List<String> texts) {
        int repeated = 0;
        for (int i = 1; i < texts.size(); i++) {
            boolean again = texts.get(i).equals(texts.get(i - 1));
            boolean before = i > 1 && texts.get(i - 1).equals(texts.get(i - 2));
            if (again && !before) {
                repeated++;
            }
        }
        return repeated;
    }

    private static List<String> withoutRepeats(List<String> texts) {
        var once = new ArrayList<String>();
        for (var text : texts) {
            if (once.isEmpty() || !once.getLast().equals(text)) {
                once.add(text);
            }
        }
        return once;
    }

    private static List<Integer> numbers(List<String> texts) {
        return texts.stream()
                .filter(t -> t.startsWith("Recorded as number "))
                .map(t -> Integer.valueOf(t.substring("Recorded as number ".length(), t.indexOf('.'))))
                .toList();
    }

    private static long count(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
