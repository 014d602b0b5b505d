package org.sathi.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.content.Pack;
import org.sathi.content.search.Answer.None;
import org.sathi.content.search.Answer.Sure;
import org.sathi.content.search.Hit;
import org.sathi.content.tip.Tip;

/** Which words the pack's list holds to be urgent. */
final class UrgencyTest {

    private static final Path QUESTIONS = Path.of("../content/src/test/resources/questions");

    private static Pack pack;
    private static Library library;
    private static Urgency urgency;

    @BeforeAll
    static void read() throws Exception {
        pack = WholePack.PACK;
        library = new Library(() -> pack);
        urgency = new Urgency(() -> pack, library);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my son drank pesticide",
                "drank insecticide",
                "swallowed the pesticide",
                "she took some poison",
                "pesticide got in my eyes",
                "लोग्नेले विषादी पियो",
                "विष खाएको छ",
                "विष खाइन्",
                "विष खायो",
                "chhora le bis khayo",
                "বিষ খাইছে",
                "আমার ছেলে বিষ খেয়ে ফেলেছে",
                "কীটনাশক খেয়েছে",
                "bish khaise",
                "កូនខ្ញុំលេបថ្នាំ",
                "ផឹកថ្នាំសម្លាប់ស្មៅ",
                "គាត់ពុលថ្នាំ",
                "koun phoek thnam",
                "កូន​ស្រី​អាយុ ៣ ឆ្នាំ លេប​ថ្នាំ",
                "ប្តីខ្ញុំលេបថ្នាំសម្លាប់សត្វល្អិត",
                "គាត់លេបថ្នាំពុល",
                "គាត់លេប ថ្នាំកសិកម្ម",
                "លេបថ្នាំបាញ់ស្រូវ",
                "ខ្ញុំលេបថ្នាំច្រឡំ",
                "ច្រលំ ហូបថ្នាំ",
                "ប្រពន្ធផឹកថ្នាំ",
                "koun khnhom leb thnam",
                "leb thnam pul",
                "छोराले औषधि खायो",
                "मुसा मार्ने औषधि खाएछ",
                "झुक्किएर दवाई खाएँ",
                "बालीमा छर्ने औषधि पियो",
                "chhorale ausadhi khayo",
                "kira marne ausadhi khayo",
                "পোকা মারার ওষুধ খেয়েছে",
                "ইঁদুরের ওষুধ খাইছে",
                "ভুল করে ওষুধ খেয়েছি",
                "বাচ্চা ওষুধ খেয়ে ফেলেছে",
                "poka marar oshudh khaise",
                "my child swallowed pills",
                "she took medicine by mistake"
            })
    void that_somebody_took_poison_is_urgent(String question) {
        assertThat(urgency.isNamed(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where should I store poison",
                "keep grain without poison",
                "when to use poison, and who drank my tea",
                "how to start an emergency fund",
                "it is not that urgent, Dolakha",
                "not so urgent",
                "it isn't urgent",
                "keep pests off without poisoning the fish",
                "មិនសូវបន្ទាន់ទេ",
                "ខ្ញុំមិនបន្ទាន់ទេ",
                "min banton te",
                "त्यति जरुरी छैन",
                "यो जरुरी होइन",
                "jaruri chhaina",
                "তেমন জরুরি না",
                "এটা জরুরি নয়",
                "temon joruri na",
                "seed for after the flood",
                "ប្រើថ្នាំពុលប៉ុន្មាន",
                "विष कहाँ राख्ने",
                "विष हाले पनि किराले पात खायो",
                "বিষ কোথায় রাখব",
                "ខ្ញុំលេបថ្នាំហើយ",
                "លេបថ្នាំ",
                "ឈឺក្បាល លេបថ្នាំមិនបាត់",
                "ញ៉ាំថ្នាំពេទ្យ",
                "ផឹកថ្នាំបុរាណ",
                "leb thnam haey",
                "औषधि खायो",
                "ज्वरो आयो, औषधि खाएँ",
                "दवाई खाएको छु",
                "ausadhi khayo",
                "ওষুধ খেয়েছে",
                "জ্বরের ওষুধ খেয়েছি",
                "oshudh kheyeche",
                "took my medicine",
                "I take pills for fever"
            })
    void poison_as_such_and_what_only_sounds_urgent_is_not(String question) {
        assertThat(urgency.isNamed(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "very urgent",
                "খুব জরুরি, না হলে মারা যাবে",
                "धेरै जरुरी छ",
                "បន្ទាន់ណាស់",
                "it is not that urgent, but my son drank poison"
            })
    void what_is_not_denied_stays_urgent(String question) {
        assertThat(urgency.isNamed(question)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my son drank poison | true",
                "छोराले विष खायो | true",
                "urgent | true",
                "जरुरी! | true",
                "it is less urgent here, Dolakha | false",
                "flood, Dolakha | false",
                "Dolakha | false"
            })
    void between_questions_only_danger_and_the_bare_word_interrupt(String words, boolean interrupts) {
        assertThat(urgency.interrupts(words)).isEqualTo(interrupts);
    }

    private static Urgency.About about(String language, String question) {
        return urgency.about(
                question, library.search().ask(question, language, null).hits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | flood is coming",
                "en | flood! the field is under water",
                "ne | बाढी आयो",
                "ne | badhi aayo",
                "bn | বন্যার পানি বাড়ছে",
                "bn | bonna asche",
                "km | ទឹកជំនន់",
                "km | teuk chomnun"
            })
    void farmers_who_tell_of_a_flood_are_told_of_together(String language, String question) {
        assertThat(about(language, question).ofMany()).isEqualTo("flood-preparation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | in the flood my son drank pesticide",
                "en | bird flu, and she was poisoned",
                "ne | बाढी आयो, छोराले विष खायो",
                "bn | বন্যা আসছে, ছেলে বিষ খাইছে",
                "km | ទឹកជំនន់ កូនលេបថ្នាំ",
                "en | flood, it is an emergency"
            })
    void where_somebody_may_be_in_danger_she_is_told_of_by_herself(String language, String question) {
        assertThat(about(language, question).all()).isNotEmpty();
        assertThat(about(language, question).ofMany()).isEmpty();
    }

    @Test
    void advice_on_poison_never_counts_as_widespread() {
        assertThat(pack.tip("pesticide-poisoning").orElseThrow().widespread()).isFalse();
        assertThat(pack.tips().values().stream().filter(Tip::widespread))
                .isNotEmpty()
                .allMatch(Tip::urgent);
    }

    @Test
    void each_tip_that_the_list_names_is_an_urgent_one_of_the_pack() {
        var named = pack.form("help-request").field("urgent").orElseThrow().words().values().stream()
                .flatMap(List::stream)
                .map(entry -> UrgentWords.of(entry).tip())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        assertThat(named).contains("pesticide-poisoning");
        assertThat(named).allMatch(id -> pack.tip(id).filter(Tip::urgent).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "छोराले औषधि खायो",
                "বাচ্চা ওষুধ খেয়ে ফেলেছে",
                "ខ្ញុំលេបថ្នាំច្រឡំ",
                "she took medicine by mistake"
            })
    void who_may_be_poisoned_gets_first_aid(String question) {
        assertThat(urgency.orFirstAid(question, new None()).hits())
                .extracting(Hit::id)
                .containsExactly("pesticide-poisoning");
    }

    @Test
    void no_first_aid_for_a_flood() {
        assertThat(urgency.orFirstAid("the flood is coming", new None()).hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "km, ខ្ញុំលេបថ្នាំហើយ",
        "km, លេបថ្នាំ",
        "km, គាត់លេបថ្នាំ",
        "ne, औषधि खायो",
        "ne, दवाई खायो",
        "ne, ausadhi khayo",
        "bn, ওষুধ খেয়েছে",
        "bn, oshudh kheyeche",
        "en, took medicine"
    })
    void who_took_medicine_gets_no_advice_on_poison_as_if_sure(String language, String question) {
        assertThat(isAnsweredUrgently(question, language)).isFalse();
    }

    @Test
    void no_way_to_ask_for_a_tip_that_can_wait_is_urgent() {
        assertThat(pack.tips().values().stream()
                        .filter(tip -> !tip.urgent())
                        .flatMap(tip -> tip.ask().values().stream())
                        .flatMap(List::stream)
                        .filter(urgency::isNamed))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "ne", "bn"})
    void no_question_that_no_urgent_tip_answers_is_urgent(String language) throws IOException {
        assertThat(Files.readAllLines(QUESTIONS.resolve(language + ".tsv")).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(line -> line.split("\t", 2))
                        .filter(cells -> answers(cells[1]).noneMatch(Tip::urgent))
                        .map(cells -> cells[0])
                        .filter(question -> urgency.isNamed(question) || isAnsweredUrgently(question, language)))
                .isEmpty();
    }

    private static boolean isAnsweredUrgently(String question, String language) {
        return library.search().ask(question, language, null) instanceof Sure(Hit hit)
                && pack.tip(hit.id()).filter(Tip::urgent).isPresent();
    }

    private static Stream<Tip> answers(String ids) {
        return Arrays.stream(ids.split(" ")).flatMap(id -> pack.tip(id).stream());
    }
}
