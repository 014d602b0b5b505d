package org.sathi.bot.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.bot.stores.FreePort;

/** The service on a Redis Cluster and behind Redis Sentinel, of which a master is killed while people write. */
class ClusterAndSentinelIT {

    private static final int CONTACTS = 40;
    private static final int REPORTS = 2;
    private static final long FIRST_CHAT = 1_500_000;

    @TempDir
    Path directory;

    private EmbeddedPostgresServer postgres;

    @BeforeEach
    void startPostgres() {
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    @AfterEach
    void stopPostgres() throws Exception {
        postgres.close();
    }

    /** Breaks something in the midst of it. */
    private interface Fault {
        void strike() throws Exception;
    }

    @Test
    void on_a_cluster_nothing_is_lost_or_doubled_also_while_a_master_is_away() throws Exception {
        try (var cluster = new RedisCluster(directory.resolve("redis"))) {
            write(cluster.url(), "a master of three killed and started again", () -> {
                cluster.node(1).kill();
                cluster.node(1).start();
                cluster.awaitWhole();
            });
            assertThat(cluster.isSpread()).isTrue();
        }
    }

    @Test
    void a_fail_over_by_sentinel_loses_and_doubles_nothing() throws Exception {
        try (var master = new RedisNode(directory.resolve("master"), FreePort.find(), List.of());
                var replica = new RedisNode(
                        directory.resolve("replica"),
                        FreePort.find(),
                        List.of("--replicaof", "127.0.0.1 " + master.port()));
                var sentinel = RedisNode.sentinel(directory.resolve("sentinel"), FreePort.find(), master)) {
            Awaitility.await().until(() -> replica.says("replication", "master_link_status:up"));
            Awaitility.await().until(() -> sentinel.says("sentinel", "slaves=1"));
            write("redis-sentinel://" + sentinel.address() + "/sathi", "master killed, replica made master", () -> {
                master.kill();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> replica.says("replication", "role:master"));
            });
        }
    }

    /** Lets everybody write to a service on this Redis, strikes when half of it is answered, and reckons up. */
    private void write(String redis, String how, Fault fault) throws Exception {
        int words = CONTACTS * Farmer.words(REPORTS).size();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try (var provider = new ProviderStub();
                var service = service(redis, provider)) {
            var writing = Farmer.write(FIRST_CHAT, CONTACTS, REPORTS, List.of(service.telegram()), threads);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> provider.taken() > words / 2);
            fault.strike();
            int acknowledged = 0;
            for (var one : writing) {
                acknowledged += one.get();
            }
            assertThat(acknowledged).as("acknowledged").isEqualTo(words);
            var reckoning = new Reckoning(postgres.url(), provider, FIRST_CHAT, CONTACTS, REPORTS);
            reckoning.awaitAllRecorded();
            reckoning.check(how);
        } finally {
            threads.shutdownNow();
        }
    }

    private ServiceProcess service(String redis, ProviderStub provider) throws IOException {
        return new ServiceProcess(
                Files.createDirectories(directory.resolve("service")),
                ServiceProcess.settings(redis, postgres.url(), provider.url(), Farmer.addresses(FIRST_CHAT, CONTACTS)));
    }
}
