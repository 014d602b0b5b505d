package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People are in the middle of talks when a new build starts. {@code -Dtalks.write=true} writes what the steps are called. */
class StepNamesTest {

    private static final Path NAMES = Path.of("src/test/resources/steps.txt");

    @Test
    void steps_have_the_names_that_stored_sessions_know() throws IOException {
        var names = new ClassFileImporter()
                .importPackages("org.sathi.bot.talk").stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(Step.class))
                        .map(c -> c.reflect())
                        .map(StepNamesTest::line)
                        .sorted()
                        .toList();
        if (Boolean.getBoolean("talks.write")) {
            Files.write(NAMES, names);
        }

        assertThat(names).hasSizeGreaterThan(10).isEqualTo(List.copyOf(Files.readAllLines(NAMES)));
    }

    private static String line(Class<?> steps) {
        var of = steps.getEnclosingClass() == null ? steps : steps.getEnclosingClass();
        return Arrays.stream(steps.getEnumConstants())
                .map(s -> ((Step) s).key())
                .collect(Collectors.joining(" ", of.getSimpleName() + ": ", ""));
    }
}
