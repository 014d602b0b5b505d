package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThanksTest {

    private static boolean areThanks(String language, String text) {
        return Commands.areThanks(text, Languages.of(language));
    }

    @ParameterizedTest
    @CsvSource({
        "en, thanks sister",
        "en, Thank you very much!",
        "en, ok thanks",
        "en, no thanks",
        "en, ok",
        "en, 👍",
        "en, 🙏",
        "ne, धन्यवाद दिदी",
        "ne, धेरै धन्यवाद",
        "ne, dhanyabad hajur",
        "ne, हुन्छ",
        "ne, हवस् धन्यवाद",
        "bn, ধন্যবাদ আপা",
        "bn, অনেক ধন্যবাদ ভাই",
        "bn, ঠিক আছে",
        "bn, আচ্ছা ধন্যবাদ",
        "km, អរគុណបង",
        "km, អរគុណច្រើន",
        "km, ចាស អរគុណ",
        "km, arkun bong"
    })
    void thanks_and_agreement_are_just_that(String language, String text) {
        assertThat(areThanks(language, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, hello",
        "en, sister",
        "en, no",
        "en, thanks but my goat is sick",
        "en, thank you?",
        "en, ...",
        "ne, नमस्ते",
        "ne, दिदी",
        "ne, मलाई चाहियो",
        "ne, धन्यवाद तर बाख्रा बिरामी छ",
        "bn, সালাম",
        "bn, ভাই",
        "bn, ধন্যবাদ কিন্তু গরু অসুস্থ",
        "km, សួស្តី",
        "km, បង",
        "km, ទេ",
        "km, អរគុណ ប៉ុន្តែគោឈឺ"
    })
    void greetings_denials_and_what_tells_more_are_no_thanks(String language, String text) {
        assertThat(areThanks(language, text)).isFalse();
    }
}
