package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that nobody types, sent to break the service: no exception, and an end within reason. */
final class HostileTextTest {

    /** Not a measure of speed: what is quadratic in 100,000 characters takes minutes. */
    private static final Duration WITHIN_REASON = Duration.ofSeconds(20);

    private static final int MANY = 100_000;

    static List<String> hostile() {
        return List.of(
                "a" + "\u0301".repeat(MANY),
                "a" + "\u0301\u0323".repeat(MANY / 2),
                "a" + "\u0315\u0300\u0321\u031B\u0323\u0345".repeat(MANY / 6),
                "ក" + "\u17C6".repeat(MANY),
                "ក" + "\u17D2\u179A".repeat(MANY / 2),
                "ក" + "\u17D2".repeat(MANY),
                "\u17D2\u17B6\u17CA\u17BE".repeat(MANY / 4),
                "ន" + "\u094D\u0928".repeat(MANY / 2),
                "\u0928\u094D".repeat(MANY / 2) + "\u0926",
                "ক" + "\u09CD\u09CD\u09BC".repeat(MANY / 3),
                "\u09C7\u09BE".repeat(MANY / 2),
                "\u09C7\u0357\u09D7",
                "\uD800".repeat(MANY),
                "\uDC00\uD800".repeat(MANY / 2),
                "stop\uD83D",
                "\u200D".repeat(10_000) + "stop",
                "s\u200Dt\u200Do\u200Dp".repeat(MANY / 7),
                "👨\u200D👩\u200D👧\u200D".repeat(MANY / 9),
                "\u202E\u2066\u202Astop\u202C\u2069",
                "\u202E".repeat(MANY),
                "\uFDFA".repeat(MANY),
                "o".repeat(MANY),
                "no ".repeat(MANY / 3),
                "ha ".repeat(MANY / 3),
                "please ".repeat(MANY / 7) + "stop",
                "សូម".repeat(MANY / 3) + "ឈប់",
                "ទេ".repeat(MANY / 2),
                "help ".repeat(MANY / 5),
                "fix" + "!".repeat(MANY) + "3",
                "!".repeat(MANY) + "fix 3",
                "fi" + "x".repeat(MANY) + " 3",
                "report " + "3".repeat(MANY) + " cancel",
                "/" + "start@".repeat(MANY / 6),
                "👍".repeat(MANY / 2),
                "1 ".repeat(MANY / 2),
                "\u0000".repeat(MANY),
                " ".repeat(MANY),
                "\u1100\u1161\u11A8".repeat(MANY / 3));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_breaks_the_reading(String text) {
        assertTimeoutPreemptively(WITHIN_REASON, () -> {
            String key = Fold.key(text);
            assertThat(Fold.key(key).equals(key)).isTrue();
            for (Language language : Languages.all()) {
                Commands.whole(text, language);
                Commands.inForm(text, language);
                Commands.leading(text, language);
                Commands.yesNo(text, language);
                Commands.didYouMean(text, language);
            }
            LanguageGuess.of(text, "KH");
        });
    }

    @Test
    void a_key_is_folded_to_itself_and_holds_single_spaces_only() {
        Texts.forAll(20_000, text -> {
            String key = Fold.key(text);
            assertThat(Fold.key(key)).isEqualTo(key);
            assertThat(key).doesNotContain("  ").doesNotStartWith(" ").doesNotEndWith(" ");
        });
    }

    @Test
    void normal_forms_of_one_text_have_one_key() {
        Texts.forAll(20_000, text -> {
            String repaired = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            String key = Fold.key(repaired);
            assertThat(Fold.key(Normalizer.normalize(repaired, Normalizer.Form.NFD)))
                    .isEqualTo(key);
            assertThat(Fold.key(Normalizer.normalize(repaired, Normalizer.Form.NFC)))
                    .isEqualTo(key);
        });
    }

    @Test
    void random_text_is_no_command_and_no_answer_but_never_an_exception() {
        Texts.forAll(5_000, text -> {
            for (Language language : Languages.all()) {
                Commands.whole(text, language);
                Commands.leading(text, language);
                Commands.yesNo(text, language);
                Commands.didYouMean(text, language);
            }
            LanguageGuess.of(text, null);
        });
    }

    @Test
    void the_order_in_which_a_khmer_syllable_is_typed_does_not_matter() {
        List<String> parts = List.of("\u17D2\u178F", "\u17D2\u179A", "\u17CA", "\u17BE", "\u17C6", "\u17C7");
        String expected = Fold.key("ស" + String.join("", parts));
        for (List<String> order : permutations(parts)) {
            assertThat(Fold.key("ស" + String.join("", order))).isEqualTo(expected);
        }
    }

    private static List<List<String>> permutations(List<String> parts) {
        if (parts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : parts) {
            List<String> others = new ArrayList<>(parts);
            others.remove(first);
            for (List<String> order : permutations(others)) {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}
