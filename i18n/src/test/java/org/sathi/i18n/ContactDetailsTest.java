package org.sathi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call me 9841234567 | NP | 9841234567",
                "call 984-123 4567 now | NP | 984-123 4567",
                "मेरो नम्बर ९८४१२३४५६७ हो | NP | ९८४१२३४५६७",
                "मेरो ९ ८ ४ १ २ ३ ४ ५ ६ ७ | NP | ९ ८ ४ १ २ ३ ४ ५ ६ ७",
                "আমার নম্বর ০১৭১২-৩৪৫৬৭৮। | BD | ০১৭১২-৩৪৫৬৭৮",
                "আমার নম্বর ০১৭১২৩৪৫৬৭৮ এ ফোন দিন | KH | ০১৭১২৩৪৫৬৭৮",
                "លេខខ្ញុំ ០១២ ៣៤៥ ៦៧៨ | KH | ០១២ ៣៤៥ ៦៧៨",
                "លេខខ្ញុំ០១២៣៤៥៦៧៨ហៅមក | KH | ០១២៣៤៥៦៧៨",
                "012345678 | NP | 012345678",
                "it is +855 12 345 678 ok | BD | +855 12 345 678",
                "00855 12 345 678 | KH | 00855 12 345 678",
                "write maya.t@example.org please | NP | maya.t@example.org",
                "I am @maya_tamang there | NP | @maya_tamang",
                "see t.me/maya_tamang | NP | t.me/maya_tamang",
                "see https://wa.me/9779841234567 | NP | https://wa.me/9779841234567",
                "Telegram: mayatamang | NP | Telegram: mayatamang",
                "98\u200b41\u200b234567 | NP | 98\u200b41\u200b234567",
            })
    void finds_what_leads_to_a_person(String text, String region, String found) {
        var written = text.translateEscapes();
        assertThat(ContactDetails.quoted(written, ContactDetails.in(written, region)))
                .isEqualTo(found.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use 12 kg of ash",
                "on 23/11/2026 I came",
                "on 23-11-2026 I came",
                "01.12.2026",
                "2083-08-07",
                "12,500,000 riel",
                "12 500 000 riel",
                "1500000",
                "५००० रुपैयाँ, १२ किलो",
                "ស្រូវ ២០០០ គីឡូ",
                "10-15 cm apart, 20-25 plants, 3 times",
                "3 @ 20 taka",
                "",
                "ok",
                "see https://www.youtube.com/watch?v=abcdefg",
            })
    void lets_other_figures_pass(String text) {
        assertThat(ContactDetails.in(text, "KH")).isEmpty();
        assertThat(ContactDetails.in(text, "NP")).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void leaves_out_what_it_found_and_nothing_else() {
        assertThat(ContactDetails.without("call 9841234567 or @maya_t, thanks", "NP"))
                .isEqualTo("call ... or ..., thanks");
        assertThat(ContactDetails.saysMore(ContactDetails.without("९८४१२३४५६७!", "NP")))
                .isFalse();
        assertThat(ContactDetails.in("x".repeat(8000), "NP")).isEqualTo(List.of());
        assertThat(ContactDetails.in("1 ".repeat(4000), "NP")).hasSizeLessThan(200);
    }
}
