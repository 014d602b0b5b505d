package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static int read(String language, String text) {
        return Numbers.read(text, Languages.of(language)).orElse(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "ne", "bn"})
    void every_word_of_the_list_reads_as_its_number(String language) {
        for (String[] row : Resource.rows(language + "/numbers.tsv")) {
            if (row[1].equals("number") || row[1].equals("tens")) {
                for (String form : row[2].split(",", -1)) {
                    String word = form.strip().replace("?", "");
                    assertThat(read(language, word)).as(word).isEqualTo(Integer.parseInt(row[0]));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ne", "bn"})
    void languages_with_a_word_for_each_number_have_all_of_them(String language) {
        Set<String> values = new HashSet<>();
        Resource.rows(language + "/numbers.tsv").stream()
                .filter(row -> row[1].equals("number"))
                .forEach(row -> values.add(row[0]));
        for (int number = 0; number < 100; number++) {
            assertThat(values).contains(Integer.toString(number));
        }
        assertThat(values).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void Khmer_numbers_are_put_together() {
        String[] units = {"", "មួយ", "ពីរ", "បី", "បួន", "ប្រាំ", "ប្រាំមួយ", "ប្រាំពីរ", "ប្រាំបី", "ប្រាំបួន"};
        String[] tens = {"", "ដប់", "ម្ភៃ", "សាមសិប", "សែសិប", "ហាសិប", "ហុកសិប", "ចិតសិប", "ប៉ែតសិប", "កៅសិប"};
        for (int number = 1; number < 100; number++) {
            String word = tens[number / 10] + units[number % 10];
            assertThat(read("km", word)).as(word).isEqualTo(number);
            assertThat(read("km", word + "នាក់")).as(word).isEqualTo(number);
        }
        assertThat(read("km", "មួយរយ")).isEqualTo(100);
        assertThat(read("km", "មួយរយម្ភៃប្រាំ")).isEqualTo(125);
        assertThat(read("km", "ម្ភៃ ប្រាំ")).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "en, twenty one, 21",
        "en, twenty-one, 21",
        "en, a hundred, 100",
        "en, one hundred and twenty five, 125",
        "en, two hundred, 200",
        "en, 2 dozen, 24",
        "en, a dozen, 12",
        "ne, एक सय पच्चीस, 125",
        "ne, दुई सय, 200",
        "ne, ek saya bis, 120",
        "ne, बाह्रजना, 12",
        "bn, একশ পঁচিশ, 125",
        "bn, দুইশ, 200",
        "bn, বারোজন, 12",
        "bn, এক শত, 100",
        "bn, দশজন, 10",
    })
    void hundreds_and_words_for_people_go_with_them(String language, String text, int number) {
        assertThat(read(language, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12;12",
                "१२;12",
                "១២;12",
                "১২;12",
                "1২;12",
                "1२;12",
                "០;0",
                "1,234;1234",
                "१२,३४,५६७;1234567",
                "১,২৩,৪৫৬;123456",
                "12,34,567;1234567",
                "1.234.567;1234567",
                "12.500;12500",
                "1,234,567;1234567",
                "1.234.567;1234567",
                "12.500;12500",
                "about 12 people;12",
                "012;12",
                "१२ जना;12",
                "12.;12",
                "（１２）;12"
            })
    void digits_of_any_script_and_grouping_are_one_number(String text, int number) {
        for (Language language : Languages.all()) {
            assertThat(Numbers.read(text, language)).as(language.code()).hasValue(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "12 8",
                "12/8",
                "12.5",
                "12 or 13",
                "99999999999",
                "12,8",
                "1,23",
                "मलाई",
                "????",
                "-"
            })
    void what_is_no_one_number_is_none(String text) {
        for (Language language : Languages.all()) {
            assertThat(Numbers.read(text, language)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, none",
        "en, no",
        "ne, छैन",
        "ne, कोही छैन",
        "km, គ្មាន",
        "km, អត់មាន",
        "bn, নেই",
        "bn, কেউ না",
        "bn, নাই"
    })
    void none_is_0(String language, String text) {
        assertThat(read(language, text)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ne, डेढ सय, 150",
        "ne, डेढसय, 150",
        "ne, देढ सय जना, 150",
        "ne, dedh saya, 150",
        "ne, अढाई सय, 250",
        "ne, अढाइ हजार, 2500",
        "ne, साढे दुई सय, 250",
        "ne, साढे ३ सय, 350",
        "ne, sadhe tin saya, 350",
        "ne, सवा सय, 125",
        "ne, पौने दुई सय, 175",
        "ne, एक हजार डेढ सय, 1150",
        "bn, দেড় শ জন, 150",
        "bn, দেড়শ জন, 150",
        "bn, দেড়শো, 150",
        "bn, der sho, 150",
        "bn, আড়াই হাজার, 2500",
        "bn, আড়াইশ, 250",
        "bn, সাড়ে তিনশ, 350",
        "bn, সাড়ে তিন শ, 350",
        "bn, সাড়ে ৩ হাজার, 3500",
        "bn, sare tin sho, 350",
        "bn, সোয়া শ, 125",
        "en, half a dozen, 6",
        "km, មួយរយកន្លះ, 150",
        "km, មួយ​រយ​កន្លះ, 150",
        "km, មួយ រយ កន្លះ នាក់, 150",
        "km, ពីររយកន្លះ, 250",
        "km, ពីររយ​កន្លះនាក់, 250",
        "km, ២រយកន្លះ, 250",
        "km, ២ រយ កន្លះ, 250",
        "km, រយកន្លះ, 150",
        "km, ពាន់កន្លះ, 1500",
        "km, មួយពាន់កន្លះ, 1500",
        "km, មួយពាន់ពីររយកន្លះ, 1250",
        "km, ១ពាន់កន្លះ, 1500",
        "km, ១០០កន្លះ, 150",
        "km, ១០០ កន្លះ នាក់, 150",
        "km, កន្លះរយ, 50",
        "km, muoy roy kanlah, 150",
        "km, pir roy konlah, 250",
        "km, មួយរយម្ភៃប្រាំ, 125",
    })
    void halves_and_quarters_of_a_hundred_are_counted(String language, String text, int number) {
        assertThat(read(language, text)).as(text).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "ne, साढे सात",
        "ne, साढे सय",
        "bn, সাড়ে সাত",
        "bn, দেড় ১২",
        "en, one and a half hundred",
        "ne, पौने ८",
        "km, ម្ភៃកន្លះ",
        "km, ១២ កន្លះ",
        "km, មួយរយម្ភៃកន្លះ"
    })
    void half_of_a_person_is_no_number(String language, String text) {
        assertThat(read(language, text)).as(text).isEqualTo(-1);
        assertThat(Numbers.whole(text, Languages.of(language))).as(text).isEmpty();
    }

    @Test
    void a_whole_number_has_nothing_else_beside_it() {
        Language nepali = Languages.of("ne");
        assertThat(Numbers.whole("१२ जना", nepali)).hasValue(12);
        assertThat(Numbers.whole("2", nepali)).hasValue(2);
        assertThat(Numbers.whole("१२ महिला", nepali)).isEmpty();
        assertThat(Numbers.whole("छैन", nepali)).isEmpty();
        assertThat(Numbers.whole("", nepali)).isEmpty();
    }

    @Test
    void the_number_at_the_head_is_cut_off_and_the_rest_is_left_as_written() {
        assertThat(Numbers.leading("3 women 14")).hasValue(new Numbers.Leading(3, "women 14"));
        assertThat(Numbers.leading(" #३: महिला १४ ")).hasValue(new Numbers.Leading(3, "महिला १४"));
        assertThat(Numbers.leading("៣ ស្រី១៤")).hasValue(new Numbers.Leading(3, "ស្រី១៤"));
        assertThat(Numbers.leading("3")).hasValue(new Numbers.Leading(3, ""));
        assertThat(Numbers.leading("women 14")).isEmpty();
        assertThat(Numbers.leading("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1234567, '1,234,567'",
        "km, 1234567, '1,234,567'",
        "ne, 1234567, '१२,३४,५६७'",
        "bn, 1234567, '১২,৩৪,৫৬৭'",
        "ne, 0, ०",
        "bn, 12, ১২"
    })
    void numbers_are_shown_with_the_digits_and_groups_of_the_language(String language, long number, String shown) {
        assertThat(Numbers.format(number, Languages.of(language))).isEqualTo(shown);
    }

    @Test
    void what_is_shown_reads_back_as_the_same_number() {
        long seed = 20261123;
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            int number = random.nextInt(1 << random.nextInt(1, 30));
            for (Language language : Languages.all()) {
                assertThat(Numbers.read(Numbers.format(number, language), language))
                        .as("%s %d, seed %d", language.code(), number, seed)
                        .hasValue(number);
            }
        }
    }

    @Test
    void long_runs_of_number_words_end_soon() {
        for (String word : Arrays.asList(
                "hundred and ", "one hundred ", "thousand ", "twenty ", "រយ", "1,23,", "साढे ", "der sho ")) {
            assertThat(Numbers.read(word.repeat(150), Languages.of("en"))).isNotNull();
            assertThat(Numbers.read(word.repeat(20_000), Languages.of("en"))).isEmpty();
        }
    }
}
