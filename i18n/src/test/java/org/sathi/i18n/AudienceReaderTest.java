package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AudienceReaderTest {

    private static final Map<String, List<String>> SUBJECTS =
            Map.of("compost", List.of("compost", "कम्पोस्ट", "ជីកំប៉ុស", "কম্পোস্ট"));

    @ParameterizedTest
    @CsvSource({
        "en, women champions Kampot, GENDER:WOMAN ROLE:CHAMPION PLACE:KH-7",
        "en, ne farmers who asked about compost, LANGUAGE:ne ROLE:FARMER ASKED:compost",
        "en, champions who reported nothing for 30 days, ROLE:CHAMPION SILENT:30",
        "en, champions who reported nothing for 2 months, ROLE:CHAMPION SILENT:60",
        "en, farmers interested in compost in Nepal, ROLE:FARMER SUBJECT:compost COUNTRY:NP",
        "en, champions except Kandal, ROLE:CHAMPION - PLACE:KH-8",
        "en, everybody but not certified young people, EVERYBODY: - CERTIFIED:yes AGE:UNDER_30",
        "en, not certified champions, CERTIFIED:no ROLE:CHAMPION",
        "en, who missed 12, MISSED:12",
        "en, Khmer speaking youth under 30, LANGUAGE:km AGE:UNDER_30 AGE:UNDER_30",
        "ne, दोलखाका महिला अगुवा, PLACE:NP-301 GENDER:WOMAN ROLE:CHAMPION",
        "ne, ३० दिनदेखि रिपोर्ट नगरेका अगुवा, SILENT:30 ROLE:CHAMPION",
        "ne, 'महिला किसान, युवा बाहेक', GENDER:WOMAN ROLE:FARMER - AGE:UNDER_30",
        "bn, কম্পোস্ট নিয়ে জানতে চেয়েছেন এমন কৃষক, SUBJECT:compost ASKED: ROLE:FARMER",
        "bn, 'নারী কৃষক, তরুণ ছাড়া', GENDER:WOMAN ROLE:FARMER - AGE:UNDER_30",
        "km, កសិករគំរូ ស្ត្រី កំពត, ROLE:CHAMPION GENDER:WOMAN PLACE:KH-7",
    })
    void whom_a_line_means(String language, String text, String terms) {
        var read = AudienceReader.of(SUBJECTS, Languages.of(language)).read(text);
        var said = written(read.include()) + (read.exclude().isEmpty() ? "" : " - " + written(read.exclude()));

        assertThat(said).isEqualTo(terms);
    }

    @Test
    void words_that_say_nothing_of_people_are_named() {
        var read = AudienceReader.of(SUBJECTS, Languages.of("en")).read("women champions kampto and old friends");

        assertThat(read.unknown()).contains("kampto", "friends");
    }

    private static String written(List<AudienceReading.Term> terms) {
        return String.join(
                " ",
                terms.stream()
                        .map(t -> t.kind() + ":" + t.value() + (t.number() == 0 ? "" : t.number()))
                        .toList());
    }
}
