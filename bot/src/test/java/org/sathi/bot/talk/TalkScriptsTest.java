package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sathi.content.Pack;
import org.sathi.i18n.Languages;

/** Every conversation in {@code src/test/resources/talks}. {@code -Dtalks.write=true} writes what is really said. */
class TalkScriptsTest {

    private static final Path TALKS = Path.of("src/test/resources/talks");

    @TestFactory
    Stream<DynamicTest> each_conversation_goes_as_its_script_says() throws Exception {
        var pack = Pack.load();
        var desk = new Desk(() -> pack, Languages.of("en"));
        try (var files = Files.walk(TALKS)) {
            return files.filter(f -> f.toString().endsWith(".talk")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(TALKS.relativize(f).toString(), () -> check(desk, f)));
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
