package org.sathi.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {

    @Test
    void a_text_that_fits_stays_whole() {
        assertThat(LongText.split("12345", 5)).containsExactly("12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ស្ត្រី", "क्षे", "স্বা", "👩🏽‍🌾", "e\u0301"})
    void a_cluster_is_never_cut(String cluster) {
        for (int most = cluster.length(); most < cluster.length() + 20; most++) {
            List<String> parts = LongText.split(cluster.repeat(50), most);
            assertThat(String.join("", parts)).isEqualTo(cluster.repeat(50));
            for (String part : parts) {
                assertThat(part.length()).isLessThanOrEqualTo(most);
                assertThat(part.replace(cluster, "")).isEmpty();
            }
        }
    }

    @Test
    void a_cluster_without_end_is_cut_between_characters() {
        String text = "a" + "\u0301".repeat(100) + "\uD83D\uDC69".repeat(3);
        List<String> parts = LongText.split(text, 10);
        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, 10));
        assertThat(parts).noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1)));
    }
}
