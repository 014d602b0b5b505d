package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sathi.content.Pack;
import org.sathi.content.story.Story;
import org.sathi.i18n.Catalogue;
import org.sathi.i18n.Language;

/** Every conversation in {@code src/test/resources/talks}. {@code -Dtalks.write=true} writes what is really said. */
class TalkScriptsTest {

    private static final Path TALKS = Path.of("src/test/resources/talks");

    @TestFactory
    Stream<DynamicTest> each_conversation_goes_as_its_script_says() throws Exception {
        var pack = WholePack.PACK;
        var desk = WholePack.DESK;
        if (Boolean.getBoolean("talks.write")) {
            writeStories(pack);
        }
        try (var files = Files.walk(TALKS)) {
            return files.filter(f -> f.toString().endsWith(".talk")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(TALKS.relativize(f).toString(), () -> check(desk, f)));
        }
    }

    @TestFactory
    Stream<DynamicTest> each_story_has_a_conversation_in_each_language() throws Exception {
        return WholePack.PACK.stories().values().stream()
                .flatMap(story -> Catalogue.offered().stream()
                        .map(language -> DynamicTest.dynamicTest(
                                story.id() + " " + language.code(),
                                () -> assertThat(file(story, language)).exists())));
    }

    private static Path file(Story story, Language language) {
        return TALKS.resolve("stories").resolve(story.id() + "-" + language.code() + ".talk");
    }

    private static void writeStories(Pack pack) throws IOException {
        Files.createDirectories(TALKS.resolve("stories"));
        for (var story : pack.stories().values()) {
            for (var language : Catalogue.offered()) {
                Files.write(file(story, language), new StoryReader(story, language).script());
            }
        }
    }

    private static void check(Desk desk, Path script) throws IOException {
        var really = TalkScript.play(desk, script);
        if (Boolean.getBoolean("talks.write")) {
            Files.writeString(script, really);
        }
        assertThat(really).isEqualTo(Files.readString(script));
    }
}
