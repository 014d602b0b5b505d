package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever opens a list of words sees whether a native speaker has reviewed it. */
final class ReviewMarksTest {

    private static final Path DATA = Path.of("src/main/resources/org/sathi/i18n");

    @TestFactory
    Stream<DynamicTest> each_list_of_words_says_that_no_native_speaker_has_reviewed_it() throws IOException {
        var languages = Stream.of("km", "ne", "bn").map(DATA::resolve).flatMap(ReviewMarksTest::lists);
        var together = Stream.of("hours.tsv", "ahead.tsv", "introductions.tsv").map(DATA::resolve);
        return Stream.concat(languages, together)
                .map(list -> DynamicTest.dynamicTest(
                        DATA.relativize(list).toString(),
                        () -> assertThat(Files.readAllLines(list).stream().filter(line -> line.startsWith("#")))
                                .anyMatch(line -> line.contains("reviewed"))));
    }

    private static Stream<Path> lists(Path language) {
        try (var files = Files.list(language)) {
            return files.filter(file -> file.toString().matches(".*\\.(tsv|txt)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
