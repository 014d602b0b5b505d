package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "never mind",
                "No, I changed my mind",
                "I don't want to anymore",
                "អត់ទេ លែងចង់",
                "លែងចង់ហើយ",
                "ot te leng chong",
                "भो पर्दैन",
                "होइन, भो चाहिँदैन",
                "bho pardaina",
                "thak lagbe na",
                "থাক, লাগবে না",
                "না থাক",
                "আর লাগবে না ভাই"
            })
    void sayThatItIsNotWantedAnyMore(String text) {
        assertThat(DropWords.read(text)).contains(DropWords.Said.DROP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "later",
                "not now, thanks",
                "ចាំពេលក្រោយ",
                "pel kroy",
                "पछि गर्छु",
                "अहिले होइन पछि",
                "pachi",
                "পরে",
                "এখন না, পরে দিব",
                "pore dibo bhai"
            })
    void sayThatItIsForLater(String text) {
        assertThat(DropWords.read(text)).contains(DropWords.Said.LATER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no",
                "never mind the rats",
                "later?",
                "two days later",
                "អត់ទេ",
                "មិនបាច់ទេ",
                "លែងចង់ដាំស្រូវ",
                "पर्दैन",
                "होइन",
                "পাঁচ দিন পরে",
                "লাগবে না",
                "থাকি রংপুরে",
                "না",
                "পরে ধান কাটার"
            })
    void areNotReadIntoWhatSaysMoreOrLess(String text) {
        assertThat(DropWords.read(text)).isEmpty();
    }

    static Stream<String> forms() {
        return Languages.all().stream()
                .flatMap(language -> Resource.rowsIfAny(language.code() + "/drop-words.tsv").stream())
                .filter(row -> !row[0].equals("beside"))
                .flatMap(row -> Arrays.stream(row[1].split(",", -1)))
                .map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areNoOtherCommandInAnyLanguage(String form) {
        assertThat(Languages.all())
                .allSatisfy(language -> assertThat(
                                Commands.inForm(form, language).stream().toList())
                        .isSubsetOf(Set.of(Command.CANCEL, Command.NEVER_MIND)));
    }
}
