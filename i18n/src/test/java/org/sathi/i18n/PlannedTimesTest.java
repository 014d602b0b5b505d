package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlannedTimesTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static PlannedTimes.Planned read(String language, String text, LocalDate today) {
        var spoken = Languages.of(language);
        return PlannedTimes.read(text, spoken, spoken.calendar(), today, 7);
    }

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
        "en, 15 December, 2026-12-15,",
        "en, 5 January 9, 2027-01-05, 09:00",
        "en, the 5th, 2026-12-05,",
        "ne, १५ पुस, 2026-12-30,",
        "ne, ५ गते, 2026-12-20,",
        "bn, কাল ৮টায়, 2026-11-24, 08:00",
        "bn, কাল রাত ৮টায়, 2026-11-24, 20:00",
        "bn, kal 8 tay, 2026-11-24, 08:00",
        "bn, পরশু, 2026-11-25,",
        "bn, গতকাল ৮টায়, 2026-11-22, 08:00",
        "bn, গত পরশু, 2026-11-21,",
        "bn, আগামীকাল বিকাল ৪টায়, 2026-11-24, 16:00",
        "km, ស្អែកម៉ោង ៨, 2026-11-24, 08:00",
        "km, ស្អែកម៉ោង៨កន្លះ, 2026-11-24, 08:30",
        "km, ស្អែក​ម៉ោង ៤ កន្លះ ល្ងាច, 2026-11-24, 16:30",
        "ne, भोलि बिहान साढे ८ बजे, 2026-11-24, 08:30",
        "ne, भोलि साढे आठ बजे, 2026-11-24, 08:30",
        "ne, भोलि आठ बजे, 2026-11-24, 08:00",
        "ne, शुक्रबार पौने ९, 2026-11-27, 08:45",
        "ne, bholi sadhe 8 baje, 2026-11-24, 08:30",
        "bn, আগামীকাল সকাল সাড়ে ৮টায়, 2026-11-24, 08:30",
        "bn, কাল দেড়টায়, 2026-11-24, 13:30",
        "bn, kal sare 8 tay, 2026-11-24, 08:30",
        "bn, সাড়ে ৮টা, , 08:30",
        "en, tomorrow half past eight, 2026-11-24, 08:30",
        "en, quarter to nine on friday, 2026-11-27, 08:45",
        "en, 25/12 08, 2026-12-25, 08:00",
        "en, 'tomorrow, 3 i am free', 2026-11-24, 15:00",
        "en, 'i am free tomorrow 4', 2026-11-24, 16:00",
        "en, tomorrow 3:30 i am free, 2026-11-24, 15:30",
        "en, tomorrow 3 am, 2026-11-24, 03:00",
        "en, tomorrow 3:30 am, 2026-11-24, 03:30",
        "en, friday 7:30 pm, 2026-11-27, 19:30",
    })
    void a_time_to_come_is_read(String language, String text, @Nullable LocalDate day, @Nullable LocalTime time) {
        var read = read(language, text, TODAY);

        assertThat(read.day()).isEqualTo(day);
        assertThat(read.time()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 31st, 2027-02-01, 2027-03-31",
        "en, 29 February, 2027-03-01, 2028-02-29",
        "en, 28 January, 2027-01-29, 2028-01-28",
    })
    void a_day_without_its_year_or_month_is_the_next_one(String language, String text, LocalDate today, LocalDate day) {
        assertThat(read(language, text, today).day()).isEqualTo(day);
    }

    @Test
    void each_day_of_the_year_is_found_ahead_from_each_other() {
        long seed = 20261129;
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var today = TODAY.plusDays(random.nextInt(1500));
            var day = today.plusDays(random.nextInt(365));
            for (var code : List.of("en", "ne", "bn", "km")) {
                var shown = Dates.show(day, Languages.of(code)).split(" ");
                assertThat(read(code, shown[0] + " " + shown[1], today).day())
                        .as("%s %s on %s, seed %d", code, day, today, seed)
                        .isEqualTo(day);
            }
        }
    }
}
