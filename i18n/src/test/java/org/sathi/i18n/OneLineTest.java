package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Reading read(String language, String text) {
        return OneLine.of(TrainingForm.SLOTS, Languages.of(language))
                .read(text, TODAY, Languages.of(language).region());
    }

    private static Reading answer(String language, String slot, String text) {
        return OneLine.of(TrainingForm.SLOTS, Languages.of(language))
                .answer(slot, text, TODAY, Languages.of(language).region());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ne;विष 12 8 हिजो;pests;12;8",
                "ne;bis 12 8 hijo;pests;12;8",
                "ne;विष महिला 12 पुरुष 8;pests;12;8",
                "bn;বিষ ১২ ৮ গতকাল;pests;12;8",
                "bn;bish 12 8 gotokal;pests;12;8",
                "ne;कम्पोस्ट बीस महिला 8 पुरुष;compost;20;8",
                "ne;कम्पोस्ट महिला बीस पुरुष आठ;compost;20;8",
                "bn;কম্পোস্ট মহিলা বিশ জন পুরুষ ৮ জন;compost;20;8",
                "bn;compost bish jon mohila 8 jon purush;compost;20;8",
            })
    void poison_is_twenty_only_where_it_counts_somebody(
            String language, String text, String topic, int women, int men) {
        var reading = read(language, text);
        assertThat(reading.value("topic")).as(text).contains(new Value.Chosen(topic));
        assertThat(reading.value("women")).as(text).contains(new Value.Number(women));
        assertThat(reading.value("men")).as(text).contains(new Value.Number(men));
        assertThat(reading.value("youth")).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;compost 12 women 8 men yesterday Barabise",
                "ne;महिला १२ पुरुष ८ कम्पोस्ट हिजो बाह्रबिसे",
                "km;ជីកំប៉ុស ស្រី១២ ប្រុស៨ ម្សិលមិញ",
                "km;ជីកំប៉ុសស្រី១២នាក់ប្រុស៨នាក់ម្សិលមិញ",
                "bn;নারী ১২ জন পুরুষ ৮ জন কম্পোস্ট গতকাল",
                "ne;bara jana mahila ath jana purush kampost hijo",
                "bn;baro jon mohila at jon purush compost gotokal",
                "en;w12 m8 compost 22/11/2026",
                "ne;हिजो कम्पोस्ट मल 12 जना महिला र 8 पुरुष",
                "en;compost 12/8 yesterday",
                "en;yesterday, compost: women/men 12/8",
                "km;ស្រីដប់ពីរនាក់ ប្រុសប្រាំបីនាក់ ជីកំប៉ុស ថ្ងៃទី២២ ខែវិច្ឆិកា",
            })
    void one_message_holds_topic_counts_and_day(String language, String text) {
        assertThat(read(language, text).values())
                .containsEntry("topic", new Value.Chosen("compost"))
                .containsEntry("women", new Value.Number(12))
                .containsEntry("men", new Value.Number(8))
                .containsEntry("date", new Value.On(TODAY.minusDays(1)));
        assertThat(read(language, text).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ជីកំប៉ុស ស្រី១២ ប្រុស៨ ពីម្សិលមិញ;1",
                "ជីកំប៉ុស ស្រី១២ ប្រុស៨ ពីរម្សិលមិញ;1",
                "ជីកំប៉ុសស្រី១២ប្រុស៨ពីម្សិលម្ងៃ;2",
                "ជីកំប៉ុស ពីរម្សិលម្ងៃ ស្រី១២ ប្រុស៨;2",
                "compost srey 12 bros 8 pi msel minh;1",
                "compost srey 12 bros 8 pi msel mngai;2",
                "ពីរម្សិលមិញ ជីកំប៉ុស ស្រី១២ ប្រុស៨;1",
            })
    void from_yesterday_counts_nobody_in_khmer(String text, int daysAgo) {
        var reading = read("km", text);
        assertThat(reading.values())
                .containsEntry("women", new Value.Number(12))
                .containsEntry("men", new Value.Number(8))
                .containsEntry("date", new Value.On(TODAY.minusDays(daysAgo)))
                .doesNotContainKey("youth");
        assertThat(reading.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ពីរម្សិលម្ងៃ", "ពីរម្សិលម៉្ងៃ", "ពីរម្សិលមិញ"})
    void from_yesterday_in_answer_to_the_day_is_no_number_in_khmer(String text) {
        var reading = answer("km", "date", text);
        assertThat(reading.values()).containsOnlyKeys("date");
        assertThat(reading.doubts()).isEmpty();
        assertThat(answer("km", "women", text).value("women")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ជីកំប៉ុស ស្រី១២ ប្រុសពីរម្សិលមិញ", "ជីកំប៉ុសស្រី១២ប្រុសពីរ ម្សិលមិញ"})
    void two_before_yesterday_counts_where_a_label_waits_for_it(String text) {
        var reading = read("km", text);
        assertThat(reading.value("men")).contains(new Value.Number(2));
        assertThat(reading.value("date")).contains(new Value.On(TODAY.minusDays(1)));
        assertThat(answer("km", "women", "ពីរ ម្សិលមិញ").value("women")).contains(new Value.Number(2));
    }

    @Test
    void a_number_between_two_labels_is_asked_about() {
        Reading reading = read("en", "women 12 men");
        assertThat(reading.values()).isEmpty();
        assertThat(reading.doubts()).containsExactly(new Doubt.Unlabelled(12, List.of("women", "men", "youth")));
    }

    @Test
    void a_number_for_women_and_men_together_is_asked_about() {
        assertThat(read("en", "20 women and men").doubts())
                .containsExactly(new Doubt.Unlabelled(20, List.of("women", "men", "youth")));
        assertThat(read("ne", "महिला र पुरुष २०").values()).isEmpty();
    }

    @Test
    void a_number_without_a_label_is_asked_about_where_several_are_open() {
        Reading reading = read("en", "compost 20 farmers yesterday");
        assertThat(reading.doubts()).containsExactly(new Doubt.Unlabelled(20, List.of("women", "men", "youth")));
    }

    @Test
    void two_numbers_for_one_label_are_asked_about() {
        assertThat(read("en", "10-12 women").doubts())
                .containsExactly(new Doubt.Several("women", List.of(new Value.Number(12), new Value.Number(10))));
        assertThat(read("en", "12 women 8 men 10 women").value("women")).isEmpty();
    }

    @Test
    void two_topics_are_asked_about() {
        assertThat(read("en", "compost fish 12 women").doubts())
                .containsExactly(
                        new Doubt.Several("topic", List.of(new Value.Chosen("compost"), new Value.Chosen("fish"))));
    }

    @Test
    void a_phone_number_a_time_and_a_date_are_no_counts() {
        Reading reading = read("en", "compost 10:30 on 12 august call 012 345 678, 5 women");
        assertThat(reading.values())
                .containsEntry("women", new Value.Number(5))
                .containsEntry("date", new Value.On(LocalDate.of(2026, 8, 12)))
                .doesNotContainKey("men");
        assertThat(reading.doubts()).isEmpty();
        assertThat(read("ne", "9841234567 महिला १२").values()).containsOnly(Map.entry("women", new Value.Number(12)));
    }

    @Test
    void nobody_of_a_kind_is_0() {
        assertThat(read("en", "no women 12 men").values())
                .containsEntry("women", new Value.Number(0))
                .containsEntry("men", new Value.Number(12));
        assertThat(read("ne", "महिला १२ पुरुष छैन").value("men")).contains(new Value.Number(0));
        assertThat(read("km", "គ្មានប្រុស ស្រី ១០").value("men")).contains(new Value.Number(0));
        assertThat(read("bn", "পুরুষ নেই নারী ১০").value("men")).contains(new Value.Number(0));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 12, 12",
        "en, none, 0",
        "en, a dozen, 12",
        "en, 12 women and 8 men, 12",
        "ne, १२, 12",
        "ne, बाह्र, 12",
        "ne, 12 जना, 12",
        "ne, छ, 6",
        "ne, छैन, 0",
        "ne, bara, 12",
        "km, គ្មាន, 0",
        "km, ១២នាក់, 12",
        "km, ដប់ពីរ, 12",
        "bn, বারো জন, 12",
        "bn, নেই, 0",
        "bn, ১২জন, 12",
    })
    void a_question_for_a_number_takes_a_bare_one(String language, String text, int number) {
        assertThat(answer(language, "women", text).value("women")).contains(new Value.Number(number));
    }

    @Test
    void a_question_for_a_day_takes_two_numbers() {
        assertThat(answer("en", "date", "12/8").value("date")).contains(new Value.On(LocalDate.of(2026, 8, 12)));
        assertThat(answer("ne", "date", "12/8").doubts())
                .containsExactly(
                        new Doubt.WhichDay("date", List.of(LocalDate.of(2026, 8, 12), LocalDate.of(2025, 11, 28))));
        assertThat(answer("en", "date", "31/2/2026").doubts())
                .containsExactly(new Doubt.NoSuchDay("date", "31/2/2026"));
    }

    @Test
    void a_question_for_own_words_takes_all() {
        assertThat(answer("en", "note", " 12 women came late ").values())
                .containsOnly(Map.entry("note", new Value.Words("12 women came late")));
    }

    @Test
    void a_note_goes_to_the_end_of_its_line() {
        Reading reading = read("en", "compost 12 women\nnote: 3 of them from far away\n8 men");
        assertThat(reading.values())
                .containsEntry("note", new Value.Words("3 of them from far away"))
                .containsEntry("women", new Value.Number(12))
                .containsEntry("men", new Value.Number(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;compost 12 women 8 men yesterday Barabise;;Barabise",
                "en;Barabise ward 4: compost 12 women 8 men;;Barabise ward 4",
                "ne;बाह्रबिसे सिन्धुपाल्चोक महिला १२;NP-302;बाह्रबिसे सिन्धुपाल्चोक",
                "ne;बाह्रबिसेमा १२ महिला ८ पुरुष;;बाह्रबिसे",
                "ne;bara jana mahila 8 purush Bara;NP-207;Bara",
                "km;ជីកំប៉ុស នៅកំពង់ធំ ស្រី១២;KH-6;កំពង់ធំ",
                "km;ស្រី១២ ភូមិត្រពាំងថ្ម ខេត្តកំពង់ធំ;KH-6;ភូមិត្រពាំងថ្ម ខេត្តកំពង់ធំ",
                "bn;নারী ১২ জন রামপাল, বাগেরহাট;BD-05;রামপাল, বাগেরহাট",
            })
    void a_place_is_what_is_known_as_one_or_what_nothing_else_explains(
            String language, String text, @Nullable String place, String written) {
        assertThat(read(language, text).value("place")).contains(new Value.At(place, written));
        assertThat(read(language, text).leftover()).isEmpty();
    }

    @Test
    void a_place_that_is_almost_one_is_asked_about() {
        assertThat(answer("ne", "place", "kathmandau").doubts()).singleElement().isInstanceOf(Doubt.Several.class);
        assertThat(answer("ne", "place", "Bara").value("place")).contains(new Value.At("NP-207", "Bara"));
    }

    @Test
    void what_is_not_understood_is_left_over_as_it_was_written() {
        assertThat(read("en", "Xyzzy Foobar 12 women Plugh-Quux").leftover())
                .containsExactly("Xyzzy Foobar", "Plugh-Quux");
        assertThat(read("en", "Xyzzy 12 women Plugh").rest()).isEqualTo("Xyzzy Plugh");
    }

    @Test
    void a_slot_that_does_not_exist_is_a_fault_of_the_caller() {
        assertThatIllegalArgumentException().isThrownBy(() -> answer("en", "nothing", "12"));
    }
}
