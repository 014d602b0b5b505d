package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "012 345 678, KH, +85512345678",
        "012345678, KH, +85512345678",
        "012-34-56-78, KH, +85512345678",
        "០១២ ៣៤៥ ៦៧៨, KH, +85512345678",
        "+855 12 345 678, NP, +85512345678",
        "00855 12 345 678, KH, +85512345678",
        "85512345678, KH, +85512345678",
        "(+855) 12.345.678, US, +85512345678",
        "Tel: 012 345 678, KH, +85512345678",
        "9841234567, NP, +9779841234567",
        "९८४१-२३४५६७, NP, +9779841234567",
        "+977-9841234567, KH, +9779841234567",
        "00977 9841234567, NP, +9779841234567",
        "9779841234567, NP, +9779841234567",
        "01712-345678, BD, +8801712345678",
        "০১৭১২ ৩৪৫ ৬৭৮, BD, +8801712345678",
        "+8801712345678, BD, +8801712345678",
        "8801712345678, KH, +8801712345678",
        "＋８８０１７１２３４５６７８, BD, +8801712345678",
        "01712–345678, BD, +8801712345678"
    })
    void any_way_of_writing_a_number_is_read(String raw, String region, String e164) {
        assertThat(Phones.e164(raw, region)).contains(e164);
        assertThat(Phones.e164(e164, region)).contains(e164);
    }

    @Test
    void characters_that_nobody_sees_do_not_matter() {
        assertThat(Phones.e164("\u202A+855 12\u200B345678\u202C", "KH")).contains("+85512345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12",
                "12 women 8 men",
                "women 12",
                "099",
                "12/8/2026",
                "Sokha 012345678",
                "+",
                "+++",
                "012 345 678 901 234",
                "012 345 678 or 098 765 432"
            })
    void other_texts_are_no_numbers(String raw) {
        assertThat(Phones.e164(raw, "KH")).isEmpty();
    }

    @Test
    void a_very_long_text_is_no_number() {
        assertThat(Phones.e164("0".repeat(100_000), "KH")).isEmpty();
        assertThat(Phones.e164("\u0301".repeat(100_000), "KH")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+85512345678, 012 345 678, KH", "+9779841234567, 984-1234567, NP", "+8801712345678, 01712-345678, BD"})
    void a_number_is_said_as_a_person_would_dial_it(String e164, String national, String region) {
        assertThat(Phones.national(e164)).isEqualTo(national);
        assertThat(Phones.region(e164)).contains(region);
        assertThat(Phones.e164(national, region)).contains(e164);
    }

    @Test
    void a_number_of_a_range_that_is_not_known_yet_still_has_its_country() {
        assertThat(Phones.region("+8552345678")).contains("KH");
        assertThat(Phones.region("+99912345")).isEmpty();
        assertThat(Phones.region("no number")).isEmpty();
        assertThat(Phones.national("no number")).isEqualTo("no number");
    }
}
