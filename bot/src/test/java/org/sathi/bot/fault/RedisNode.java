package org.sathi.bot.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.sathi.bot.machine.Installed;
import redis.clients.jedis.Jedis;

/** A Redis of the machine's, on loopback, that can be killed and started again. */
final class RedisNode implements AutoCloseable {

    private final int port;
    private final ProcessBuilder command;
    private Process process;

    /** Starts one with its data in {@code home}; {@code arguments} come after the usual ones. */
    RedisNode(Path home, int port, List<String> arguments) throws IOException {
        this.port = port;
        var all = new ArrayList<>(List.of(
                server().toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                Files.createDirectories(home).toString(),
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "always"));
        all.addAll(arguments);
        this.command = command(home, all);
        start();
    }

    private RedisNode(Path home, int port, Path configuration) throws IOException {
        this.port = port;
        this.command = command(home, List.of(server().toString(), configuration.toString(), "--sentinel"));
        start();
    }

    /** A sentinel that watches {@code master} under the name "sathi" and decides alone. */
    static RedisNode sentinel(Path home, int port, RedisNode master) throws IOException {
        var configuration = Files.writeString(
                Files.createDirectories(home).resolve("sentinel.conf"), """
                bind 127.0.0.1
                port %d
                dir %s
                sentinel monitor sathi 127.0.0.1 %d 1
                sentinel down-after-milliseconds sathi 1000
                sentinel failover-timeout sathi 5000
                """.formatted(port, home, master.port()));
        return new RedisNode(home, port, configuration);
    }

    private static ProcessBuilder command(Path home, List<String> words) {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("redis.log").toFile()));
    }

    private static File server() {
        return Installed.program("Redis", "/usr/bin/redis-server", "/usr/local/bin/redis-server");
    }

    int port() {
        return port;
    }

    /** Its address as it stands in a list of nodes. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** A line of what it says of itself, such as {@code role:master}, is there. */
    boolean says(String section, String line) {
        try (var redis = new Jedis("127.0.0.1", port)) {
            return redis.info(section).contains(line);
        }
    }

    void start() throws IOException {
        process = command.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> says("server", "tcp_port:" + port));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
