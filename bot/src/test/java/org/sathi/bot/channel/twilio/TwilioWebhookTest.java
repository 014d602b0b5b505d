package org.sathi.bot.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
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

class TwilioWebhookTest {

    static final Payloads PAYLOADS = Payloads.of("twilio");
    static final String TOKEN = "12345";
    static final String PUBLIC_URL = "https://sathi.example.org";

    private static final Instant NOW = Instant.parse("2026-11-20T04:30:00Z");

    private final RecordingReceiver receiver = new RecordingReceiver();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Servlets http = http(PUBLIC_URL, TwilioSettings.Signature.ENFORCE, receiver, meters);

    static Servlets http(
            String publicUrl,
            TwilioSettings.Signature signature,
            RecordingReceiver receiver,
            SimpleMeterRegistry meters) {
        TwilioSettings settings = new TwilioSettings("AC1", TOKEN, "+15005550006", null, null, signature, null, null);
        InstantSource clock = InstantSource.fixed(NOW);
        TwilioWebhook webhook = new TwilioWebhook(
                new SignatureCheck(settings, publicUrl, meters.counter("sathi.webhook.unsigned")),
                new MessageParser(clock),
                new StatusParser(clock),
                receiver,
                new Webhook("twilio", MediaType.APPLICATION_FORM_URLENCODED, meters));
        return new Servlets().with(webhook.messageServlet()).with(webhook.statusServlet());
    }

    static Stream<Arguments> rows() {
        return PAYLOADS.rows().stream().map(row -> arguments(row[0], row[1], row[2]));
    }

