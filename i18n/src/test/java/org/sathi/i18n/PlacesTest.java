package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.i18n.Place.Level;
import org.sathi.i18n.Places.Match;

final class PlacesTest {

    @ParameterizedTest
    @CsvSource({"KH, PROVINCE, 25", "NP, PROVINCE, 7", "NP, DISTRICT, 77", "BD, PROVINCE, 8", "BD, DISTRICT, 64"})
    void every_province_and_district_is_there(String country, Level level, long count) {
        assertThat(Places.all().stream()
                        .filter(p -> p.country().equals(country) && p.level() == level)
                        .count())
                .isEqualTo(count);
    }

    @Test
    void ids_are_those_of_the_country_and_lead_to_the_place_it_lies_in() {
        assertThat(Places.all()).extracting(Place::id).doesNotHaveDuplicates();
        for (Place place : Places.all()) {
            assertThat(place.id()).startsWith(place.country() + "-");
            assertThat(Places.byId(place.id())).contains(place);
            if (place.level() == Level.DISTRICT) {
                Place within =
                        Places.byId(Objects.requireNonNull(place.within())).orElseThrow();
                assertThat(within.level()).isEqualTo(Level.PROVINCE);
                assertThat(within.country()).isEqualTo(place.country());
            }
        }
        assertThat(Places.byId("KH-26")).isEmpty();
    }

    @Test
    void native_names_are_written_in_the_national_script() {
        for (Place place : Places.all()) {
            String script = switch (place.country()) {
                case "KH" -> "[\\p{IsKhmer}]+";
                case "NP" -> "[\\p{IsDevanagari} ]+";
                default -> "[\\p{IsBengali} ]+";
            };
            assertThat(place.nativeName()).matches(script);
            assertThat(place.englishName()).matches("[A-Za-z' ]+");
        }
    }

    @Test
    void every_name_finds_its_place() {
        for (Place place : Places.all()) {
            Language language = languageOf(place);
            for (String name : List.of(place.englishName(), place.nativeName())) {
                List<Place> found = places(name, language, place.country());
                assertThat(found).as(name).allMatch(p -> name(p).equals(name(place)) || p.equals(place));
                assertThat(found).as(name).anyMatch(p -> p.equals(place) || name(p).equals(name(place)));
            }
        }
    }

