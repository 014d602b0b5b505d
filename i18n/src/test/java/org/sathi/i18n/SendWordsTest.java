package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendWordsTest {

    static Stream<String> forms() {
        return Stream.of("en", "km", "ne", "bn").flatMap(code -> Resource.lines(code + "/send-words.txt").stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Send it!", "ផ្ញើ។", "បាទ ផ្ញើ", "पठाउनुहोस्।", "পাঠিয়ে  দিন।"})
    void areReadAsPeopleTypeThem(String text) {
        assertThat(SendWords.areAll(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"send?", "do not send", "ឈប់ផ្ញើ", "កុំផ្ញើ", "नपठाउनुहोस्", "পাঠাবেন না", "send 14", ""})
    void areNotReadIntoWhatSaysMoreOrTheContrary(String text) {
        assertThat(SendWords.areAll(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areNoOtherCommandInAnyLanguage(String form) {
        assertThat(Languages.all())
                .allSatisfy(
                        language -> assertThat(Commands.whole(form, language)).isEmpty())
                .allSatisfy(
                        language -> assertThat(Commands.yesNo(form, language)).isNotEqualTo(Optional.of(false)));
    }
}
