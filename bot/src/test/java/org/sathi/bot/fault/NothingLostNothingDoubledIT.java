package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
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
    private static final int REPORTS = Integer.getInteger("fault.reports", 2);
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
                        directory.resolve("service"),
                        ServiceProcess.settings(
                                redis.url(), postgres.url(), provider.url(), Farmer.addresses(FIRST_CHAT, CONTACTS)))) {
            var url = postgres.url();
            int written = write(service, provider);
            assertThat(postgres.url()).isEqualTo(url);
            assertThat(written)
                    .as("acknowledged")
                    .isEqualTo(CONTACTS * Farmer.words(REPORTS).size());
            var reckoning = new Reckoning(url, provider, FIRST_CHAT, CONTACTS, REPORTS);
            reckoning.awaitAllRecorded();
            reckoning.check("kills " + KILLS);
        } finally {
            postgres.close();
            redis.close();
        }
    }

    /** Lets everybody write, and breaks things meanwhile. */
    private int write(ServiceProcess service, ProviderStub provider) throws Exception {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var writing = Farmer.write(FIRST_CHAT, CONTACTS, REPORTS, List.of(service.telegram()), threads);
        for (int kill = 0; kill < KILLS; kill++) {
            awaitProgress(service, provider, writing);
            service.kill();
            if (kill == 0) {
                restartRedis();
            }
            service.startAgain();
        }
        awaitProgress(service, provider, writing);
        restartRedis();
        postgres.close();
        awaitProgress(service, provider, writing);
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

    /** Some work between two faults, unless everybody has written all there is. */
    private static void awaitProgress(ServiceProcess service, ProviderStub provider, List<Future<Integer>> writing)
            throws Exception {
        long enough = provider.taken() + CONTACTS;
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> provider.taken() >= enough || writing.stream().allMatch(Future::isDone));
        } catch (ConditionTimeoutException stuck) {
            throw new AssertionError(
                    "stands still: see " + service.writeThreads(Path.of("target", "stands-still")), stuck);
        }
    }
}
