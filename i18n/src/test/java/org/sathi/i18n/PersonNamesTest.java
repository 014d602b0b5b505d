package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Anna Lwanga, Anna",
        "सीता थापा मगर, सीता",
        "রহিমা বেগম, রহিমা",
        "សុខ ចាន់ធូ, ចាន់ធូ",
        "' ចាន់ធូ ', ចាន់ធូ",
        "'', ''"
    })
    void the_given_name_is_the_first_word_and_in_khmer_the_last(String whole, String given) {
        assertThat(PersonNames.given(whole)).isEqualTo(given);
    }
}
