package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sathi.i18n.message.MessageFile;
import org.sathi.i18n.message.SourceMessage;

final class MessageCheckTest {

    private static final SourceMessage FILED = source(
            "# A report was kept",
            "# sms: 1",
            "# number: 128",
            "# name: Sokunthea Chanthavong",
            "filed = {name}: {number}");

    private static final SourceMessage LABEL = source("# A button", "# units: 20", "label = Share my number");

    @Test
    void a_good_text_has_no_faults() {
        assertThat(MessageCheck.faults(Languages.of("km"), FILED, "លេខ {number} របស់ {name}"))
                .isEmpty();
        assertThat(MessageCheck.faults(Languages.of("bn"), FILED, "{number, number} {name}"))
                .isEmpty();
        assertThat(MessageCheck.faults(Languages.of("ne"), LABEL, "मेरो नम्बर दिने"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name|The pattern is broken",
                "{name}|The arguments are [name], in English [name, number].",
                "{name} {number} {place}|The arguments are",
                "{name, plural, other {x}} {number}|{name} is a text",
                "{name} \u200B{number}|characters that nobody sees",
                "' {name} {number}'|white space",
                "{name} {number} — ok|doubles the price",
                "{name} {number} abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz"
                        + " abcdefghijklmnopqrstuvwxyz abcdefghijkl|units too long for 1 segments"
            })
    void a_fault_is_named(String text, String fault) {
        assertThat(MessageCheck.faults(Languages.of("en"), FILED, text))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "km, {name} {number} ៧ ថ្ងៃ, ៧",
        "km, {name} {number} 7 ថ្ងៃ (UTF-8), ''",
        "ne, {name} {number}:00 बजे, 0",
        "ne, '{name} {number,number,00}:०० बजे 4P', ''",
        "bn, {name} {number} 20, 2",
        "ne, {name} {number} 1618 मा फोन गर्नुहोस्।, ''",
        "bn, {name} {number} ফোন: +880 1712-000001।, ''",
        "ne, '{name} {number} 1,500 रुपैयाँ', 1",
        "ne, {name} {number} 2.500 केजी, 2",
        "km, {name} {number} ១៦១៨, ១"
    })
    void digits_of_a_text_are_the_languages_own(String language, String text, String foreign) {
        assertThat(String.join(" ", MessageCheck.faults(Languages.of(language), FILED, text)))
                .contains(foreign.isEmpty() ? "" : "The digit '" + foreign + "'")
                .matches(said -> foreign.isEmpty() == said.isEmpty());
    }

    @Test
    void a_label_that_is_too_long_is_a_fault() {
        assertThat(MessageCheck.faults(Languages.of("km"), LABEL, "ក".repeat(23)))
                .singleElement()
                .asString()
                .contains("3 units longer than 20");
    }

    private static SourceMessage source(String... lines) {
        return SourceMessage.all(MessageFile.of("test", List.of(lines))).getFirst();
    }
}
