package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.bot.stores.EmbeddedRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Two instances of the service on the same stores, of which one is killed while people write to both. Short by default;
 * {@code -Dfault.contacts=300 -Dfault.reports=10} for the long form.
 */
class TakeOverIT {

    private static final int CONTACTS = Integer.getInteger("fault.contacts", 40);
    private static final int REPORTS = Integer.getInteger("fault.reports", 3);
    private static final long FIRST_CHAT = 2_000_000;
    private static final int LEASES = 4 * 16;

    @TempDir
    Path directory;

    private EmbeddedRedis redis;
    private EmbeddedPostgresServer postgres;

    @BeforeEach
    void startStores() {
        redis = EmbeddedRedis.start(directory.resolve("redis"));
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    @AfterEach
    void stopStores() throws Exception {
        postgres.close();
        redis.close();
    }

    @Test
    void the_partitions_of_an_instance_that_is_killed_are_worked_by_the_other_and_nothing_is_lost() throws Exception {
        try (var provider = new ProviderStub();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = RedisClient.create(URI.create(redis.url()))) {
            var starting = threads.submit(() -> service("one", provider));
            try (var dying = service("two", provider);
                    var staying = starting.get()) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> perInstance(client).equals(List.of(LEASES / 2L, LEASES / 2L)));
                var webhooks = List.of(dying.telegram(), staying.telegram());
                var writing = Farmer.write(FIRST_CHAT, CONTACTS, REPORTS, webhooks, threads);
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> provider.taken() > CONTACTS * 3L);
                dying.kill();
                long killed = System.nanoTime();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> perInstance(client).equals(List.of((long) LEASES)));
                var taken = Duration.ofNanos(System.nanoTime() - killed);
                for (var one : writing) {
                    assertThat(one.get()).isEqualTo(Farmer.words(REPORTS).size());
                }
                var reckoning = new Reckoning(postgres.url(), provider, FIRST_CHAT, CONTACTS, REPORTS);
                reckoning.awaitAllRecorded();
                reckoning.check(
                        "instances 2, killed 1, all its partitions taken over after %d ms".formatted(taken.toMillis()));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private ServiceProcess service(String name, ProviderStub provider) throws Exception {
        return new ServiceProcess(
                Files.createDirectories(directory.resolve(name)),
                ServiceProcess.settings(
                        redis.url(), postgres.url(), provider.url(), Farmer.addresses(FIRST_CHAT, CONTACTS)));
    }

    /** How many leases each instance holds. */
    private static List<Long> perInstance(UnifiedJedis redis) {
        Set<String> leases = redis.keys("*:lease:*");
        var holders = leases.stream().map(redis::get).filter(Objects::nonNull).toList();
        return holders.stream()
                .collect(Collectors.groupingBy(holder -> holder, Collectors.counting()))
                .values()
                .stream()
                .toList();
    }
}
