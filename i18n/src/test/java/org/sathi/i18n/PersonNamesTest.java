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

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "My name is Maya Tamang, Maya Tamang",
        "ខ្ញុំឈ្មោះ សុជាតា, សុជាតា",
        "ខ្ញុំឈ្មោះសុជាតា, សុជាតា",
        "मेरो नाम कमला हो, कमला",
        "mero naam Kamala ho, Kamala",
        "আমার নাম সালমা, সালমা",
        "Maya, Maya",
        "मेरो नाम, मेरो नाम",
        "Amar Namdev, Amar Namdev"
    })
    void what_stands_beside_a_name_is_no_part_of_it(String answer, String name) {
        assertThat(PersonNames.bare(answer)).isEqualTo(name);
    }
}
