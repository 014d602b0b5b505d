package org.sathi.bot.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class MigrationsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    /** Flyway notes a migration after its commit: if PostgreSQL stops in between, the next start runs it again. */
    @Test
    void each_migration_can_be_run_again_after_it_was_cut_off_before_it_was_noted() throws IOException {
        var jdbc = new JdbcTemplate(TestDatabase.bare());
        for (var script : scripts()) {
            var sql = Files.readString(script);
            jdbc.execute(sql);
            assertThatCode(() -> jdbc.execute(sql)).as(script.toString()).doesNotThrowAnyException();
        }
    }

    private static List<Path> scripts() throws IOException {
        try (var files = Files.list(SCRIPTS)) {
            return files.sorted(Comparator.comparingDouble(MigrationsTest::version))
                    .toList();
        }
    }

    private static double version(Path script) {
        var name = script.getFileName().toString();
        return Double.parseDouble(name.substring(1, name.indexOf("__")).replace('_', '.'));
    }
}
