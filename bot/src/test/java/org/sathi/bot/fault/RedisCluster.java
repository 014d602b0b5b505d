package org.sathi.bot.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.sathi.bot.machine.Installed;
import org.sathi.bot.stores.FreePort;
import redis.clients.jedis.Jedis;

/** A Redis Cluster of three masters without replicas. */
final class RedisCluster implements AutoCloseable {

    private final List<RedisNode> nodes = new ArrayList<>();

    RedisCluster(Path home) throws IOException, InterruptedException {
        for (int n = 0; n < 3; n++) {
            nodes.add(new RedisNode(
                    home.resolve("node" + n),
                    FreePort.find(),
                    List.of(
                            "--cluster-enabled",
                            "yes",
                            "--cluster-node-timeout",
                            "2000",
                            "--cluster-port",
                            Integer.toString(FreePort.find()))));
        }
        join();
    }

    private void join() throws IOException, InterruptedException {
        var client = Installed.program("client of Redis", "/usr/bin/redis-cli", "/usr/local/bin/redis-cli");
        var command = new ArrayList<>(List.of(client.toString(), "--cluster", "create"));
        nodes.forEach(node -> command.add(node.address()));
        command.add("--cluster-yes");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        awaitWhole();
    }

    /** Waits until every node knows that all slots are served. */
    void awaitWhole() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> nodes.stream().allMatch(RedisCluster::isWhole));
    }

    private static boolean isWhole(RedisNode node) {
        try (var redis = new Jedis("127.0.0.1", node.port())) {
            return redis.clusterInfo().contains("cluster_state:ok");
        }
    }

    String url() {
        return "redis-cluster://" + nodes.stream().map(RedisNode::address).collect(Collectors.joining(","));
    }

    RedisNode node(int number) {
        return nodes.get(number);
    }

    /** Every node holds some of the service's keys. */
    boolean isSpread() {
        return nodes.stream().noneMatch(RedisCluster::isEmpty);
    }

    private static boolean isEmpty(RedisNode node) {
        try (var redis = new Jedis("127.0.0.1", node.port())) {
            return redis.dbSize() == 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (var node : nodes) {
            node.close();
        }
    }
}
