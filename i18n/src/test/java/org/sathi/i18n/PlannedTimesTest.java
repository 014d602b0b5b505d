package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlannedTimesTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "en, tomorrow 8, 2026-11-24, 08:00",
        "en, Monday 7 pm, 2026-11-23, 19:00",
        "en, friday at 18:30, 2026-11-27, 18:30",
        "en, 12 May, 2027-05-12,",
        "en, 12 May 8, 2027-05-12, 08:00",
        "en, 8, , 08:00",
        "en, yesterday 8, 2026-11-22, 08:00",
        "en, soon, ,",
        "ne, भोलि बिहान ८ बजे, 2026-11-24, 08:00",
        "ne, शुक्रबार १८:३०, 2026-11-27, 18:30",
        "bn, আগামীকাল বিকাল ৪টায়, 2026-11-24, 16:00",
        "km, ស្អែកម៉ោង ៨, 2026-11-24, 08:00",
    })
    void a_time_to_come_is_read(String language, String text, @Nullable LocalDate day, @Nullable LocalTime time) {
        var read = PlannedTimes.read(text, Languages.of(language), TODAY, 7);

        assertThat(read.day()).isEqualTo(day);
        assertThat(read.time()).isEqualTo(time);
    }
}
