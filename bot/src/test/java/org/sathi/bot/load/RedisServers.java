package org.sathi.bot.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sathi.bot.stores.FreePort;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Redis with {@code deploy/redis.conf}: one server, or a cluster of masters without replicas. */
final class RedisServers implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private final List<Process> processes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final UnifiedJedis client;

    RedisServers(Path deploy, Path directory, String appendfsync, int masters)
            throws IOException, InterruptedException {
        for (int n = 1; n <= masters; n++) {
            start(deploy, Files.createDirectories(directory.resolve("redis" + n)), appendfsync, masters > 1);
        }
        for (int port : ports) {
            await(port, redis -> redis.ping() != null);
        }
        if (masters == 1) {
            client = RedisClient.create(URI.create(url()));
        } else {
            join();
            client = RedisClusterClient.builder()
                    .nodes(ports.stream()
                            .map(p -> new HostAndPort("127.0.0.1", p))
                            .collect(Collectors.toSet()))
                    .build();
        }
    }

    private void start(Path deploy, Path data, String appendfsync, boolean cluster) throws IOException {
        int port = FreePort.find();
        var command = new ArrayList<>(List.of(
                "redis-server",
                deploy.resolve("redis.conf").toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--appendfsync",
                appendfsync,
                "--maxmemory",
                "8gb"));
        if (cluster) {
            command.addAll(List.of("--cluster-enabled", "yes", "--cluster-port", Integer.toString(FreePort.find())));
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("redis.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        processes.add(process);
        ports.add(port);
    }

    private void join() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("redis-cli", "--cluster", "create"));
        ports.forEach(port -> command.add("127.0.0.1:" + port));
        command.add("--cluster-yes");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        for (int port : ports) {
            await(port, redis -> redis.clusterInfo().contains("cluster_state:ok"));
        }
    }

    private static void await(int port, Predicate<Jedis> state) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < end) {
            try (var redis = new Jedis("127.0.0.1", port)) {
                if (state.test(redis)) {
                    return;
                }
            } catch (JedisException notYet) {
                // It is starting.
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("Redis does not start at " + port);
    }

    /** The service's setting. */
    String url() {
        return (ports.size() == 1 ? "redis://" : "redis-cluster://")
                + ports.stream().map(p -> "127.0.0.1:" + p).collect(Collectors.joining(","));
    }

    UnifiedJedis client() {
        return client;
    }

    /** Seconds of the processor that all used so far. */
    double cpuSeconds() {
        return processes.stream()
                .mapToDouble(p -> CpuTime.seconds(p.toHandle()))
                .sum();
    }

    long residentBytes() {
        return processes.stream()
                .mapToLong(p -> CpuTime.residentBytes(p.toHandle()))
                .sum();
    }

    /** A figure of {@code INFO}, of all servers together. */
    long figure(String section, String name) {
        return info(section).stream()
                .filter(l -> l.startsWith(name + ":"))
                .mapToLong(l -> Long.parseLong(l.substring(name.length() + 1).strip()))
                .sum();
    }

    /** Commands handled so far, those inside scripts included. */
    Map<String, Long> calls() {
        var calls = new TreeMap<String, Long>();
        info("commandstats").stream()
                .filter(l -> l.startsWith("cmdstat_"))
                .forEach(l -> calls.merge(
                        l.substring("cmdstat_".length(), l.indexOf(':')),
                        Long.parseLong(l.substring(l.indexOf("calls=") + 6, l.indexOf(','))),
                        Long::sum));
        return calls;
    }

    private List<String> info(String section) {
        var lines = new ArrayList<String>();
        for (int port : ports) {
            try (var redis = new Jedis("127.0.0.1", port)) {
                redis.info(section).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        for (var process : processes) {
            process.destroy();
        }
        for (var process : processes) {
            process.waitFor();
        }
    }
}
