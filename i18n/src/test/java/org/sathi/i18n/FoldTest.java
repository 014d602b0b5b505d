package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STOP.|stop",
                "  /stop  |stop",
                "#Help!!!|help",
                "stooooop|stop",
                "yesss|yes",
                "w12 m8|w 12 m 8",
                "12/8|12 8",
                "don't|dont",
                "don’t|dont",
                "ＳＴＯＰ|stop",
                "café|cafe",
                "STOP 🙏|stop",
                "st\u00ADop|stop",
                "s\u202Et\u202Co\u2066p|stop",
                "stop\uFE0F|stop",
                "१२|12",
                "១២|12",
                "1৫|15",
                "１２|12",
            })
    void case_width_digits_and_punctuation_do_not_matter(String raw, String key) {
        assertThat(Fold.key(raw)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "coeng da, coeng ta|ចាប់ផ្ដើម|ចាប់ផ្តើម",
                "e and ii for oe|ផ្ដ\u17C1\u17B8ម|ផ្ដ\u17BEម",
                "e and aa for o|ក\u17C1\u17B6រ|ក\u17C4រ",
                "deprecated qaq|\u17A3នក|\u17A2នក",
                "deprecated qaa|\u17A4ន|\u17A2\u17B6ន",
                "deprecated bathamasat|ជ\u17D3នួយ|ជំនួយ",
                "invisible vowels|ជ\u17B4ួ\u17B5យ|ជួយ",
                "vowel before subscript|ស\u17D2\u178F\u17D2\u179A\u17B8|ស\u17B8\u17D2\u179A\u17D2\u178F",
                "subscript ro first|ស\u17D2\u179A\u17D2\u178F\u17B8|ស\u17D2\u178F\u17D2\u179A\u17B8",
                "shifter after vowel|ម\u17C9\u17BAនុយ|ម\u17BA\u17C9នុយ",
                "u for the shifter|ម\u17BB\u17BAនុយ|ម\u17C9\u17BAនុយ",
                "u for the other shifter|ស\u17BB\u17B8|ស\u17CA\u17B8",
                "doubled sign|ឈប\u17CB\u17CB|ឈប\u17CB",
                "doubled vowel|ជ\u17BD\u17BDយ|ជ\u17BDយ",
                "two forms of one vowel|ឲ\u17D2យ|ឱ\u17D2យ",
                "zero width joiner|ជ\u200Dួយ|ជួយ",
                "repetition sign|បាទៗ|បាទ",
            })
    void khmer_that_looks_the_same_is_the_same(String why, String one, String other) {
        assertThat(Fold.key(one)).as(why).isEqualTo(Fold.key(other));
    }

    @ParameterizedTest
    @CsvSource({"កាត់,កាត", "ចាប់,ចាប", "ប៉ា,បា", "ឈប់,ត្រប់", "ជួយ,លុយ", "កុំ,គំ"})
    void khmer_words_that_differ_stay_apart(String one, String other) {
        assertThat(Fold.key(one)).isNotEqualTo(Fold.key(other));
    }

    @Test
    void a_zero_width_space_is_a_border_between_words() {
        assertThat(Fold.key("ថ្ងៃ\u200Bនេះ")).isEqualTo("ថ្ងៃ នេះ");
    }

    @ParameterizedTest
    @CsvSource({
        "ចង់STOP,ចង់ stop",
        "12ថ្ងៃ,12 ថ្ងៃ",
        "កសិករ១២នាក់,កសិករ 12 នាក់",
        "SRIधान,sri धान",
        "SMSটা,sms টা",
        "मल५किलो,मल 5 किलो"
    })
    void scripts_and_digits_are_parted(String raw, String key) {
        assertThat(Fold.key(raw)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ya with nukta composed or not|সম\u09DF|সম\u09AF\u09BC",
                "nukta left out|সময়|সময",
                "ra with nukta|বাড়ি|বাডি",
                "o-kar in two parts|ক\u09C7\u09BEন|ক\u09CBন",
                "o-kar the wrong way round|ক\u09BE\u09C7ন|ক\u09CBন",
                "au-kar in two parts|ম\u09C7\u09D7|ম\u09CC",
                "khanda ta at the end|হঠাৎ|হঠাত্",
                "khanda ta with joiner|হঠা\u09CE|হঠা\u09A4\u09CD\u200D",
                "chandrabindu left out|হ্যাঁ|হ্যা",
                "long and short i|নারী|নারি",
                "long and short u|শুরু|সুরূ",
                "na and nna|কারণ|কারন",
                "three s|বিষ|বিস",
                "final hasanta|বন্ধ্|বন্ধ",
                "a and aa-kar|\u0985\u09BEমি|\u0986মি",
                "visarga|তারিখঃ|তারিখ",
                "danda|বন্ধ।|বন্ধ",
            })
    void bangla_spellings_of_one_word_are_the_same(String why, String one, String other) {
        assertThat(Fold.key(one)).as(why).isEqualTo(Fold.key(other));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nukta composed or not|स\u095Cक|स\u0921\u093Cक",
                "nukta left out|सड़क|सडक",
                "na with nukta|\u0929|\u0928\u093C",
                "chandrabindu and anusvara|हुँदैन|हुंदैन",
                "anusvara and nasal|बंद|बन्द",
                "chandrabindu and nasal|हुँदैन|हुन्दैन",
                "long and short i|ठीक|ठिक",
                "long and short u|सुरू|सुरु",
                "sha and sa|शुरु|सुरु",
                "ssa and sa|भाषा|भासा",
                "va and ba|वन|बन",
                "final halant|गर्नुहोस्|गर्नुहोस",
                "eyelash ra with joiner|मर्\u200Dयो|मर्यो",
                "o in three parts|\u0905\u093E\u0947|\u0913",
                "o in two parts|क\u0947\u093E|क\u094B",
                "independent ii|भई|भइ",
                "double danda|बन्द॥|बन्द",
            })
    void nepali_spellings_of_one_word_are_the_same(String why, String one, String other) {
        assertThat(Fold.key(one)).as(why).isEqualTo(Fold.key(other));
    }

    @ParameterizedTest
    @CsvSource({"रोक,रोग", "मल,माल", "बन्द,बन्दा", "অন্ন,অন", "বন্ধ,বন্যা", "শুরু,গরু", "সমস্যায়,সমবায়"})
    void words_that_differ_stay_apart(String one, String other) {
        assertThat(Fold.key(one)).isNotEqualTo(Fold.key(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "।", "👍", "\uD83D", "\u200D\u200D", "្", "...", "\u0300", "۝"})
    void text_without_letters_or_digits_has_an_empty_key(String raw) {
        assertThat(Fold.key(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u1100\u0300\u1161", "\u0915\u093C\u0937\u0308", "A\u030A\u0332\u0301", "ਕ\u0A3C", "ﷺ", "İ", "ǆ"
            })
    void a_key_is_its_own_key(String raw) {
        String key = Fold.key(raw);
        assertThat(Fold.key(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "poison in the well, poison, true",
        "poisonous snake, poison, false",
        "the water rises, water rises, true",
        "the rises water, water rises, false",
        "ស្រែខ្ញុំលិចទឹកហើយ, លិចទឹក, true",
        "ស្រែខ្ញុំល្អ, លិចទឹក, false",
        "बाढी आयो, बाढी, true"
    })
    void words_are_held_side_by_side_and_in_khmer_without_spaces(String text, String words, boolean held) {
        assertThat(Fold.holds(Fold.key(text), Fold.key(words))).isEqualTo(held);
    }
}
