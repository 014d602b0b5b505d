package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.i18n.calendar.BikramSambat;

class DatesTest {

    /** A Monday; 7 Mangsir 2083. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static DateReading read(String language, String text) {
        return Dates.read(text, Languages.of(language), TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;2026-05-12;2026-05-12",
                "en;12/5/2026;2026-05-12",
                "en;12.5.2026;2026-05-12",
                "km;១២/៥/២០២៦;2026-05-12",
                "en;12 / 5 / 2026;2026-05-12",
                "en;25/8/2026;2026-08-25",
                "en;8/25/2026;2026-08-25",
                "bn;১২-৫-২০২৬;2026-05-12",
                "ne;१२ भदौ;2026-08-28",
                "ne;१२ भदौ २०८१;2024-08-28",
                "ne;२०८१ भदौ १२;2024-08-28",
                "ne;12 bhadau;2026-08-28",
                "ne;२०८१/५/१२;2024-08-28",
                "ne;१२/५/२०८१;2024-08-28",
                "ne;२०८१ साल भदौ १२ गते;2024-08-28",
                "ne;भदौ १२ गते;2026-08-28",
                "ne;२०८१ भाद्र १२;2024-08-28",
                "ne;१२ गते मंसिर २०८२;2025-11-28",
                "ne;12 August 2026;2026-08-12",
                "ne;सन् २०२६ अगस्ट १२;2026-08-12",
                "ne;१२ अगस्ट;2026-08-12",
                "ne;2026/8/12;2026-08-12",
                "ne;2083 mangsir 5 gate;2026-11-21",
                "en;12 bhadau 2081;2024-08-28",
                "ne;वि.सं. २०८१ भदौ १२;2024-08-28",
                "bn;১২ ভাদ্র (১৪৩১);2024-08-27",
                "bn;১২ই ভাদ্র ১৪৩১;2024-08-27",
                "bn;১২ ভাদ্র;2026-08-27",
                "bn;১২ মে ২০২৬;2026-05-12",
                "bn;১২/৫/১৪৩১;2024-08-27",
                "bn;২১শে ফেব্রুয়ারি;2026-02-21",
                "bn;১লা বৈশাখ ১৪৩১;2024-04-14",
                "bn;ভাদ্র মাসের ১২ তারিখ;2026-08-27",
                "bn;12 bhadro;2026-08-27",
                "bn;১২ ভাদ্র ১৪৩১ বঙ্গাব্দ;2024-08-27",
                "km;១២ ឧសភា ២០២៦;2026-05-12",
                "km;ថ្ងៃទី១២ ខែឧសភា ឆ្នាំ២០២៦;2026-05-12",
                "km;ថ្ងៃទី១២ខែឧសភា;2026-05-12",
                "km;១២ ខែ៨ ២០២៦;2026-08-12",
                "km;ថ្ងៃទី ១២ ខែ ៨ ឆ្នាំ ២៥៧០;2026-08-12",
                "km;១៤/៤/២៥៦៧;2024-04-14",
                "km;12 seiha 2026;2026-08-12",
                "km;២០២៦ ឧសភា ១២;2026-05-12",
                "en;12 May 2026;2026-05-12",
                "en;May 12, 2026;2026-05-12",
                "en;12th of August;2026-08-12",
                "en;Aug 12;2026-08-12",
                "en;on the 12th of august 2026;2026-08-12",
                "en;the training was on 12 may;2026-05-12",
                "en;1st December;2025-12-01",
            })
    void dates_with_a_month_are_read(String language, String text, LocalDate date) {
        assertThat(read(language, text)).as(text).isEqualTo(new DateReading.Exact(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;today;0",
                "en;yesterday;-1",
                "en;the day before yesterday;-2",
                "en;last night;-1",
                "en;tomorrow;1",
                "en;3 days ago;-3",
                "en;two days ago;-2",
                "en;a week ago;-7",
                "en;2 weeks ago;-14",
                "en;this morning;0",
                "ne;आज;0",
                "ne;हिजो;-1",
                "ne;अस्ति;-2",
                "ne;भोलि;1",
                "ne;hijo;-1",
                "ne;aja;0",
                "ne;asti;-2",
                "ne;bholi;1",
                "ne;पर्सि;2",
                "ne;२ दिन अघि;-2",
                "ne;तीन दिन अगाडि;-3",
                "ne;एक हप्ता अघि;-7",
                "ne;2 din aghi;-2",
                "ne;हिजो बिहान;-1",
                "ne;हिजोको;-1",
                "bn;আজ;0",
                "bn;গতকাল;-1",
                "bn;গতকালকে;-1",
                "bn;পরশু;-2",
                "bn;গত পরশু;-2",
                "bn;কাল;-1",
                "bn;kal;-1",
                "bn;আগামীকাল;1",
                "bn;gotokal;-1",
                "bn;৩ দিন আগে;-3",
                "bn;দুই দিন আগে;-2",
                "bn;আজকে;0",
                "bn;porshu;-2",
                "km;ថ្ងៃនេះ;0",
                "km;ថ្ងៃ\u200Bនេះ;0",
                "km;ម្សិលមិញ;-1",
                "km;ម្សិល\u200Bម៉្ងៃ;-2",
                "km;ថ្ងៃស្អែក;1",
                "km;៣ថ្ងៃមុន;-3",
                "km;ពីរថ្ងៃមុន;-2",
                "km;កាលពីម្សិលមិញ;-1",
                "km;msel minh;-1",
            })
    void days_counted_from_today_are_read(String language, String text, int days) {
        assertThat(read(language, text)).as(text).isEqualTo(new DateReading.Exact(TODAY.plusDays(days)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;Sunday;2026-11-22",
                "en;on tuesday;2026-11-17",
                "en;last monday;2026-11-16",
                "en;sat;2026-11-21",
                "en;last friday;2026-11-20",
                "ne;शनिबार;2026-11-21",
                "ne;आइतवार;2026-11-22",
                "ne;sanibar;2026-11-21",
                "ne;गत शुक्रबार;2026-11-20",
                "ne;मंगलबारको;2026-11-17",
                "bn;শুক্রবার;2026-11-20",
                "bn;গত সোমবার;2026-11-16",
                "bn;shukrobar;2026-11-20",
                "bn;বৃহস্পতিবারে;2026-11-19",
                "km;ថ្ងៃសៅរ៍;2026-11-21",
                "km;ថ្ងៃអាទិត្យ;2026-11-22",
                "km;អាទិត្យ;2026-11-22",
                "km;ថ្ងៃចន្ទមុន;2026-11-16",
            })
    void a_weekday_is_the_latest_one(String language, String text, LocalDate date) {
        assertThat(read(language, text)).as(text).isEqualTo(new DateReading.Exact(date));
    }

    @ParameterizedTest
    @CsvSource({"2083-08-05", "5/8/2083", "2083 8 5"})
    void years_of_Nepal_are_read_there_in_every_language(String text) {
        for (Language language : Languages.all()) {
            var calendar = Dates.calendar(language, "NP");
            assertThat(Dates.read(text, language, calendar, TODAY))
                    .as(language.code())
                    .isEqualTo(new DateReading.Exact(LocalDate.of(2026, 11, 21)));
            assertThat(Dates.read("2026-11-21", language, calendar, TODAY))
                    .as(language.code())
                    .isEqualTo(new DateReading.Exact(LocalDate.of(2026, 11, 21)));
            assertThat(Dates.read("12 May 1999", language, calendar, TODAY))
                    .as(language.code())
                    .isEqualTo(new DateReading.Exact(LocalDate.of(1999, 5, 12)));
        }
        assertThat(Dates.calendar(Languages.of("en"), "KH")).isEqualTo(Language.CalendarKind.NONE);
        assertThat(Dates.calendar(Languages.of("ne"), "BD")).isEqualTo(Language.CalendarKind.BIKRAM_SAMBAT);
    }

    @Test
    void the_weekday_that_it_is_today_may_be_a_week_ago() {
        assertThat(read("en", "monday")).isEqualTo(new DateReading.Ambiguous(List.of(TODAY, TODAY.minusDays(7))));
        assertThat(read("ne", "सोमबार")).isInstanceOf(DateReading.Ambiguous.class);
    }

    @Test
    void a_date_beside_a_weekday_counts_more() {
        assertThat(read("en", "Wednesday 12 August 2026")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 8, 12)));
        assertThat(read("km", "ថ្ងៃពុធ ទី១២ ខែសីហា")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 8, 12)));
    }

    @Test
    void a_year_of_two_digits_is_asked_about() {
        assertThat(read("en", "12/8/26")).isEqualTo(new DateReading.Ambiguous(List.of(LocalDate.of(2026, 8, 12))));
        assertThat(read("ne", "८३/५/१२"))
                .isEqualTo(new DateReading.Ambiguous(
                        List.of(BikramSambat.standard().gregorian(2083, 5, 12))));
        assertThat(read("en", "12-aug-26")).isInstanceOf(DateReading.Ambiguous.class);
    }

    @Test
    void a_day_and_a_month_of_either_calendar_are_asked_about() {
        assertThat(read("ne", "12/8"))
                .isEqualTo(new DateReading.Ambiguous(List.of(LocalDate.of(2026, 8, 12), LocalDate.of(2025, 11, 28))));
        assertThat(read("ne", "32/2"))
                .as("only Bikram Sambat has months of 32 days")
                .isInstanceOf(DateReading.Exact.class);
        assertThat(read("en", "12/8")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 8, 12)));
    }

    @Test
    void a_day_of_the_month_alone_is_the_latest() {
        assertThat(read("en", "12th")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 11, 12)));
        assertThat(read("ne", "५ गते")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 11, 21)));
        assertThat(read("ne", "२५ गते")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 11, 11)));
        assertThat(read("km", "ថ្ងៃទី១២")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 11, 12)));
        assertThat(read("bn", "১২ তারিখ")).isEqualTo(new DateReading.Exact(LocalDate.of(2026, 11, 12)));
        assertThat(read("en", "12")).isEqualTo(new DateReading.Ambiguous(List.of(LocalDate.of(2026, 11, 12))));
    }

    @Test
    void a_day_of_the_Buddhist_Era_around_Visakha_is_asked_about() {
        assertThat(read("km", "១២/៥/២៥៧០"))
                .isEqualTo(new DateReading.Ambiguous(List.of(LocalDate.of(2026, 5, 12), LocalDate.of(2027, 5, 12))));
    }

    @Test
    void two_different_dates_are_asked_about() {
        assertThat(read("en", "yesterday or today"))
                .isEqualTo(new DateReading.Ambiguous(List.of(TODAY.minusDays(1), TODAY)));
        assertThat(read("en", "yesterday, 22 november")).isEqualTo(new DateReading.Exact(TODAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;31/2/2026",
                "en;32 august",
                "ne;३२ वैशाख २०८१",
                "ne;१२ भदौ २०९५",
                "ne;2091/1/1",
                "bn;৩১ কার্তিক ১৪৩১",
                "bn;১২ ভাদ্র ১৪০০",
                "ne;२०८१/१३/१२",
                "km;៣០/២/២៥៧០"
            })
    void a_day_that_no_calendar_has_is_said_to_be_one(String language, String text) {
        assertThat(read(language, text)).as(text).isEqualTo(new DateReading.OutOfRange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "12 women",
                "भदौ",
                "august 2026",
                "100",
                "12345678",
                "2026",
                "9841234567",
                "may be",
                "1/2/3/4/5",
                "12:30"
            })
    void what_is_no_date_is_none(String text) {
        for (Language language : Languages.all()) {
            assertThat(Dates.read(text, language, TODAY)).as(text).isEqualTo(new DateReading.None());
        }
    }

    @Test
    void a_date_is_shown_in_both_calendars_where_there_are_two() {
        LocalDate date = LocalDate.of(2024, 8, 28);
        assertThat(Dates.show(date, Languages.of("en"))).isEqualTo("28 August 2024");
        assertThat(Dates.show(date, Languages.of("km"))).isEqualTo("28 សីហា 2024");
        assertThat(Dates.show(date, Languages.of("ne"))).isEqualTo("१२ भदौ २०८१ (२८ अगस्ट २०२४)");
        assertThat(Dates.show(date, Languages.of("bn"))).isEqualTo("২৮ আগস্ট ২০২৪ (১৩ ভাদ্র ১৪৩১)");
    }

    @Test
    void a_language_without_names_of_months_borrows_the_English_ones() {
        assertThat(Dates.show(LocalDate.of(2024, 8, 28), Languages.of("lo"))).isEqualTo("28 August 2024");
    }

    @Test
    void beyond_the_years_that_are_known_a_date_is_shown_in_the_Gregorian_calendar_alone() {
        assertThat(Dates.show(LocalDate.of(2060, 1, 2), Languages.of("ne"))).isEqualTo("२ जनवरी २०६०");
        assertThat(Dates.show(LocalDate.of(1999, 1, 2), Languages.of("bn"))).isEqualTo("২ জানুয়ারি ১৯৯৯");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "ne", "bn"})
    void what_is_shown_reads_back_as_the_same_day(String code) {
        long seed = 20261123;
        var random = new Random(seed);
        Language language = Languages.of(code);
        for (int i = 0; i < 3000; i++) {
            LocalDate date = TODAY.minusDays(random.nextInt(2400));
            String shown = Dates.show(date, language);
            for (String part : shown.replace(")", "").split("\\(", -1)) {
                assertThat(Dates.read(part, language, TODAY))
                        .as("%s, seed %d", part, seed)
                        .isEqualTo(new DateReading.Exact(date));
            }
            assertThat(Dates.read(shown, language, TODAY))
                    .as("%s, seed %d", shown, seed)
                    .isEqualTo(new DateReading.Exact(date));
        }
    }

    @Test
    void a_date_with_a_year_means_the_same_whatever_day_it_is() {
        for (LocalDate today :
                Arrays.asList(LocalDate.of(2020, 2, 29), LocalDate.of(2043, 4, 20), LocalDate.of(2100, 1, 1))) {
            assertThat(Dates.read("१२ भदौ २०८१", Languages.of("ne"), today))
                    .isEqualTo(new DateReading.Exact(LocalDate.of(2024, 8, 28)));
            assertThat(Dates.read("५ गते", Languages.of("ne"), today)).isNotNull();
            assertThat(Dates.read("29 february", Languages.of("en"), today)).isInstanceOf(DateReading.Exact.class);
        }
    }
}
