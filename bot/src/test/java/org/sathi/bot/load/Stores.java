package org.sathi.bot.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sathi.bot.stores.EmbeddedPostgresServer;

/** Redis, and PostgreSQL 18 with durable commits, in processes of their own and empty at the start. */
final class Stores implements AutoCloseable {

    private final RedisServers redis;
    private final EmbeddedPostgresServer postgres;
    private final ProcessHandle postmaster;

    /** Starts both. */
    Stores(Path deploy, Path directory, Round.Machines machines) throws IOException, InterruptedException {
        redis = new RedisServers(deploy, directory, machines.appendfsync(), machines.masters());
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        postmaster = ProcessHandle.of(pid).orElseThrow();
        Runtime.getRuntime().addShutdownHook(new Thread(postmaster::destroy));
    }

    /** The service's settings for them. */
    Map<String, String> environment() {
        return Map.of(
                "SATHI_REDIS_URL",
                redis.url(),
                "SATHI_DATABASE_URL",
                postgres.url(),
                "SATHI_DATABASE_USER",
                "postgres");
    }

    RedisServers redis() {
        return redis;
    }

    ProcessHandle postgresProcess() {
        return postmaster;
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

    /** The answer to a question to PostgreSQL for names and their numbers. */
    Map<String, Long> counts(String sql) throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /** Changes something in PostgreSQL. */
    void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        postgres.close();
        redis.close();
    }
}