    @Test
    void every_payload_has_a_row() {
        assertThat(PAYLOADS.rows().stream().map(row -> row[0]))
                .containsExactlyInAnyOrderElementsOf(PAYLOADS.all().keySet());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rows")
    void a_webhook_comes_to_what_its_row_says(String payload, String webhook, String expected) throws Exception {
        MockHttpServletResponse response = send("/webhooks/twilio/" + webhook, PAYLOADS.get(payload));
        assertThat(outcome(response)).isEqualTo(expected);
    }

    private String outcome(MockHttpServletResponse response) throws Exception {
        if (response.getStatus() != 200) {
            assertThat(receiver.isEmpty()).isTrue();
            return Integer.toString(response.getStatus());
        }
        assertThat(response.getContentAsString()).isEqualTo("<Response/>");
        String outcome = Stream.concat(
                        receiver.inbounds().stream().map(in -> in.from().channel() + " " + in.what()),
                        receiver.receipts().stream().map(r -> "receipt " + r.status() + " " + r.code()))
                .collect(Collectors.joining(" "))
                .strip();
        return outcome.isEmpty() ? "ignored" : outcome;
    }

    @Test
    void the_envelope_tells_id_address_sender_and_time() throws Exception {
        send(TwilioWebhook.SMS_PATH, PAYLOADS.get("whatsapp-text"));
        Inbound inbound = receiver.inbounds().getFirst();
        assertThat(inbound.id()).matches("tw:SM[0-9]{32}");
        assertThat(inbound.from().text()).isEqualTo("whatsapp:+8801712345678");
        assertThat(inbound.sender()).isEqualTo(new Inbound.Sender("Rahima_<b>", ""));
        assertThat(inbound.at()).isEqualTo(NOW);
    }

    @Test
    void several_files_of_a_message_have_ids_of_their_own() throws Exception {
        send(TwilioWebhook.SMS_PATH, PAYLOADS.get("mms-three"));
        String first = receiver.inbounds().getFirst().id();
        assertThat(receiver.inbounds().stream().map(Inbound::id)).containsExactly(first, first + ":1", first + ":2");
    }

    @Test
    void a_receipt_tells_message_address_and_time() throws Exception {
        send(TwilioWebhook.STATUS_PATH, PAYLOADS.get("status-whatsapp-read"));
        assertThat(receiver.receipts().getFirst().providerId()).matches("SM[0-9]{32}");
        assertThat(receiver.receipts().getFirst().to().text()).isEqualTo("whatsapp:+8801712345678");
        assertThat(receiver.receipts().getFirst().at()).isEqualTo(NOW);
    }

    @Test
    void an_opt_out_in_a_receipt_has_an_id_of_its_own() throws Exception {
        send(TwilioWebhook.STATUS_PATH, PAYLOADS.get("status-failed-21610"));
        assertThat(receiver.inbounds().getFirst().id())
                .isEqualTo("tws:" + receiver.receipts().getFirst().providerId());
    }

    @Test
    void an_opt_out_in_a_receipt_is_of_before_the_receipt() throws Exception {
        send(TwilioWebhook.STATUS_PATH, PAYLOADS.get("status-failed-21610"));
        assertThat(receiver.inbounds().getFirst().what())
                .isEqualTo(new Incoming.Blocked(NOW.minus(TwilioWebhook.UNDER_WAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {TwilioWebhook.SMS_PATH, TwilioWebhook.STATUS_PATH})
    void what_cannot_be_kept_is_asked_for_again(String path) throws Exception {
        receiver.failNext(1);
        String payload = path.equals(TwilioWebhook.SMS_PATH) ? "text" : "status-delivered";
        assertThat(send(path, PAYLOADS.get(payload)).getStatus()).isEqualTo(503);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void the_query_is_signed_too() throws Exception {
        byte[] body = PAYLOADS.get("text");
        String signature = sign(PUBLIC_URL + TwilioWebhook.SMS_PATH + "?a=1&b=%20", body);
        assertThat(perform(post(URI.create(TwilioWebhook.SMS_PATH + "?a=1&b=%20")), signature, body)
                        .getStatus())
                .isEqualTo(200);
        receiver.clear();
        refused(403, post(URI.create(TwilioWebhook.SMS_PATH + "?a=2&b=%20")), signature, body);
    }

    @Test
    void a_signature_over_the_address_with_its_port_is_right() throws Exception {
        byte[] body = PAYLOADS.get("text");
        String signature = sign("https://sathi.example.org:443" + TwilioWebhook.SMS_PATH, body);
        assertThat(perform(post(TwilioWebhook.SMS_PATH), signature, body).getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "ស្រី"})
    void a_wrong_signature_is_refused(String signature) throws Exception {
        refused(403, post(TwilioWebhook.SMS_PATH), signature, PAYLOADS.get("text"));
        refused(403, post(TwilioWebhook.STATUS_PATH), signature, PAYLOADS.get("status-sent"));
    }

    @Test
    void a_signature_of_another_body_is_refused() throws Exception {
        String signature = sign(PUBLIC_URL + TwilioWebhook.SMS_PATH, PAYLOADS.get("text"));
        refused(403, post(TwilioWebhook.SMS_PATH), signature, PAYLOADS.get("text-khmer"));
    }

    @Test
    void a_missing_signature_is_refused() throws Exception {
        MockHttpServletResponse response = http.perform(post(TwilioWebhook.SMS_PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(PAYLOADS.get("text")));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void in_log_mode_a_wrong_signature_is_counted_and_taken() throws Exception {
        Servlets logging = http(PUBLIC_URL, TwilioSettings.Signature.LOG, receiver, meters);
        int status = logging.perform(post(TwilioWebhook.SMS_PATH)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(PAYLOADS.get("text")))
                .getStatus();
        assertThat(status).isEqualTo(200);
        assertThat(receiver.inbounds()).hasSize(1);
        assertThat(meters.get("sathi.webhook.unsigned").counter().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"})
    void another_content_type_is_refused(String type) throws Exception {
        MockHttpServletResponse response = http.perform(post(TwilioWebhook.SMS_PATH)
                .header("Content-Type", type)
                .header(SignatureCheck.HEADER, "x")
                .content(PAYLOADS.get("text")));
        assertThat(response.getStatus()).isEqualTo(415);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%", "Body=%0", "Body=%zz", "%=1"})
    void what_is_not_form_encoded_is_refused(String body) throws Exception {
        refused(400, post(TwilioWebhook.SMS_PATH), "x", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void invalid_utf8_is_refused() throws Exception {
        refused(400, post(TwilioWebhook.SMS_PATH), "x", new byte[] {'B', '=', (byte) 0xFF});
    }

    @Test
    void invalid_utf8_behind_escapes_harms_nothing() throws Exception {
        send(TwilioWebhook.SMS_PATH, form(Map.of("MessageSid", "SM1", "From", "+85512345678", "Body", "%FF%ED%A0%BD")));
        assertThat(receiver.inbounds().getFirst().what()).isEqualTo(new Incoming.Text("%FF%ED%A0%BD"));
        receiver.clear();
        send(TwilioWebhook.SMS_PATH, "MessageSid=SM1&From=%2B85512345678&Body=a%FFb".getBytes(StandardCharsets.UTF_8));
        assertThat(receiver.inbounds().getFirst().what()).isEqualTo(new Incoming.Text("a\uFFFDb"));
    }

    @Test
    void a_body_of_128_kilobytes_is_refused() throws Exception {
        byte[] body = new byte[Webhook.LIMIT_BYTES];
        Arrays.fill(body, (byte) 'a');
        refused(413, post(TwilioWebhook.SMS_PATH), "x", body);
    }

    @Test
    void parameters_without_number_harm_nothing() throws Exception {
        refused(403, post(TwilioWebhook.SMS_PATH), "x", "a&".repeat(60_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void another_method_is_refused() throws Exception {
        assertThat(http.perform(get(TwilioWebhook.SMS_PATH)).getStatus()).isEqualTo(405);
    }

    @Test
    void ten_thousand_characters_are_taken_whole() throws Exception {
        String text = "ខ្ញុំ👩🏽‍🌾".repeat(1_000);
        send(TwilioWebhook.SMS_PATH, form(Map.of("MessageSid", "SM1", "From", "+85512345678", "Body", text)));
        assertThat(receiver.inbounds().getFirst().what()).isEqualTo(new Incoming.Text(text));
    }

    static byte[] form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Signs as the provider does. */
    static String sign(String url, byte[] body) throws Exception {
        return Signer.sign(TOKEN, url, Form.parse(body).all());
    }

    private MockHttpServletResponse send(String path, byte[] body) throws Exception {
        return perform(post(path), sign(PUBLIC_URL + path, body), body);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String signature, byte[] body)
            throws Exception {
        return http.perform(request.header(SignatureCheck.HEADER, signature)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .content(body));
    }

    private void refused(int status, MockHttpServletRequestBuilder request, String signature, byte[] body)
            throws Exception {
        MockHttpServletResponse response = perform(request, signature, body);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).hasSizeLessThan(80).endsWith("\n");
        assertThat(receiver.isEmpty()).isTrue();
    }
}
