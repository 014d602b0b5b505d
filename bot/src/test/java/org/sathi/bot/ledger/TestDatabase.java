package org.sathi.bot.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Databases for tests, a new one for each that asks, all in one PostgreSQL that lasts as long as the JVM: to start one and make its
 * tables takes seconds, to copy a database a fraction of one. Nothing there outlasts a failure of the machine. Who stops
 * PostgreSQL starts one of her own.
 */
public final class TestDatabase {

    private static final String TABLES = "tables";
    /** Connections that nobody uses end by themselves, so that nobody need close a database. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final AtomicInteger number = new AtomicInteger();
    private static final EmbeddedPostgres server = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            var started = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .start();
            create(started, TABLES, "template1");
            new Migrations(started.getDatabase("postgres", TABLES)).ensure();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL of the tests does not start", e);
        }
    }

    private static void create(EmbeddedPostgres server, String name, String template) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name + " template " + template);
    }

    /** One without tables. */
    public static HikariDataSource bare() {
        return copy("template1");
    }

    /** One with all the tables, and nothing in them. */
    public static HikariDataSource withTables() {
        return copy(TABLES);
    }

    private static HikariDataSource copy(String template) {
        var name = "test" + number.incrementAndGet();
        create(server, name, template);
        var database = new HikariDataSource();
        database.setJdbcUrl(server.getJdbcUrl("postgres", name));
        database.setMinimumIdle(0);
        database.setIdleTimeout(IDLE.toMillis());
        return database;
    }

    /** Takes out all there is, and lets what is counted begin anew; where there is little, this is far quicker than {@code truncate}. */
    public static void clear(JdbcTemplate jdbc) {
        jdbc.execute("""
                do $$
                declare one text;
                begin
                    set local session_replication_role = replica;
                    for one in select tablename from pg_tables
                        where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
                        execute 'delete from ' || one;
                    end loop;
                    perform setval(oid::regclass, 1, false)
                        from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace;
                end $$""");
    }
}
