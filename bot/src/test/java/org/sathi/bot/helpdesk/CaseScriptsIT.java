package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.stores.EmbeddedPostgresServer;
import org.sathi.content.Pack;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every case in {@code src/test/resources/cases}. {@code -Dtalks.write=true} writes what is really said, {@code -Dcases=broadcasts} plays only
 * those with that in their names. */
class CaseScriptsIT {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final String NAMED = System.getProperty("cases", "");

    @TempDir
    static Path directory;

    private static EmbeddedPostgresServer server;
    private static HikariDataSource database;

    @BeforeAll
    static void startPostgres() {
        server = EmbeddedPostgresServer.start(directory);
        database = new HikariDataSource();
        database.setJdbcUrl(server.url());
        database.setUsername("postgres");
        new Migrations(database).ensure();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        database.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> each_case_goes_as_its_script_says() throws Exception {
        var pack = Pack.load();
        try (var files = Files.walk(CASES)) {
            return files
                    .filter(f -> f.toString().endsWith(".case") && f.toString().contains(NAMED))
                    .sorted()
                    .toList()
                    .stream()
                    .map(f -> DynamicTest.dynamicTest(CASES.relativize(f).toString(), () -> check(pack, f)));
        }
    }

    private static void check(Pack pack, Path script) throws IOException {
        empty();
        var really = CaseScript.play(pack, database, script);
        if (Boolean.getBoolean("talks.write")) {
            Files.writeString(script, really);
        }
        assertThat(really).isEqualTo(Files.readString(script));
    }

    private static void empty() {
        var jdbc = new JdbcTemplate(database);
        var tables = jdbc.queryForList(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'",
                String.class);
        jdbc.execute("truncate " + String.join(", ", tables) + " cascade");
        // Broadcasts are called by their numbers, whatever was played before.
        jdbc.execute("alter table broadcast alter column number restart");
    }
}
