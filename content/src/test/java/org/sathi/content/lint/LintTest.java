package org.sathi.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sathi.content.read.DraftReader;
import org.sathi.content.source.Fault;
import org.sathi.content.source.Finding;
import org.sathi.content.source.PackFiles;
import org.yaml.snakeyaml.Yaml;

final class LintTest {

    @TempDir
    private Path folder;

    @Test
    void a_good_pack_has_no_findings() throws Exception {
        copyGoodPack();

        assertThat(lint()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_pack_is_found_out_at_its_file_and_line(Broken broken) throws Exception {
        copyGoodPack();
        broken.breakIt(folder);

        assertThat(lint())
                .extracting(finding -> finding.mark() + " " + finding.fault())
                .containsExactlyInAnyOrderElementsOf(broken.expect());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void every_finding_says_what_is_wrong_and_how_to_mend_it(Broken broken) throws Exception {
        copyGoodPack();
        broken.breakIt(folder);

        assertThat(lint()).allSatisfy(finding -> {
            assertThat(finding.what()).endsWith(".");
            assertThat(finding.mend()).endsWith(".");
        });
    }

    @Test
    void every_kind_of_fault_has_a_broken_sample() {
        String expected = broken().map(broken -> String.join(" ", broken.expect()))
                .toList()
                .toString();

        assertThat(Arrays.stream(Fault.values()).map(Fault::name)).allMatch(expected::contains);
    }

    private List<Finding> lint() throws IOException {
        return Lint.check(DraftReader.read(PackFiles.in(folder)));
    }

    private void copyGoodPack() throws IOException {
        Path good = Path.of("src", "test", "resources", "lint", "good");
        try (Stream<Path> files = Files.walk(good)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(good.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static Stream<Broken> broken() {
        List<Map<String, Object>> cases = new Yaml().load(LintTest.class.getResourceAsStream("/lint/broken.yaml"));
        return cases.stream().map(Broken::new);
    }

    /** A case of {@code broken.yaml}. */
    record Broken(Map<String, Object> values) {

        @SuppressWarnings("unchecked")
        List<String> expect() {
            return (List<String>) values.getOrDefault("expect", List.of());
        }

        void breakIt(Path folder) throws IOException {
            Path file = folder.resolve(text(values, "file"));
            if (values.containsKey("delete")) {
                Files.delete(file);
                return;
            }
            String content = Files.exists(file) ? replaced(Files.readString(file), values) : text(values, "put");
            if (values.get("also") instanceof Map<?, ?> also) {
                content = replaced(content, also);
            }
            Charset charset = values.containsKey("latin1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            Files.writeString(file, content, charset);
        }

        private static String replaced(String content, Map<?, ?> edit) {
            assertThat(content).contains(text(edit, "find"));
            return content.replace(text(edit, "find"), text(edit, "put"));
        }

        private static String text(Map<?, ?> values, String key) {
            return String.valueOf(values.get(key));
        }

        @Override
        public String toString() {
            return text(values, "case");
        }
    }
}
