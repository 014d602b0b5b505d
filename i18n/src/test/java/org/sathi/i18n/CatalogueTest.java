package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sathi.i18n.message.MessageFile;
import org.sathi.i18n.message.SourceMessage;

final class CatalogueTest {

    private static final Language ENGLISH = Languages.of("en");

    /** Arguments that count nothing, such as the number of a report, or stand for a limit of ours, which is never one. */
    private static final Set<String> NOT_COUNTED = Set.of("number", "code", "most", "max");

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_text_has_the_arguments_of_the_english_one_and_keeps_its_limits(Language language) {
        List<String> faults = new ArrayList<>();
        MessageFile texts = file(language);
        for (SourceMessage source : SourceMessage.all(file(ENGLISH))) {
            texts.text(source.key())
                    .ifPresent(text -> MessageCheck.faults(language, source, text)
                            .forEach(fault -> faults.add(language.code() + " " + source.key() + ": " + fault)));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_every_key_and_no_other_unless_it_is_partial(Language language) {
        assertThat(Catalogue.keys(ENGLISH)).containsAll(Catalogue.keys(language));
        if (isDeclaredPartial(language)) {
            assertThat(Catalogue.isComplete(language)).isFalse();
            assertThat(Catalogue.offered()).doesNotContain(language);
        } else {
            assertThat(Catalogue.keys(language)).containsExactlyInAnyOrderElementsOf(Catalogue.keys(ENGLISH));
            assertThat(Catalogue.offered()).contains(language);
        }
    }

    @Test
    void every_message_says_where_it_is_said_and_how_long_it_may_be() {
        for (SourceMessage source : SourceMessage.all(file(ENGLISH))) {
            assertThat(source.context()).as(source.key()).isNotBlank();
            assertThat(source.limits().segments().isPresent()
                            || source.limits().units().isPresent())
                    .as(source.key())
                    .isTrue();
        }
    }

    @Test
    void one_thing_is_never_said_in_the_plural_in_english() {
        Pattern oneOfMany = Pattern.compile("\\b1 (people|women|men|\\p{Ll}+(?<!i)s)\\b");
        List<String> faults = new ArrayList<>();
        for (SourceMessage source : SourceMessage.all(file(ENGLISH))) {
            Map<String, Object> ones = new HashMap<>(source.examples());
            ones.replaceAll((name, example) -> example instanceof String || NOT_COUNTED.contains(name) ? example : 1);
            String said = Catalogue.text(ENGLISH, source.key(), ones);
            if (oneOfMany.matcher(said).find()) {
                faults.add(source.key() + ": " + said);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_number_that_is_put_in_has_the_languages_digits_and_no_grouping() {
        assertThat(Catalogue.text(Languages.of("ne"), "report-filed", Map.of("number", 1234)))
                .contains("१२३४");
        assertThat(Catalogue.text(Languages.of("bn"), "report-filed", Map.of("number", 1234L)))
                .contains("১২৩৪");
        assertThat(Catalogue.text(ENGLISH, "report-filed", Map.of("number", 1234)))
                .contains("1234");
        assertThat(Catalogue.text(Languages.of("km"), "report-filed", Map.of("number", 1234)))
                .contains("1234");
    }

    @Test
    void a_text_that_is_put_in_stays_as_it_is() {
        assertThat(Catalogue.text(ENGLISH, "enrol-done", Map.of("name", "{Maya} 'o' #1")))
                .isEqualTo("Thank you, {Maya} 'o' #1.");
    }

    @Test
    void a_key_that_a_language_lacks_is_said_whole_in_english() {
        Language lao = Languages.of("lo");
        assertThat(Catalogue.keys(lao)).doesNotContain("report-filed").contains("option-yes");
        assertThat(Catalogue.text(lao, "report-filed", Map.of("number", 128)))
                .isEqualTo(Catalogue.text(ENGLISH, "report-filed", Map.of("number", 128)));
    }

    @Test
    void an_unknown_key_or_a_missing_argument_is_an_error_of_the_caller() {
        assertThat(Catalogue.has("no-such-key")).isFalse();
        assertThatThrownBy(() -> Catalogue.text(ENGLISH, "no-such-key", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-key");
        assertThatThrownBy(() -> Catalogue.text(ENGLISH, "report-filed", Map.of("nr", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("report-filed")
                .hasMessageContaining("number");
    }

    @Test
    void texts_that_nobody_reviewed_are_known() {
        assertThat(Catalogue.isReviewed(ENGLISH, "menu")).isTrue();
        assertThat(Catalogue.isReviewed(Languages.of("km"), "menu")).isFalse();
        assertThat(Catalogue.isReviewed(ENGLISH, "no-such-key")).isFalse();
    }

    @Test
    void many_threads_may_ask_for_the_same_text() throws Exception {
        Language nepali = Languages.of("ne");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int number = i;
                calls.add(() -> Catalogue.text(nepali, "report-filed", Map.of("number", number)));
            }
            var texts = threads.invokeAll(calls);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i).get()).isEqualTo(Catalogue.text(nepali, "report-filed", Map.of("number", i)));
            }
        }
    }

    private static boolean isDeclaredPartial(Language language) {
        return "partial"
                .equals(Resource.properties(language.code() + "/language.properties")
                        .getProperty("messages"));
    }

    private static MessageFile file(Language language) {
        String file = language.code() + "/messages.properties";
        return MessageFile.of(file, Resource.allLines(file));
    }
}
