package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.ChannelLine;
import org.sathi.bot.message.Outgoing;

/** What a preview says beforehand against a count of what really went out, by a rule of its own, one message after the other. */
class PriceOfABroadcastIT {

    /** The default alphabet of 3GPP TS 23.038, and what takes two septets. */
    private static final String GSM =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String TWO_SEPTETS = "^{}\\[~]|€";
    private static final String LONG =
            "The river rises tomorrow, so bring your animals and seeds to the higher fields before noon,"
                    + " and tell your neighbours in %s about it as well, {name}.";

    private static int segments(String text) {
        boolean gsm = text.chars().allMatch(c -> GSM.indexOf(c) >= 0 || TWO_SEPTETS.indexOf(c) >= 0);
        int alone = gsm ? 160 : 70;
        int part = gsm ? 153 : 67;
        int total = 0;
        int parts = 1;
        int filled = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int cost = gsm ? (TWO_SEPTETS.indexOf(c) >= 0 ? 2 : 1) : Character.charCount(c);
            total += cost;
            if (filled + cost > part) {
                parts++;
                filled = 0;
            }
            filled += cost;
            i += Character.charCount(c);
        }
        return total <= alone ? 1 : parts;
    }

    @Test
    void segments_and_price_of_each_language_are_those_of_what_goes_out() throws Exception {
        try (var programme = new Programme()) {
            programme.empty();
            var names = List.of("Li", "Maya", "Bishnumaya Tamang", "Zoë", "Renée", "សុខា", "माया", "🌾 Anna", "A{b}");
            for (int i = 0; i < names.size() * 4; i++) {
                var name = names.get(i % names.size());
                programme.farmer("sms:+8551200%04d".formatted(i), i % 2 == 0 ? "km" : "en", name, "KH-2");
                programme.farmer("sms:+977980000%04d".formatted(i), i % 3 == 0 ? "en" : "ne", name, "");
                programme.farmer("sms:+88017000%05d".formatted(i), "bn", name, "");
                programme.farmer("telegram:7" + i, "en", name, "");
            }
            var rules = Programme.rules("none");
            var broadcasts = programme.broadcasts(rules);
            var texts = Map.of(
                    "en", LONG.formatted("{district}"),
                    "km", "ទឹកទន្លេនឹងឡើងនៅថ្ងៃស្អែក សូមយកសត្វទៅទីខ្ពស់ {name}",
                    "ne", "भोलि नदी बढ्छ, जनावर र बीउ माथिल्लो खेतमा लैजानुहोस् {name}",
                    "bn", "কাল নদী বাড়বে, গরু ও বীজ উঁচু জমিতে নিন {name}");
            // The first ever says how to stop, the second does not.
            for (int newcomers : new int[] {names.size() * 16 + 1, 0}) {
                programme.said.clear();
                var preview = programme.preview(broadcasts, Programme.draft(texts));
                programme.start(broadcasts, Programme.draft(texts));
                var dispatch = programme.dispatch(rules);
                while (dispatch.round()) {
                    // Until all have it.
                }
                assertThat(preview.newcomers()).isEqualTo(newcomers);
                assertCounted(programme, preview);
            }
        }
    }

    private static void assertCounted(Programme programme, BroadcastWord.Preview preview) {
        var counted = new HashMap<String, Long>();
        var price = BigDecimal.ZERO;
        int unknown = 0;
        for (var message : programme.said) {
            if (message.to().isPhone()) {
                int segments = segments(sent(message));
                counted.merge(language(message, programme), (long) segments, Long::sum);
                var each = message.to().id().startsWith("+855")
                        ? "0.05"
                        : message.to().id().startsWith("+977") ? "0.30" : "0";
                price = price.add(new BigDecimal(each).multiply(BigDecimal.valueOf(segments)));
                unknown += message.to().id().startsWith("+880") ? 1 : 0;
            }
        }
        assertThat(bySms(preview)).isEqualTo(counted);
        assertThat(preview.recipients()).isEqualTo(programme.said.size());
        assertThat(preview.price().amount()).isEqualByComparingTo(price);
        assertThat(preview.price().unknown()).isEqualTo(unknown).isPositive();
    }

    /** As it leaves: plain quotes and dashes where that makes it GSM-7. None of the texts here has any. */
    private static String sent(Outgoing message) {
        return message.text();
    }

    private static String language(Outgoing message, Programme programme) {
        return programme.contact(message.to().text()).profile().language();
    }

    private static Map<String, Long> bySms(BroadcastWord.Preview preview) {
        var segments = new HashMap<String, Long>();
        for (var line : preview.languages()) {
            line.channels().stream()
                    .filter(c -> c.channel().equals("sms"))
                    .mapToLong(ChannelLine::segments)
                    .forEach(s -> segments.merge(line.language(), s, Long::sum));
        }
        return segments;
    }

    @Test
    void it_says_how_many_characters_less_would_save_a_segment() throws Exception {
        try (var programme = new Programme()) {
            programme.empty();
            programme.farmer("sms:+85512000001", "en", "Li", "");
            var broadcasts = programme.broadcasts(Programme.rules("none"));
            int room = 160 - "\nTo get no more, write STOP.".length();
            var line = line(programme.preview(broadcasts, Programme.draft(Map.of("en", "x".repeat(room + 3)))));
            assertThat(line.most()).isEqualTo(2);
            assertThat(line.cut()).isEqualTo(3);
            assertThat(line(programme.preview(broadcasts, Programme.draft(Map.of("en", "x".repeat(room)))))
                            .cut())
                    .isZero();
        }
    }

    @Test
    void by_whatsapp_a_message_costs_the_same_whatever_its_length() throws Exception {
        try (var programme = new Programme()) {
            programme.empty();
            programme.farmer("whatsapp:+85512000001", "en", "Li", "");
            var usual = Programme.rules("none");
            var rules = new BroadcastRules(usual.quiet(), Prices.read("KH:whatsapp=0.02,KH:sms=9", "USD"), 3, 0, null);
            var preview =
                    programme.preview(programme.broadcasts(rules), Programme.draft(Map.of("en", "x".repeat(500))));
            assertThat(preview.price().amount()).isEqualByComparingTo("0.02");
            assertThat(preview.languages().stream()
                            .flatMap(l -> l.channels().stream())
                            .filter(c -> c.channel().equals("whatsapp"))
                            .map(ChannelLine::most))
                    .containsExactly(0);
        }
    }

    private static ChannelLine line(BroadcastWord.Preview preview) {
        return preview.languages().stream()
                .flatMap(l -> l.channels().stream())
                .filter(c -> c.channel().equals("sms"))
                .findFirst()
                .orElseThrow();
    }
}
