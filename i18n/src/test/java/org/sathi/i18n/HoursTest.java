package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "en, 7, 7",
        "en, every day at 7, 7",
        "en, 7 in the morning, 7",
        "en, 7pm, 19",
        "en, at 6 in the evening, 18",
        "en, 4, 16",
        "en, 7:30, 7",
        "en, 19, 19",
        "km, ម៉ោង ៧, 7",
        "km, ម៉ោង ៧ ល្ងាច, 19",
        "ne, हरेक दिन ७ बजे, 7",
        "ne, बेलुका ६ बजे, 18",
        "bn, সকাল ৭টা, 7",
        "bn, বিকাল ৪টায়, 16",
        "bn, sondha 6 ta, 18",
        "en, seven pm, 19",
        "en, 7.30 am please, 7",
        "en, 7 o'clock, 7",
        "km, រៀងរាល់ថ្ងៃ ម៉ោង៧ ព្រឹក, 7",
        "ne, बिहान सात बजे, 7",
        "ne, बिहान साढे ७ बजे, 7",
        "ne, harek din bihan 7 baje, 7",
        "bn, প্রতিদিন সকাল ৮টায়, 8",
        "bn, রাত আটটায়, 20",
        "bn, protidin sokal 8 tay, 8"
    })
    void an_hour_is_read_from_plain_words(String language, String words, int hour) {
        assertThat(Hours.read(words, Languages.of(language), 7)).hasValue(hour);
    }

    @ParameterizedTest
    @CsvSource({
        "en, every day",
        "en, 25",
        "km, ពេលព្រឹក",
        "bn, সকালে",
        "en, ''",
        "en, I have 8 goats",
        "en, 12 women",
        "en, 7 or 8",
        "en, 2 weeks",
        "ne, ८ जना महिला",
        "bn, ৮ জন এসেছে",
        "km, ស្រី ៨ នាក់"
    })
    void what_names_no_hour_is_no_hour(String language, String words) {
        assertThat(Hours.read(words, Languages.of(language), 7)).isEmpty();
    }
}
