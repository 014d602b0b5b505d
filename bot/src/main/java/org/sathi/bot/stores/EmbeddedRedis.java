package org.sathi.bot.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis of the service's own, with its data in a directory. It runs as a process apart: after a crash of the service
 * it lives on, and the next start finds it by the port it keeps in the directory; a new one takes the same port if it
 * can.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final int CONNECT_MILLIS = 500;
    private static final int TRIES = 100;
    private static final int TRY_MILLIS = 50;

    private final int port;
    private boolean found;

    private EmbeddedRedis(int port) {
        this.port = port;
    }

    /** Starts it with its data in {@code directory}, or finds it running there. */
    public static EmbeddedRedis start(Path directory) {
        try {
            var home = Files.createDirectories(directory).toRealPath();
            var portFile = home.resolve("port");
            if (Files.exists(portFile)) {
                var found = new EmbeddedRedis(
                        Integer.parseInt(Files.readString(portFile).strip()));
                if (found.servesFrom(home)) {
                    found.found = true;
                    return found;
                }
                if (FreePort.isFree(found.port)) {
                    found.launch(home);
                    return found;
                }
            }
            var fresh = new EmbeddedRedis(FreePort.find());
            fresh.launch(home);
            Files.writeString(portFile, Integer.toString(fresh.port));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Redis does not start in " + directory, e);
        }
    }

    /** Its address. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Whether it was running before. */
    public boolean wasFound() {
        return found;
    }

    private void launch(Path home) throws IOException {
        var binary = home.resolve("redis-server");
        if (!Files.exists(binary)) {
            var extracted = ExecutableProvider.newJarResourceProvider(home.toFile())
                    .get()
                    .toPath();
            if (!extracted.equals(binary)) {
                Files.move(extracted, binary);
            }
        }
        var command = List.of(
                binary.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                home.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--maxmemory-policy",
                "noeviction",
                "--daemonize",
                "yes",
                "--logfile",
                home.resolve("redis.log").toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            for (int i = 0; i < TRIES; i++) {
                if (servesFrom(home)) {
                    return;
                }
                Thread.sleep(TRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("see " + home.resolve("redis.log"));
    }

    private boolean servesFrom(Path home) {
        try (var redis = connect()) {
            return redis.configGet("dir").containsValue(home.toString())
                    && redis.info("persistence").contains("loading:0");
        } catch (JedisException e) {
            return false;
        }
    }

    private Jedis connect() {
        return new Jedis(
                new HostAndPort("127.0.0.1", port),
                DefaultJedisClientConfig.builder().timeoutMillis(CONNECT_MILLIS).build());
    }

    /** Stops the process; its data stays. */
    @Override
    public void close() {
        try (var redis = connect()) {
            redis.shutdown();
        } catch (JedisException e) {
            // It answers a shutdown by closing the connection.
        }
        awaitPort();
    }

    /** Waits for the process to be gone, so that the next one can have its port. */
    private void awaitPort() {
        try {
            for (int i = 0; i < TRIES && !FreePort.isFree(port); i++) {
                Thread.sleep(TRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
