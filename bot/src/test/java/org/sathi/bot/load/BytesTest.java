package org.sathi.bot.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void text_is_encoded_as_in_any_form() {
        for (var text : new String[] {"", "CANCEL 7 *-._~+&=%", "महिला १२", "ស្រី១២ ប្រុស៨".repeat(100)}) {
            var bytes = new Bytes().addEncoded(text.getBytes(StandardCharsets.UTF_8));

            assertThat(text(bytes)).isEqualTo(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    @Test
    void numbers_are_written_in_digits() {
        for (long number : new long[] {0, 9, 10, 1_050_000_000, Long.MAX_VALUE}) {
            assertThat(text(new Bytes().add(number))).isEqualTo(Long.toString(number));
            assertThat(text(new Bytes().addHex(number, 32))).isEqualTo("%032x".formatted(number));
        }
    }

    @Test
    void parts_stand_one_after_the_other_until_it_is_cleared() {
        var bytes = new Bytes().add("a").add(12).add(new Bytes().add("é")).add(Bytes.ascii("b"));

        assertThat(text(bytes)).isEqualTo("a12éb");
        assertThat(text(bytes.clear().add("c"))).isEqualTo("c");
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }
}
