package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.i18n.SmsText.Encoding;

final class SmsTextTest {

    @ParameterizedTest
    @CsvSource({"160, 1, 0", "161, 2, 145", "306, 2, 0", "307, 3, 152", "153, 1, 7", "0, 0, 160"})
    void gsm7_takes_160_characters_or_153_in_each_part(int letters, int segments, int left) {
        assertThat(SmsText.of("A".repeat(letters))).isEqualTo(new SmsText(Encoding.GSM7, letters, segments, left));
    }

    @ParameterizedTest
    @CsvSource({"70, 1, 0", "71, 2, 63", "134, 2, 0", "135, 3, 66"})
    void ucs2_takes_70_units_or_67_in_each_part(int letters, int segments, int left) {
        assertThat(SmsText.of("ក".repeat(letters))).isEqualTo(new SmsText(Encoding.UCS2, letters, segments, left));
    }

    @ParameterizedTest
    @CsvSource({"35, 70, 1", "36, 72, 2", "67, 134, 3", "66, 132, 2"})
    void a_character_outside_the_basic_plane_takes_two_units_and_never_straddles(int count, int units, int segments) {
        SmsText sms = SmsText.of("🌾".repeat(count));
        assertThat(sms.units()).isEqualTo(units);
        assertThat(sms.segments()).isEqualTo(segments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^", "{", "}", "[", "]", "~", "\\", "|", "€", "\f"})
    void a_character_of_the_extension_table_takes_two_septets(String character) {
        assertThat(SmsText.of(character)).isEqualTo(new SmsText(Encoding.GSM7, 2, 1, 158));
    }

    @Test
    void a_character_of_the_extension_table_never_straddles() {
        assertThat(SmsText.of("A".repeat(152) + "€" + "B".repeat(20)))
                .isEqualTo(new SmsText(Encoding.GSM7, 174, 2, 153 - 22));
        assertThat(SmsText.of("A".repeat(152) + "€" + "B".repeat(152)))
                .as("306 septets, but one is left over in the first part")
                .isEqualTo(new SmsText(Encoding.GSM7, 306, 3, 152));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "\t", "ç", "’", "…", "—", "á", "ê", "ก", "क", "ক", "ក"})
    void what_gsm7_lacks_puts_the_whole_text_into_ucs2(String character) {
        assertThat(SmsText.of("rice " + character).encoding()).isEqualTo(Encoding.UCS2);
    }

    @Test
    void gsm7_has_some_accents_greek_and_line_ends() {
        String text = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ¤¡ÄÖÑÜ§¿äöñüà";
        assertThat(SmsText.of(text)).isEqualTo(new SmsText(Encoding.GSM7, text.length(), 1, 160 - text.length()));
        assertThat(SmsText.of("\r\n").units()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ធ្វើជីកំប៉ុសពីស្លឹកឈើ និងលាមកគោ ដាក់ជាស្រទាប់ៗ|UCS2|1",
                "धानको बिउ छर्नुअघि नुनपानीमा हालेर डुबेको बिउ मात्र छान्नुहोस्, राम्रो उम्रिन्छ|UCS2|2",
                "Dhan ko biu charnu aghi nun pani ma halera dubeko biu matra channuhos, ramro umrincha|GSM7|1",
                "ধানের বীজ বোনার আগে লবণ পানিতে ফেলে যে বীজ ডুবে যায় শুধু তা রাখুন, ভালো গজাবে|UCS2|2",
                "Keep only the rice seeds that sink in salt water. They grow better.|GSM7|1"
            })
    void a_native_text_costs_twice_what_its_romanized_form_does(String text, Encoding encoding, int segments) {
        assertThat(SmsText.of(text).encoding()).isEqualTo(encoding);
        assertThat(SmsText.of(text).segments()).isEqualTo(segments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFEFF", "\u2060", "\u00AD", "\u202E", "\u2066", "\uFE0F", "\u17B4"})
    void what_nobody_sees_does_not_go_out(String invisible) {
        assertThat(SmsText.clean("ថ្ងៃ" + invisible + "នេះ")).isEqualTo("ថ្ងៃនេះ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"मर्\u200Dयो", "র\u200D্যাব", "ক্\u200Cষ", "👩\u200D🌾"})
    void joiners_that_change_what_is_seen_stay(String text) {
        assertThat(SmsText.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"धान\u200D", "\u200Cধান", "ស្រូវ\u200Dល្អ", "ri\u200Dce", "धान\u200C रोप्ने", "क्\u200D"})
    void joiners_that_change_nothing_go(String text) {
        assertThat(SmsText.clean(text)).isEqualTo(text.replaceAll("[\u200C\u200D]", ""));
    }

    @Test
    void fine_typography_is_made_plain_where_that_saves_money_and_only_there() {
        assertThat(SmsText.clean("Don’t wait — “now”…")).isEqualTo("Don't wait - \"now\"...");
        assertThat(SmsText.clean("ne\u0301e")).isEqualTo("née");
        assertThat(SmsText.clean("ស្រូវ — ល្អ…")).isEqualTo("ស្រូវ — ល្អ…");
    }

    @Test
    void a_long_text_is_split_where_a_line_may_end() {
        String word = "seedling ";
        List<String> messages = SmsText.split(word.repeat(40).strip(), 1);
        assertThat(messages).hasSize(3).allMatch(m -> SmsText.of(m).segments() == 1 && m.endsWith("seedling"));
        assertThat(SmsText.split(word.repeat(40).strip(), 2)).hasSize(2);
    }

    @Test
    void each_message_has_the_encoding_it_needs_by_itself() {
        assertThat(SmsText.split("a".repeat(150) + " ស្រូវ", 1)).containsExactly("a".repeat(150), "ស្រូវ");
    }

    @Test
    void a_text_that_fits_is_not_shortened() {
        assertThat(SmsText.fit("ស្រូវ", 1)).isEqualTo("ស្រូវ");
        assertThat(SmsText.fit("", 1)).isEmpty();
    }

    @Test
    void a_shortened_text_ends_with_the_ellipsis_of_its_encoding() {
        assertThat(SmsText.fit("A".repeat(161), 1)).isEqualTo("A".repeat(157) + "...");
        assertThat(SmsText.fit("क".repeat(71), 1)).isEqualTo("क".repeat(69) + "…");
        assertThat(SmsText.fit("A".repeat(160) + "ក", 1)).isEqualTo("A".repeat(157) + "...");
        assertThat(SmsText.fit("ក" + "A".repeat(160), 2)).isEqualTo("ក" + "A".repeat(132) + "…");
    }

    @Test
    void a_text_is_shortened_at_the_end_of_a_word_where_one_is_near() {
        assertThat(SmsText.fit("seedling ".repeat(20).strip(), 1)).endsWith(" seedling...");
    }

    @Test
    void no_segments_are_an_error_of_the_caller() {
        assertThatThrownBy(() -> SmsText.fit("text", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmsText.split("text", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20_261_123, 1_234_567})
    void no_message_costs_more_than_asked_or_is_cut_inside_a_cluster(long seed) {
        for (String text : RandomText.texts(seed, 15)) {
            for (int segments = 1; segments <= 2; segments++) {
                int most = segments;
                List<String> messages = SmsText.split(text, most);
                assertThat(messages)
                        .as("seed %d: %s", seed, text)
                        .allMatch(m -> SmsText.of(m).segments() <= most);
                ClustersTest.assertCutBetweenClusters(text, messages, seed);
                String fitted = SmsText.fit(text, most);
                assertThat(SmsText.of(fitted).segments())
                        .as("seed %d: %s", seed, text)
                        .isLessThanOrEqualTo(most);
                if (!fitted.equals(text)) {
                    String kept = fitted.replaceAll("(\\.\\.\\.|…)$", "");
                    ClustersTest.assertCutBetweenClusters(text, List.of(kept, text.substring(kept.length())), seed);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20_261_123})
    void cleaning_is_done_once_and_for_all(long seed) {
        for (String text : RandomText.texts(seed, 15)) {
            String clean = SmsText.clean(text);
            assertThat(SmsText.clean(clean)).as("seed %d: %s", seed, text).isEqualTo(clean);
        }
    }

    @Test
    void hostile_text_is_counted_shortened_and_split_too() {
        String marks = "e" + "\u0301".repeat(100_000);
        assertThat(SmsText.of(marks).segments()).isEqualTo((100_001 + 66) / 67);
        assertThat(SmsText.of(SmsText.fit(marks, 1)).segments()).isEqualTo(1);
        assertThat(SmsText.split(marks, 2)).hasSizeGreaterThan(700);
        assertThat(SmsText.of("\uD83C".repeat(100)).units()).isEqualTo(100);
        assertThat(SmsText.clean("\u200D".repeat(10_000))).isEmpty();
    }
}
