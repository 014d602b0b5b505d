package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        "ក,70,1", "ក,71,2", "ក,134,2", "ក,135,3", "a,160,1", "a,161,2", "a,306,2", "a,307,3", "🌾,35,1", "🌾,36,2"
    })
    void a_text_is_counted_in_segments_of_its_alphabet(String letter, int times, int segments) {
        assertThat(SmsText.of(letter.repeat(times)).segments()).isEqualTo(segments);
    }

    @Test
    void a_sign_of_two_septets_does_not_straddle_two_messages() {
        SmsText text = SmsText.of("a".repeat(152) + "€" + "b".repeat(152));

        assertThat(text.units()).isEqualTo(306);
        assertThat(text.segments()).isEqualTo(3);
    }

    @Test
    void one_curly_quote_makes_a_whole_text_ucs2() {
        assertThat(SmsText.of("It’s").encoding()).isEqualTo(SmsText.Encoding.UCS2);
    }

    @Test
    void the_parts_of_a_long_text_each_fit_and_lose_no_word() {
        String text = "ចង់ទៅមន្ទីរពេទ្យ នៅថ្ងៃស្អែក ".repeat(12).strip();

        var parts = SmsText.split(text, 2);

        assertThat(parts)
                .allSatisfy(part -> assertThat(SmsText.of(part).segments()).isLessThanOrEqualTo(2));
        assertThat(String.join("", parts).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void a_text_that_is_made_to_fit_ends_with_dots() {
        assertThat(SmsText.fit("नमस्ते ".repeat(40), 1))
                .endsWith("...")
                .satisfies(text -> assertThat(SmsText.of(text).segments()).isEqualTo(1));
    }
}
