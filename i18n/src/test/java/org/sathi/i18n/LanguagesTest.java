package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class LanguagesTest {

    @Test
    void the_languages_of_the_programme_are_there_and_english_is_what_others_fall_back_to() {
        assertThat(Languages.all()).extracting(Language::code).startsWith("en", "km", "ne", "bn");
    }

    @Test
    void a_language_knows_where_and_how_its_speakers_live() {
        Language nepali = Languages.of("ne");
        assertThat(nepali.name()).isEqualTo("नेपाली");
        assertThat(nepali.region()).isEqualTo("NP");
        assertThat(nepali.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(nepali.calendar()).isEqualTo(Language.CalendarKind.BIKRAM_SAMBAT);
        assertThat(nepali.locale().toLanguageTag()).isEqualTo("ne-NP");
        assertThat(Languages.of("bn").home().weekend()).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    }

    @Test
    void a_locale_tag_finds_its_language() {
        assertThat(Languages.find("km-KH")).contains(Languages.of("km"));
        assertThat(Languages.find("BN_bd")).contains(Languages.of("bn"));
        assertThat(Languages.find("xx")).isEmpty();
        assertThat(Languages.find("")).isEmpty();
    }

    @Test
    void an_unknown_language_is_an_error_of_the_caller() {
        assertThatThrownBy(() -> Languages.of("xx")).isInstanceOf(IllegalArgumentException.class);
    }
}
