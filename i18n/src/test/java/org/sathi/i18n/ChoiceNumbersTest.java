package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                " 2. ",
                "(2)",
                "2)",
                "#2",
                "२",
                "২",
                "២",
                "no. 2",
                "No 2 please",
                "number 2",
                "option 2",
                "two",
                "2️⃣",
                "नम्बर २",
                "नं. २",
                "२ नं",
                "विकल्प २",
                "दुई",
                "dui",
                "nambar 2",
                "নম্বর ২",
                "২ নং",
                "২ নম্বরটা",
                "অপশন ২",
                "দুই",
                "លេខ ២",
                "ជម្រើសទី២",
                "ទី 2",
                "ពីរ"
            })
    void a_number_alone_or_beside_a_word_for_its_choice_picks(String text) {
        assertThat(Languages.all())
                .allSatisfy(language ->
                        assertThat(ChoiceNumbers.read(text, language)).hasValue(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my 2 goats are sick",
                "men 3",
                "women 1",
                "2 women",
                "2 people",
                "compost, 12 women yesterday",
                "give 1 spoon",
                "2 kg",
                "12/8",
                "1, 2",
                "1 or 2",
                "no",
                "none",
                "w12",
                "मेरो दुई बाख्रा बिरामी",
                "महिला १",
                "२ जना",
                "२ दिन",
                "আমার দুই ছাগল অসুস্থ",
                "২ জন",
                "পুরুষ ৩",
                "ពពែ ២ ឈឺ",
                "ស្រី ១",
                "២ នាក់",
                "number",
                ""
            })
    void a_number_in_what_tells_of_something_picks_nothing(String text) {
        assertThat(Languages.all())
                .allSatisfy(language ->
                        assertThat(ChoiceNumbers.read(text, language)).isEmpty());
    }
}
