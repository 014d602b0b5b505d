package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sathi.i18n.SmsText;

/** HELP by SMS, written over every question that any of the conversations in the files comes to. */
final class HelpOverQuestionsTest {

    private static final Path TALKS = Path.of("src/test/resources/talks");

    /** What help may cost, the question with its answers asked once more in it. In segments. */
    private static final int MOST = 2;

    @TestFactory
    Stream<DynamicTest> help_over_any_question_takes_two_segments() throws Exception {
        var desk = WholePack.DESK;
        try (var files = Files.walk(TALKS)) {
            return files.filter(f -> f.toString().endsWith("-sms.talk")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(TALKS.relativize(f).toString(), () -> {
                        for (var answer : TalkScript.helpAfterEachLine(desk, f)) {
                            assertThat(SmsText.of(answer[1]).segments())
                                    .as("after %s: %s", answer[0], answer[1])
                                    .isLessThanOrEqualTo(MOST);
                        }
                    }));
        }
    }
}
