package org.sathi.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {

    private static final Path PACK = Path.of("pack");
    private static final String LINE = "# yaml-language-server: $schema=";
    private static final String PLACE = "https://sathi.org/schema/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(SchemaTest::schema));

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void a_file_names_its_schema_in_the_first_line_and_follows_it(Path file) throws IOException {
        String yaml = Files.readString(file);
        assertThat(yaml).startsWith(LINE);
        Path schema = file.resolveSibling(yaml.lines().findFirst().orElseThrow().substring(LINE.length()));
        assertThat(schema).exists();

        var faults = SCHEMAS.getSchema(SchemaLocation.of(PLACE + schema.getFileName()))
                .validate(yaml, InputFormat.YAML);

        assertThat(faults).isEmpty();
    }

    @Test
    void a_slip_of_the_pen_is_seen_while_typing() {
        var faults = SCHEMAS.getSchema(SchemaLocation.of(PLACE + "tip.schema.json"))
                .validate("id: mulch\nsesson: dry\n", InputFormat.YAML);

        assertThat(faults.toString()).contains("sesson").contains("theme");
    }

    @Test
    void the_example_of_the_readme_follows_the_schema() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.substring(readme.indexOf("id: goat-shed"), readme.indexOf("   ```\n\n   A scene says"))
                .replace("\n   ", "\n");

        var faults = SCHEMAS.getSchema(SchemaLocation.of(PLACE + "module.schema.json"))
                .validate(example, InputFormat.YAML);

        assertThat(faults).isEmpty();
    }

    @Test
    void the_schema_knows_the_themes_of_the_pack() throws Exception {
        String common = Files.readString(Path.of("schema", "common.schema.json"));

        assertThat(Pack.load().themes().keySet()).allMatch(theme -> common.contains('"' + theme + '"'));
    }

    static Stream<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    private static String schema(String iri) {
        try {
            return Files.readString(Path.of("schema", iri.substring(PLACE.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
