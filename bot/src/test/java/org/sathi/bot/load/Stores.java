package org.sathi.bot.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Redis with {@code deploy/redis.conf}, and PostgreSQL 18 with durable commits, in processes of their own and empty at
 * the start.
 */
final class Stores implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Process redisServer;
    private final String redisUrl;
    private final UnifiedJedis redis;
    private final EmbeddedPostgresServer postgres;
    private final ProcessHandle postmaster;

    /** Starts both; {@code appendfsync} is {@code everysec} or {@code always}. */
    Stores(Path deploy, Path directory, String appendfsync) throws IOException, InterruptedException {
        int port = freePort();
        var data = Files.createDirectories(directory.resolve("redis"));
        redisServer = new ProcessBuilder(List.of(
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
                        "8gb"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("redis.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(redisServer::destroyForcibly));
        redisUrl = "redis://127.0.0.1:" + port;
        redis = RedisClient.create(URI.create(redisUrl));
        awaitRedis();
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        postmaster = ProcessHandle.of(pid).orElseThrow();
        Runtime.getRuntime().addShutdownHook(new Thread(postmaster::destroy));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitRedis() throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try {
                redis.ping();
                return;
            } catch (redis.clients.jedis.exceptions.JedisException notYet) {
                if (System.currentTimeMillis() > end) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** The service's settings for them. */
    Map<String, String> environment() {
        return Map.of(
                "SATHI_REDIS_URL", redisUrl, "SATHI_DATABASE_URL", postgres.url(), "SATHI_DATABASE_USER", "postgres");
    }

    UnifiedJedis redis() {
        return redis;
    }

    ProcessHandle redisProcess() {
        return redisServer.toHandle();
    }

    ProcessHandle postgresProcess() {
        return postmaster;
    }

    /** A figure of Redis's {@code INFO}. */
    long redisFigure(String section, String name) {
        return redis.info(section)
                .lines()
                .filter(l -> l.startsWith(name + ":"))
                .mapToLong(l -> Long.parseLong(l.substring(name.length() + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    /** Commands handled so far, those inside scripts included. */
    Map<String, Long> redisCalls() {
        var calls = new java.util.TreeMap<String, Long>();
        redis.info("commandstats")
                .lines()
                .filter(l -> l.startsWith("cmdstat_"))
                .forEach(l -> calls.put(
                        l.substring("cmdstat_".length(), l.indexOf(':')),
                        Long.parseLong(l.substring(l.indexOf("calls=") + 6, l.indexOf(',')))));
        return calls;
    }

    /** The answer, a number, to a question to PostgreSQL. */
    long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        redis.close();
        postgres.close();
        redisServer.destroy();
        redisServer.waitFor();
    }
}
