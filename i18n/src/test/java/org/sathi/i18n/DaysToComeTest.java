package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DaysToComeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({
        "en, 10, 2026-12-09",
        "en, ten days, 2026-12-09",
        "en, for 3 days, 2026-12-02",
        "en, 2 weeks, 2026-12-13",
        "en, a week, 2026-12-06",
        "en, in 2 weeks, 2026-12-13",
        "en, 1 month, 2026-12-29",
        "en, 2 years, 2028-11-29",
        "ne, ३ दिन, 2026-12-02",
        "ne, ३ दिनपछि, 2026-12-02",
        "ne, २ हप्ता, 2026-12-13",
        "ne, दुई हप्तासम्म, 2026-12-13",
        "ne, 2 hapta, 2026-12-13",
        "ne, १ महिना, 2026-12-29",
        "ne, ek mahina, 2026-12-29",
        "ne, २ वर्ष, 2028-11-29",
        "bn, ৩ দিন, 2026-12-02",
        "bn, ২ সপ্তাহ, 2026-12-13",
        "bn, 2 soptaho, 2026-12-13",
        "bn, দুই সপ্তাহ পরে, 2026-12-13",
        "bn, এক মাস, 2026-12-29",
        "bn, এক মাসের জন্য, 2026-12-29",
        "bn, ২ বছর, 2028-11-29",
        "km, ៣ ថ្ងៃ, 2026-12-02",
        "km, ២ អាទិត្យ, 2026-12-13",
        "km, ២សប្តាហ៍, 2026-12-13",
        "km, ពីរអាទិត្យទៀត, 2026-12-13",
        "km, ១ ខែ, 2026-12-29",
        "km, 2 khae, 2027-01-29",
        "km, ២ ឆ្នាំ, 2028-11-29",
    })
    void a_length_of_time_is_counted_in_its_unit(String language, String text, LocalDate day) {
        assertThat(DaysToCome.read(text, Languages.of(language), TODAY)).hasValue(day);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2 weeks ago",
        "en, 2 goats",
        "en, I have 2",
        "en, 2 weeks 3 days",
        "en, 2 and a half weeks",
        "en, 0 days",
        "en, week",
        "en, 99999 days",
        "en, ''",
        "ne, डेढ महिना",
        "ne, २ महिला",
        "ne, २ हप्ता अघि",
        "bn, ২ জন",
        "bn, দেড় মাস",
        "km, ២ នាក់",
    })
    void what_is_no_length_of_time_is_none(String language, String text) {
        assertThat(DaysToCome.read(text, Languages.of(language), TODAY)).isEmpty();
    }

    @Test
    void every_word_for_a_length_of_time_is_read_in_every_language() {
        for (var row : Resource.rows("ahead.tsv")) {
            for (var form : row[1].split(",", -1)) {
                var day = switch (row[0]) {
                    case "day" -> TODAY.plusDays(3);
                    case "week" -> TODAY.plusWeeks(3);
                    case "month" -> TODAY.plusMonths(3);
                    case "year" -> TODAY.plusYears(3);
                    default -> null;
                };
                for (var language : List.of("en", "km", "ne", "bn")) {
                    if (day != null) {
                        assertThat(DaysToCome.read("3 " + form.strip(), Languages.of(language), TODAY))
                                .as("3 %s in %s", form, language)
                                .hasValue(day);
                    }
                }
            }
        }
    }
}
