package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendWordsTest {

    static Stream<String> forms() {
        return Stream.of("en", "km", "ne", "bn").flatMap(code -> Resource.lines(code + "/send-words.txt").stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Send it!", "ផ្ញើ។", "បាទ ផ្ញើ", "पठाउनुहोस्।", "পাঠিয়ে  দিন।"})
    void areReadAsPeopleTypeThem(String text) {
        assertThat(SendWords.areAll(text, Languages.of("en"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ne, huncha pathau",
        "ne, thik cha pathaunus",
        "ne, ठिक छ पठाउनुहोस् धन्यवाद",
        "ne, पठाउनुस् हुन्छ",
        "bn, thik ache pathan",
        "bn, 'জি, ঠিক আছে, পাঠিয়ে দেন'",
        "bn, পাঠান ভাই ঠিক আছে",
        "km, ត្រូវហើយផ្ញើ",
        "km, បាទ ត្រូវហើយ ផ្ញើទៅ",
        "en, 'that is right, send it'"
    })
    void areReadBesideAYes(String language, String text) {
        assertThat(SendWords.areAll(text, Languages.of(language))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ne, hunna pathau",
        "ne, thik chaina pathau",
        "bn, thik nai pathan",
        "bn, ঠিক আছে পাঠাবেন না",
        "km, មិនត្រូវទេផ្ញើ",
        "km, ត្រូវហើយកុំផ្ញើ",
        "en, yes but do not send"
    })
    void areNotReadBesideADenial(String language, String text) {
        assertThat(SendWords.areAll(text, Languages.of(language))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"send?", "do not send", "ឈប់ផ្ញើ", "កុំផ្ញើ", "नपठाउनुहोस्", "পাঠাবেন না", "send 14", ""})
    void areNotReadIntoWhatSaysMoreOrTheContrary(String text) {
        assertThat(Languages.all())
                .allSatisfy(
                        language -> assertThat(SendWords.areAll(text, language)).isFalse());
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
