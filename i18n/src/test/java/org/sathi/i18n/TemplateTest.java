package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateTest {

    private static final String DAYS = "{days, plural, one {# day} other {# days}}";

    @ParameterizedTest
    @CsvSource({"en, 1, 1 day", "en, 2, 2 days", "ne, 1, १ day", "ne, 2, २ days", "bn, 12, ১২ days", "km, 1, 1 days"})
    void a_counted_number_takes_the_plural_and_the_digits_of_the_language(String language, int days, String text) {
        assertThat(fill(language, DAYS, Map.of("days", days))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|1,234,567", "km|1,234,567", "ne|१२,३४,५६७", "bn|১২,৩৪,৫৬৭"})
    void a_formatted_number_is_grouped_as_in_the_language(String language, String text) {
        assertThat(fill(language, "{sum, number}", Map.of("sum", 1_234_567))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"en, -12", "ne, -१२", "bn, -১২"})
    void a_plain_number_may_be_negative(String language, String text) {
        assertThat(fill(language, "{number}", Map.of("number", -12))).isEqualTo(text);
    }

    @Test
    void a_plain_number_may_have_a_fraction() {
        assertThat(fill("ne", "{price}", Map.of("price", 1234.5))).isEqualTo("१२३४.५");
    }

    @Test
    void a_text_is_chosen_by_a_word() {
        String pattern = "{who, select, woman {She came} other {They came}}";
        assertThat(fill("en", pattern, Map.of("who", "woman"))).isEqualTo("She came");
        assertThat(fill("en", pattern, Map.of("who", "group"))).isEqualTo("They came");
    }

    @Test
    void an_apostrophe_stands_for_itself() {
        assertThat(fill("en", "It's {name}'s", Map.of("name", "Maya"))).isEqualTo("It's Maya's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{a", "{days, plural, one {day}}", "{0}", "{a b}", "{days, plurl, other {x}}"})
    void a_broken_pattern_is_refused(String pattern) {
        assertThatThrownBy(() -> Template.of(pattern, Languages.of("en"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_cannot_be_counted() {
        assertThatThrownBy(() -> fill("en", DAYS, Map.of("days", "many"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String fill(String language, String pattern, Map<String, ?> values) {
        return Template.of(pattern, Languages.of(language)).fill(values);
    }
}
