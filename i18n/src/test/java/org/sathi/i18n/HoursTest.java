package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
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
        "en, 6 in the morning, 6",
        "ne, बिहान ६ बजे, 6",
        "bn, ভোর ৫টা, 5",
        "km, ម៉ោង៦ព្រឹក, 6",
        "bn, রাত ২টা, 2",
        "bn, রাত ১২টা, 0",
        "ne, दिउँसो १२ बजे, 12",
        "ne, दिउँसो १ बजे, 13",
        "en, 12 pm, 12",
        "en, 5 am, 5",
        "en, 5:30 am, 5",
        "en, five o'clock am, 5",
        "en, at pm 7, 19",
        "en, night 5, 5",
        "en, 5 at night, 5",
        "bn, রাত ৫টা, 5",
        "ne, राति ५ बजे, 5",
        "km, យប់ម៉ោង ៥, 5",
        "en, 6 at night, 18",
        "bn, রাত ৮টা, 20"
    })
    void the_half_of_the_day_that_is_named_is_meant(String language, String words, int hour) {
        assertThat(Hours.read(words, Languages.of(language), 7)).hasValue(hour);
    }

    @ParameterizedTest
    @CsvSource({
        "ne, साढे ८ बजे, 08:30",
        "ne, साढे आठ बजे, 08:30",
        "ne, साढे आठ, 08:30",
        "ne, बिहान साढे ८ बजे, 08:30",
        "ne, बेलुका साढे ५, 17:30",
        "ne, सवा ८, 08:15",
        "ne, सवा आठ बजे बिहान, 08:15",
        "ne, पौने ९, 08:45",
        "ne, पौने नौ बजे, 08:45",
        "ne, डेढ बजे, 13:30",
        "ne, अढाई बजे, 14:30",
        "ne, ८ बजेर ३० मिनेट, 08:30",
        "ne, आठ बजेर तीस मिनेट, 08:30",
        "ne, sadhe 8 baje, 08:30",
        "ne, bihan sadhe aath baje, 08:30",
        "ne, beluka paune 6, 17:45",
        "bn, সাড়ে ৮টা, 08:30",
        "bn, সাড়ে আটটায়, 08:30",
        "bn, সকাল সাড়ে ৮টায়, 08:30",
        "bn, বিকাল সাড়ে ৪টা, 16:30",
        "bn, সোয়া ৮টা, 08:15",
        "bn, পৌনে ৯টা, 08:45",
        "bn, দেড়টা, 13:30",
        "bn, দেড়টায়, 13:30",
        "bn, দুপুর দেড়টা, 13:30",
        "bn, আড়াইটা, 14:30",
        "bn, বিকেল আড়াইটায়, 14:30",
        "bn, রাত সাড়ে ৯টা, 21:30",
        "bn, ৮টা ৩০ মিনিট, 08:30",
        "bn, sare 8 ta, 08:30",
        "bn, sokal sare at ta, 08:30",
        "bn, dertay, 13:30",
        "km, ម៉ោង៨កន្លះ, 08:30",
        "km, ម៉ោង ៨ កន្លះ, 08:30",
        "km, ម៉ោង​៨​កន្លះ​ព្រឹក, 08:30",
        "km, ម៉ោងប្រាំបីកន្លះ, 08:30",
        "km, ម៉ោង ៥ កន្លះ ល្ងាច, 17:30",
        "km, 8 កន្លះ, 08:30",
        "km, ម៉ោង ៨ និង ៣០ នាទី, 08:30",
        "km, ម៉ោង ៩ ខ្វះ ១៥, 08:45",
        "km, maong 8 kanlah, 08:30",
        "en, half past eight, 08:30",
        "en, half past 8 pm, 20:30",
        "en, quarter to nine, 08:45",
        "en, a quarter past 8, 08:15",
        "en, quarter to one, 12:45",
        "en, 8.30, 08:30",
        "en, 8:30 am, 08:30",
        "en, 8 30, 08:30",
        "en, 8 o'clock, 08:00"
    })
    void halves_quarters_and_minutes_are_read(String language, String words, LocalTime time) {
        assertThat(Hours.time(words, Languages.of(language), 7)).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"ne, साढे ८ बजे, 8", "ne, पौने ९ बजे, 9", "en, 8:15, 8", "bn, সাড়ে ৮টা, 8", "km, ម៉ោង៨កន្លះ, 8"})
    void for_what_comes_on_the_hour_the_nearest_is_taken(String language, String words, int hour) {
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
        "en, 7:75",
        "ne, साढे",
        "ne, साढे सात सय",
        "km, កន្លះ",
        "en, half",
        "en, 2 weeks",
        "ne, ८ जना महिला",
        "bn, ৮ জন এসেছে",
        "km, ស្រី ៨ នាក់"
    })
    void what_names_no_hour_is_no_hour(String language, String words) {
        assertThat(Hours.read(words, Languages.of(language), 7)).isEmpty();
    }
}
