package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClustersTest {

    @ParameterizedTest
    @CsvSource({"ស្ត្រី, 1", "स्त्री, 1", "স্বাস্থ্য, 2", "कृषि, 2", "កសិករ, 4", "👩‍🌾, 1", "abc, 3", "'', 0"})
    void what_a_reader_takes_for_one_character_is_counted_as_one(String text, int clusters) {
        assertThat(Clusters.count(text)).isEqualTo(clusters);
    }

    @Test
    void a_text_is_truncated_before_a_cluster_that_does_not_fit() {
        assertThat(Clusters.truncate("ស្ត្រី", 5)).isEmpty();
        assertThat(Clusters.truncate("ស្ត្រីៗ", 6)).isEqualTo("ស្ត្រី");
        assertThat(Clusters.truncate("rice 🌾", 6)).isEqualTo("rice ");
        assertThat(Clusters.truncate("rice", 4)).isEqualTo("rice");
    }

    @Test
    void parts_end_where_a_line_may_end() {
        assertThat(Clusters.split("one two three", 8)).containsExactly("one two", "three");
        assertThat(Clusters.split("one two three", 7)).containsExactly("one two", "three");
        assertThat(Clusters.split("first line\nsecond line", 12)).containsExactly("first line", "second line");
        assertThat(Clusters.split("ខ្ញុំចង់ទៅមន្ទីរពេទ្យនៅថ្ងៃស្អែក", 16)).allMatch(part -> part.length() <= 16);
    }

    @Test
    void a_word_without_such_a_place_is_cut_between_clusters() {
        assertThat(Clusters.split("abcdefgh", 3)).containsExactly("abc", "def", "gh");
        assertThat(Clusters.split("🌾🌾🌾", 3)).containsExactly("🌾", "🌾", "🌾");
    }

    @Test
    void a_text_that_fits_stays_as_it_is() {
        assertThat(Clusters.split(" as it is ", 10)).containsExactly(" as it is ");
        assertThat(Clusters.split("", 10)).containsExactly("");
    }

    @Test
    void parts_without_length_are_an_error_of_the_caller() {
        assertThatThrownBy(() -> Clusters.split("text", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 987_654_321})
    void no_text_is_cut_inside_a_cluster_and_nothing_but_spaces_is_lost(long seed) {
        for (String text : RandomText.texts(seed, 20)) {
            List<String> parts = Clusters.split(text, 30);
            assertThat(parts).as("seed %d: %s", seed, text).allMatch(part -> part.length() <= 30 || isOneCluster(part));
            assertCutBetweenClusters(text, parts, seed);
        }
    }

    @Test
    void hostile_text_is_split_too() {
        assertThat(Clusters.split("e" + "\u0301".repeat(100_000), 70)).hasSizeGreaterThan(1_000);
        assertThat(Clusters.split("\u17D2".repeat(100_000), 70)).hasSizeGreaterThan(1_000);
        assertThat(Clusters.split("\u200D".repeat(10_000), 70)).hasSizeGreaterThan(100);
        assertThat(Clusters.split("\uD83C".repeat(10_000), 70)).hasSizeGreaterThan(100);
        assertThat(Clusters.split(" ".repeat(100_000), 70)).isEmpty();
    }

    /** Each part is found in the text after the one before it; what lies between is white space, and each end a boundary. */
    static void assertCutBetweenClusters(String text, List<String> parts, long seed) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        int at = 0;
        for (String part : parts) {
            int start = text.indexOf(part, at);
            assertThat(text.substring(at, start)).as("seed %d: %s", seed, text).isBlank();
            at = start + part.length();
            assertThat(clusters.isBoundary(start)).as("seed %d: %s", seed, text).isTrue();
            assertThat(clusters.isBoundary(at)).as("seed %d: %s", seed, text).isTrue();
        }
        assertThat(text.substring(at)).as("seed %d: %s", seed, text).isBlank();
    }

    private static boolean isOneCluster(String part) {
        return Clusters.count(part) == 1;
    }
}
