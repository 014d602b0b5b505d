package org.sathi.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12 women\n8 men\tyesterday",
                "ស្ត្រី ប្រ\u200Bទេស",
                "क्\u200Dष",
                "র\u200C্য",
                "👩🏽‍🌾 👍",
                "é",
                "\uFEFFa"
            })
    void what_people_type_stays_as_it_is(String text) {
        assertThat(BorderText.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\r",
                "\u001B",
                "\u007F",
                "\u0085",
                "\uD83D",
                "\uDC69",
                "\uDC69\uD83D",
                "\u202E",
                "\u202A",
                "\u2066",
                "\u2069",
                "\uFFFE",
                "\uFFFF",
                "\uFDD0"
            })
    void what_harms_further_in_is_taken_away(String harm) {
        assertThat(BorderText.clean("a" + harm + "b")).isEqualTo("ab");
    }

    @Test
    void nothing_is_empty() {
        assertThat(BorderText.clean(null)).isEmpty();
    }
}
