package org.sathi.bot.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sathi.bot.ledger.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every case in {@code src/test/resources/cases}. {@code -Dtalks.write=true} writes what is really said, {@code -Dcases=broadcasts} plays only
 * those with that in their names. */
class CaseScriptsIT {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final String NAMED = System.getProperty("cases", "");

    private static final HikariDataSource database = TestDatabase.withTables();

    @TestFactory
    Stream<DynamicTest> each_case_goes_as_its_script_says() throws Exception {
        try (var files = Files.walk(CASES)) {
            return files
                    .filter(f -> f.toString().endsWith(".case") && f.toString().contains(NAMED))
                    .sorted()
                    .toList()
                    .stream()
                    .map(f -> DynamicTest.dynamicTest(CASES.relativize(f).toString(), () -> check(f)));
        }
    }

    private static void check(Path script) throws IOException {
        TestDatabase.clear(new JdbcTemplate(database));
        var really = CaseScript.play(database, script);
        if (Boolean.getBoolean("talks.write")) {
            Files.writeString(script, really);
        }
        assertThat(really).isEqualTo(Files.readString(script));
    }
}
