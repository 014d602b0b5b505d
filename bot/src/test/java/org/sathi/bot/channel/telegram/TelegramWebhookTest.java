package org.sathi.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.channel.Payloads;
import org.sathi.bot.channel.RecordingReceiver;
import org.sathi.bot.channel.Servlets;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class TelegramWebhookTest {

    static final Payloads PAYLOADS = Payloads.of("telegram");
    static final String SECRET = "a-secret_of-ours";

    private static final Instant NOW = Instant.parse("2026-11-20T04:30:00Z");

    private final RecordingReceiver receiver = new RecordingReceiver();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Servlets http = http(SECRET, receiver, meters);

    static Servlets http(String secret, RecordingReceiver receiver, SimpleMeterRegistry meters) {
        UpdateReader reader = new UpdateReader(UpdateReader.mapper());
        Webhook guard = new Webhook("telegram", MediaType.APPLICATION_JSON, meters);
        UpdateParser parser = new UpdateParser(InstantSource.fixed(NOW));
        return new Servlets().with(new TelegramWebhook(secret, reader, parser, receiver, guard).servlet());
    }

    static Stream<Arguments> rows() {
        return PAYLOADS.rows().stream().map(row -> arguments(row[0], row[1]));
    }

    @Test
    void every_payload_has_a_row() {
        assertThat(PAYLOADS.rows().stream().map(row -> row[0]))
                .containsExactlyInAnyOrderElementsOf(PAYLOADS.all().keySet());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void an_update_comes_to_what_its_row_says(String payload, String expected) throws Exception {
        assertThat(send(PAYLOADS.get(payload)).getStatus()).isEqualTo(200);
        assertThat(outcome()).isEqualTo(expected);
    }

    private String outcome() {
        if (!receiver.isEmpty()) {
            return receiver.inbounds().stream()
                    .map(inbound -> inbound.what().toString())
                    .collect(Collectors.joining(" "));
        }
        return "ignored "
                + meters.get("sathi.webhook.ignored").counter().getId().getTag("kind");
    }

    @Test
    void the_envelope_tells_id_address_sender_and_time() throws Exception {
        send(PAYLOADS.get("text"));
        Inbound inbound = receiver.inbounds().getFirst();
        assertThat(inbound.id()).isEqualTo("tg:870000101");
        assertThat(inbound.from().text()).isEqualTo("telegram:100200300");
        assertThat(inbound.sender()).isEqualTo(new Inbound.Sender("Sita Tamang_<b>", "ne"));
        assertThat(inbound.at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "callback-inaccessible", "callback-game", "callback-group"})
    void a_button_press_is_answered_in_the_response(String payload) throws Exception {
        assertThat(send(PAYLOADS.get(payload)).getContentAsString())
                .startsWith("{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"4382bfdwdsb323b2d");
    }

    @Test
    void what_cannot_be_kept_is_asked_for_again() throws Exception {
        receiver.failNext(1);
        assertThat(send(PAYLOADS.get("callback")).getStatus()).isEqualTo(503);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-secret_of-our", "a-secret_of-ours ", "A-SECRET_OF-OURS", "វ", "a-secret_of-ourss"})
    void a_wrong_secret_is_refused(String secret) throws Exception {
        refused(403, post(TelegramWebhook.PATH).header(TelegramWebhook.SECRET_HEADER, secret), PAYLOADS.get("text"));
    }

    @Test
    void a_missing_secret_is_refused() throws Exception {
        refused(403, post(TelegramWebhook.PATH), PAYLOADS.get("text"));
    }

    @Test
    void without_a_secret_of_its_own_the_webhook_refuses_everybody() throws Exception {
        MockHttpServletResponse response = http("", receiver, meters)
                .perform(post(TelegramWebhook.PATH)
                        .header(TelegramWebhook.SECRET_HEADER, "")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PAYLOADS.get("text")));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{}",
                "{\"update_id\":\"1\"}",
                "{\"update_id\":1.5}",
                "{\"update_id\":99999999999}",
                "{\"update_id\":1}}",
                "{\"update_id\":1,}",
                "{'update_id':1}",
                "\u0000"
            })
    void what_is_no_update_is_refused(String body) throws Exception {
        refused(400, signed(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void invalid_utf8_is_refused() throws Exception {
        byte[] body = "{\"update_id\":1,\"message\":{\"text\":\"@@\"}}".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '@' ? (byte) 0xFF : body[i];
        }
        refused(400, signed(), body);
    }

    @Test
    void nesting_without_end_is_refused() throws Exception {
        refused(400, signed(), ("{\"update_id\":1,\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense", "a/b/c;;"})
    void another_content_type_is_refused(String type) throws Exception {
        MockHttpServletResponse response = http.perform(post(TelegramWebhook.PATH)
                .header(TelegramWebhook.SECRET_HEADER, SECRET)
                .header("Content-Type", type)
                .content(PAYLOADS.get("text")));
        assertThat(response.getStatus()).isEqualTo(415);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void a_missing_content_type_is_refused() throws Exception {
        assertThat(http.perform(signed().content(PAYLOADS.get("text"))).getStatus())
                .isEqualTo(415);
    }

    @Test
    void a_body_of_128_kilobytes_is_refused() throws Exception {
        byte[] body = new byte[Webhook.LIMIT_BYTES];
        Arrays.fill(body, (byte) ' ');
        refused(413, signed(), body);
    }

    @Test
    void another_method_is_refused() throws Exception {
        MockHttpServletResponse response = http.perform(get(TelegramWebhook.PATH));
        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getHeader("Allow")).isEqualTo("POST");
    }

    @Test
    void ten_thousand_characters_are_taken_whole() throws Exception {
        String text = "ខ្ញុំ👩🏽‍🌾".repeat(1_000);
        String body = new String(PAYLOADS.get("text"), StandardCharsets.UTF_8)
                .replace("compost 12 women 8 men yesterday Barabise", text);
        assertThat(send(body.getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(200);
        assertThat(receiver.inbounds().getFirst().what()).isEqualTo(new Incoming.Text(text));
    }

    @Test
    void the_joiners_that_words_are_written_with_stay() throws Exception {
        String text = "ប្រ\u200Bទេស क्\u200Dष র\u200C্য";
        String body = new String(PAYLOADS.get("text"), StandardCharsets.UTF_8)
                .replace("compost 12 women 8 men yesterday Barabise", text);
        send(body.getBytes(StandardCharsets.UTF_8));
        assertThat(receiver.inbounds().getFirst().what()).isEqualTo(new Incoming.Text(text));
    }

    private static MockHttpServletRequestBuilder signed() {
        return post(TelegramWebhook.PATH).header(TelegramWebhook.SECRET_HEADER, SECRET);
    }

    private MockHttpServletResponse send(byte[] body) throws Exception {
        return http.perform(
                signed().contentType("application/json; charset=UTF-8").content(body));
    }

    private void refused(int status, MockHttpServletRequestBuilder request, byte[] body) throws Exception {
        MockHttpServletResponse response =
                http.perform(request.contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).hasSizeLessThan(80).endsWith("\n");
        assertThat(receiver.isEmpty()).isTrue();
        assertThat(meters.get("sathi.webhook.refused")
                        .tag("kind", Integer.toString(status))
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
