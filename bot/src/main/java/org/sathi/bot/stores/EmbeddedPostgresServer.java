package org.sathi.bot.stores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the service's own, with its data in a directory and durable settings. It runs as processes apart:
 * after a crash of the service they live on, and the next start finds them.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int PORT_LINE = 3;

    private final String url;
    private final @Nullable EmbeddedPostgres started;
    private final long pid;

    private EmbeddedPostgresServer(String url, @Nullable EmbeddedPostgres started, long pid) {
        this.url = url;
        this.started = started;
        this.pid = pid;
    }

    /** Starts it with its data in {@code directory}, or finds it running there. */
    public static EmbeddedPostgresServer start(Path directory) {
        try {
            var data = directory.toAbsolutePath().resolve("data");
            var running = find(data);
            if (running.isPresent()) {
                return running.get();
            }
            Files.createDirectories(directory);
            int port = port(directory.resolve("port"));
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            directory.toAbsolutePath().resolve("program").toFile())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return new EmbeddedPostgresServer(url(server.getPort()), server, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start in " + directory, e);
        }
    }

    /** A server that an earlier run left at work in {@code data}, by the file it keeps there. */
    private static Optional<EmbeddedPostgresServer> find(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var url = url(Integer.parseInt(lines.get(PORT_LINE).strip()));
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            return Optional.of(new EmbeddedPostgresServer(
                    url, null, Long.parseLong(lines.getFirst().strip())));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** The port of the last time if it is free, so that whoever waits for the database finds it again. */
    private static int port(Path file) throws IOException {
        if (Files.exists(file)) {
            int last = Integer.parseInt(Files.readString(file).strip());
            if (FreePort.isFree(last)) {
                return last;
            }
        }
        int port = FreePort.find();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Its JDBC URL, for the user {@code postgres} without a password. */
    public String url() {
        return url;
    }

    /** Whether it was running before. */
    public boolean wasFound() {
        return started == null;
    }

    /** Stops it; its data stays. */
    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        } else {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }
}