    @Test
    void only_names_that_were_divided_are_shared_by_places_of_one_country() {
        List<String> shared = Places.all().stream()
                .collect(Collectors.groupingBy(p -> p.country() + " " + p.level() + " " + Fold.key(p.nativeName())))
                .values()
                .stream()
                .filter(places -> places.size() > 1)
                .map(Object::toString)
                .toList();
        assertThat(shared).isEmpty();
        assertThat(ids("Rukum", "ne")).containsExactlyInAnyOrder("NP-501", "NP-608");
        assertThat(ids("नवलपरासी", "ne")).containsExactlyInAnyOrder("NP-408", "NP-507");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "km|ខ្ញុំរស់នៅខេត្តកំពង់ធំ|KH-6",
                "km|វគ្គនៅសៀមរាប ១២នាក់|KH-17",
                "km|កំពង់ឆ្នាំង|KH-4",
                "km|ត្បូងឃ្មុំស្រី១២|KH-25",
                "km|kompong thom 12 srey|KH-6",
                "km|Kampongcham|KH-3",
                "km|ratanakiri|KH-16",
                "km|Rattanakiri province|KH-16",
                "km|khet kandal|KH-8",
                "km|ខេត្តកណ្ដាល|KH-8",
                "ne|सिन्धुपाल्चोकमा १२ महिला|NP-302",
                "ne|सिन्धुपाल्चौक|NP-302",
                "ne|sindhupalchowk ma 12 mahila|NP-302",
                "ne|काभ्रेको तालिम|NP-309",
                "ne|kavre|NP-309",
                "ne|Kavrepalanchowk|NP-309",
                "ne|चितवनबाट|NP-313",
                "ne|chitwanma|NP-313",
                "ne|झापा जिल्लामा|NP-111",
                "ne|rukum paschim|NP-608",
                "ne|कपिलबस्तु|NP-509",
                "ne|लुम्बिनी प्रदेश|NP-P5",
                "bn|ঢাকায় ১২ জন|BD-13",
                "bn|dhakay 12 jon|BD-13",
                "bn|ঢাকা বিভাগ|BD-C",
                "bn|যশোরে নারী ১২|BD-22",
                "bn|Jessore|BD-22",
                "bn|jashore|BD-22",
                "bn|Barisal|BD-06",
                "bn|চট্টগ্রামের|BD-10",
                "bn|chittagong|BD-10",
                "bn|cox's bazar|BD-11",
                "bn|coxsbazar e 14 jon|BD-11",
                "bn|রংপুর বিভাগে|BD-F",
                "bn|সুনামগঞ্জ|BD-61",
                "bn|নোয়াখালী|BD-47",
                "en|women 12 men 8 Kampot yesterday|KH-7"
            })
    void a_place_is_found_in_what_people_type(String language, String text, String id) {
        String country = Languages.of(language).region();
        List<Match> found = Places.find(text, Languages.of(language), country);
        assertThat(found).extracting(m -> m.place().id()).containsExactly(id);
        assertThat(found).noneMatch(Match::doubtful);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ne|बाराबिसेमा कम्पोस्ट तालिम",
                "ne|barabise ma talim",
                "ne|मलाई सहयोग चाहियो",
                "ne|dangi ji lai",
                "km|កែប្រែរបាយការណ៍ ៣",
                "km|ចង់រៀនធ្វើជីកំប៉ុស",
                "bn|ধানে পোকা লাগছে কি করব",
                "bn|amar goru osustho",
                "en|compost 12 women 8 men yesterday",
                "en|"
            })
    void other_words_are_no_places(String language, String text) {
        assertThat(Places.find(
                        text == null ? "" : text,
                        Languages.of(language),
                        Languages.of(language).region()))
                .isEmpty();
    }

    @Test
    void the_span_covers_the_name_and_the_word_that_says_what_it_is() {
        String text = "वडा ३ झापा जिल्लामा १२ महिला";
        Match match = Places.find(text, Languages.of("ne"), "NP").getFirst();
        assertThat(Fold.key(text).substring(match.start(), match.end())).isEqualTo(Fold.key("झापा जिल्लामा"));

        String khmer = "នៅខេត្តកំពង់ធំ១២នាក់";
        Match province = Places.find(khmer, Languages.of("km"), "KH").getFirst();
        assertThat(Fold.key(khmer).substring(province.start(), province.end())).isEqualTo(Fold.key("ខេត្តកំពង់ធំ"));
    }

    @Test
    void a_key_of_a_text_gives_what_the_text_gives() {
        String text = "ঢাকায় ১২ জন, যশোরে ৮";
        Language bangla = Languages.of("bn");
        assertThat(Places.find(Fold.key(text), bangla, "BD")).isEqualTo(Places.find(text, bangla, "BD"));
        assertThat(ids(text, "bn")).containsExactly("BD-13", "BD-22");
    }

    @Test
    void an_everyday_word_is_a_place_for_sure_only_where_it_is_said_to_be_one() {
        Language khmer = Languages.of("km");
        assertThat(Places.find("ផ្ទះនៅចំកណ្តាលភូមិ", khmer, "KH")).allMatch(Match::doubtful);
        assertThat(Places.find("ខេត្តកណ្តាល", khmer, "KH")).noneMatch(Match::doubtful);
        assertThat(Places.find("កណ្តាល", khmer, "KH")).hasSize(1).noneMatch(Match::doubtful);
        Language nepali = Languages.of("ne");
        assertThat(Places.find("12 bara mahila", nepali, "NP")).allMatch(Match::doubtful);
        assertThat(Places.find("bara jilla", nepali, "NP")).hasSize(1).noneMatch(Match::doubtful);
    }

    @ParameterizedTest
    @CsvSource({
        "km, Kampong Chnag, KH-4",
        "ne, sindhupalchk, NP-302",
        "ne, arghakhanci, NP-505",
        "ne, सिन्धुपाल्चाक, NP-302",
        "bn, chattogrm, BD-10",
        "bn, লালমনিরহাত, BD-32",
        "bn, Narayangnaj, BD-40"
    })
    void a_single_mistake_in_a_long_name_is_guessed_and_marked_as_doubtful(String language, String text, String id) {
        List<Match> found =
                Places.find(text, Languages.of(language), Languages.of(language).region());
        assertThat(found).extracting(m -> m.place().id()).containsExactly(id);
        assertThat(found).allMatch(Match::doubtful);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dhoka", "jhapo", "ilaam", "kampt", "feri", "dolak", "kamnot", "kandol"})
    void a_short_name_is_not_guessed(String text) {
        assertThat(Places.find(text, Languages.of("en"), null)).isEmpty();
    }

    @Test
    void another_countrys_places_are_found_only_where_no_country_is_meant() {
        assertThat(Places.find("Dhaka", Languages.of("ne"), "NP")).isEmpty();
        assertThat(Places.find("Dhaka", Languages.of("en"), null)).hasSize(1);
        assertThat(Places.find("Dhaka", Languages.of("en"), "US")).hasSize(1);
    }

    @Test
    void a_place_is_called_by_its_native_name_in_the_countrys_own_language() {
        Place thom = Places.byId("KH-6").orElseThrow();
        assertThat(Places.name(thom, Languages.of("km"))).isEqualTo("កំពង់ធំ");
        assertThat(Places.name(thom, Languages.of("en"))).isEqualTo("Kampong Thom");
        assertThat(Places.name(thom, Languages.of("ne"))).isEqualTo("Kampong Thom");
    }

    @Test
    void any_text_is_searched_without_an_exception() {
        for (String text : RandomText.texts(20_261_123, 30)) {
            assertThatCode(() -> Places.find(text, Languages.of("km"), null))
                    .as(text)
                    .doesNotThrowAnyException();
        }
        assertThat(Places.find("\u17D2".repeat(100_000), Languages.of("km"), "KH"))
                .isEmpty();
        assertThat(Places.find("កំពង់".repeat(20_000), Languages.of("km"), "KH"))
                .isEmpty();
    }

    private static List<String> ids(String text, String language) {
        Language of = Languages.of(language);
        return places(text, of, of.region()).stream().map(Place::id).toList();
    }

    private static List<Place> places(String text, Language language, String country) {
        return Places.find(text, language, country).stream().map(Match::place).toList();
    }

    private static String name(Place place) {
        return place.country() + place.nativeName();
    }

    private static Language languageOf(Place place) {
        return Languages.all().stream()
                .filter(language -> language.region().equals(place.country()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "ne, बाह्रबिसेमा, बाह्रबिसे",
        "ne, पोखराबाट, पोखरा",
        "ne, मेलम्ची बजारमा, मेलम्ची बजार",
        "ne, वडा नं ५ मा, वडा नं ५",
        "ne, वडा ५मा, वडा ५",
        "ne, barabise ma, barabise",
        "bn, শ্যামনগরে, শ্যামনগর",
        "bn, কয়রায়, কয়রা",
        "bn, পাইকগাছাতে, পাইকগাছা",
        "bn, শ্যামনগর থেকে, শ্যামনগর",
    })
    void a_place_of_a_sentence_loses_its_ending(String language, String written, String name) {
        assertThat(Places.bare(written, Languages.of(language))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ne, कुश्मा",
        "ne, जानकी",
        "ne, barabisema",
        "ne, Kusma",
        "ne, मा",
        "bn, শ্যামনগর",
        "bn, ডুমুরিয়া",
        "bn, রায়",
        "bn, তে",
        "km, ភូមិថ្មី",
        "en, Koyra te"
    })
    void an_ending_that_may_be_of_the_name_stays(String language, String written) {
        assertThat(Places.bare(written, Languages.of(language))).isEqualTo(written);
    }

    @Test
    void no_listed_place_loses_a_part_of_its_name_or_is_taken_for_words_that_say_nothing() {
        for (Language language : Languages.all()) {
            for (Place place : Places.all()) {
                for (String name : List.of(place.nativeName(), place.englishName())) {
                    assertThat(Places.bare(name, language))
                            .isEqualTo(Normalizer2.getNFCInstance().normalize(name));
                    assertThat(Commands.saysNothing(name, language)).as(name).isFalse();
                }
            }
        }
    }
}
