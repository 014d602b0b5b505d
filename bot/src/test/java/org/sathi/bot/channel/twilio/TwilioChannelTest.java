package org.sathi.bot.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;

class TwilioChannelTest {

    private static final Address TO = Address.sms("+9779841000001");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(1);

    @RegisterExtension
    private static final WireMockExtension TWILIO =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final TwilioChannel channel = channel(Address.SMS, settings(TWILIO.baseUrl(), null));

    private static TwilioSettings settings(String api, @Nullable String service) {
        return new TwilioSettings("AC1", "token", "+15005550006", service, api, null, null, "+15005550009");
    }

    private static TwilioChannel channel(String name, TwilioSettings settings) {
        return new TwilioChannel(name, settings, "https://sathi.example.org", PATIENCE);
    }

    private static Outgoing message(Address to, String text) {
        return new Outgoing("m1", to, text, List.of(), null, Outgoing.Purpose.REPLY);
    }

    private Delivery send(String text) {
        return channel.send(message(TO, text));
    }

    private static ResponseDefinitionBuilder queued() {
        return jsonResponse(
                "{\"sid\":\"SM77\",\"status\":\"queued\",\"to\":\"+9779841000001\",\"error_code\":null}", 201);
    }

    private static ResponseDefinitionBuilder refused(int status, int code) {
        return jsonResponse(
                "{\"code\":%d,\"message\":\"about +9779841000001\",\"more_info\":\"…\",\"status\":%d}"
                        .formatted(code, status),
                status);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        TWILIO.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static List<LoggedRequest> requests() {
        return TWILIO.findAll(anyRequestedFor(anyUrl()));
    }

    private static Map<String, String> form(int request) throws Exception {
        return Form.parse(requests().get(request).getBody()).all();
    }

    @Test
    void an_accepted_message_has_the_providers_id() {
        answers(queued());
        assertThat(send("hello")).isEqualTo(new Delivery.Accepted("SM77"));
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
            assertThat(request.getMethod().value()).isEqualTo("POST");
            assertThat(request.getHeader("Authorization"))
                    .isEqualTo("Basic "
                            + Base64.getEncoder().encodeToString("AC1:token".getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Test
    void an_sms_goes_from_the_number_and_asks_for_its_receipt() throws Exception {
        answers(queued());
        send("ស្រី ១២ & <b>_8_</b> + =");
        assertThat(form(0))
                .containsOnly(
                        Map.entry("To", "+9779841000001"),
                        Map.entry("From", "+15005550006"),
                        Map.entry("Body", "ស្រី ១២ & <b>_8_</b> + ="),
                        Map.entry("StatusCallback", "https://sathi.example.org/webhooks/twilio/status"));
    }

    @Test
    void a_messaging_service_picks_the_sender() throws Exception {
        answers(queued());
        channel(Address.SMS, settings(TWILIO.baseUrl(), "MG1")).send(message(TO, "hello"));
        assertThat(form(0)).containsEntry("MessagingServiceSid", "MG1").doesNotContainKey("From");
    }

    @Test
    void whatsapp_numbers_carry_their_prefix() throws Exception {
        answers(queued());
        channel(Address.WHATSAPP, settings(TWILIO.baseUrl(), null))
                .send(message(new Address(Address.WHATSAPP, "+8801712345678"), "hello"));
        assertThat(form(0))
                .containsEntry("To", "whatsapp:+8801712345678")
                .containsEntry("From", "whatsapp:+15005550009");
    }

    @Test
    void the_api_may_stand_below_a_path() {
        answers(queued());
        channel(Address.SMS, settings(TWILIO.baseUrl() + "/api", null)).send(message(TO, "hello"));
        assertThat(requests().getFirst().getUrl()).isEqualTo("/api/2010-04-01/Accounts/AC1/Messages.json");
    }

    @Test
    void signs_that_cost_and_show_nothing_are_left_out() throws Exception {
        answers(queued());
        send("ប្រ\u200Bទេស क्\u200Dष");
        assertThat(form(0)).containsEntry("Body", "ប្រទេស क्\u200Dष");
    }

    @Test
    void a_text_too_long_for_one_message_goes_out_in_parts() throws Exception {
        answers(queued());
        String text = "ស្ត្រី".repeat(400);
        assertThat(send(text)).isEqualTo(new Delivery.Accepted("SM77"));
        assertThat(form(0).get("Body") + form(1).get("Body")).isEqualTo(text);
        assertThat(form(1).get("Body")).startsWith("ស្ត្រី");
    }

    static Stream<Arguments> outcomes() {
        Stream<Arguments> fixed = Stream.of(Arguments.of(400, 21610, new Delivery.OptedOut("21610")));
        Stream<Arguments> unreachable = Stream.of(
                        21211, 21214, 21217, 21612, 21614, 21635, 30003, 30004, 30005, 30006, 63003, 63024)
                .map(code -> Arguments.of(400, code, new Delivery.Unreachable(Integer.toString(code))));
        Stream<Arguments> rejected = Stream.of(30007, 21408, 21602, 21606, 21617, 99999)
                .map(code ->
                        Arguments.of(400, code, new Delivery.Rejected(Integer.toString(code), "Twilio error " + code)));
        Stream<Arguments> account = Stream.of(
                Arguments.of(401, 20003, new Delivery.Unavailable("the account is refused: 20003", false)),
                Arguments.of(403, 20005, new Delivery.Unavailable("the account is refused: 20005", false)),
                Arguments.of(404, 20404, new Delivery.Unavailable("the account is refused: 20404", false)));
        Stream<Arguments> throttled = Stream.of(
                Arguments.of(400, 63018, new Delivery.Throttled(Duration.ofSeconds(5))),
                Arguments.of(400, 20429, new Delivery.Throttled(Duration.ofSeconds(5))),
                Arguments.of(429, 20429, new Delivery.Throttled(Duration.ofSeconds(5))),
                Arguments.of(429, 63018, new Delivery.Throttled(Duration.ofSeconds(5))),
                Arguments.of(400, 21611, new Delivery.Throttled(Duration.ofMinutes(1))),
                Arguments.of(400, 30001, new Delivery.Throttled(Duration.ofMinutes(1))));
        Stream<Arguments> trouble = Stream.of(
                Arguments.of(500, 20500, new Delivery.Unavailable("HTTP 500", false)),
                Arguments.of(503, 20503, new Delivery.Unavailable("HTTP 503", false)));
        return Stream.of(fixed, unreachable, rejected, account, throttled, trouble)
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("outcomes")
    void an_error_has_its_name_and_does_not_repeat_the_number(int status, int code, Delivery expected) {
        answers(refused(status, code));
        Delivery delivery = send("hello");
        assertThat(delivery).isEqualTo(expected);
        assertThat(delivery.toString()).doesNotContain("984100");
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "0, 1", "999999, 3600", "'Fri, 20 Nov 2026 04:30:00 GMT', 5"})
    void too_fast_tells_how_long_to_wait(String header, int seconds) {
        answers(refused(429, 20429).withHeader("Retry-After", header));
        assertThat(send("hello")).isEqualTo(new Delivery.Throttled(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"502, false", "503, false", "504, true", "200, true", "403, false"})
    void a_page_instead_of_an_answer_is_no_answer(int status, boolean possiblySent) {
        answers(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withHeader("Retry-After", "0")
                .withBody("<html>Bad Gateway</html>"));
        assertThat(send("hello")).isEqualTo(new Delivery.Unavailable("HTTP " + status, possiblySent));
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"sid\":", "[]"})
    void an_answer_that_cannot_be_read_may_mean_that_it_was_sent(String body) {
        answers(jsonResponse(body, 201));
        assertThat(send("hello"))
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        u -> assertThat(u.possiblySent()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_connection_is_not_tried_again_here(Fault fault) {
        answers(queued());
        send("opens a connection that is used again");
        TWILIO.resetAll();
        answers(aResponse().withFault(fault));
        assertThat(send("hello"))
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        u -> assertThat(u.possiblySent()).isTrue());
        assertThat(requests()).hasSize(1);
    }

    @Test
    void no_answer_in_time_may_mean_that_it_was_sent() {
        answers(queued().withFixedDelay(60_000));
        TwilioChannel impatient = new TwilioChannel(
                Address.SMS, settings(TWILIO.baseUrl(), null), "https://sathi.example.org", LITTLE_PATIENCE);
        assertThat(impatient.send(message(TO, "hello")))
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        u -> assertThat(u.possiblySent()).isTrue());
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_refused_connection_means_that_it_was_not_sent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(channel(Address.SMS, settings("http://localhost:" + closed, null))
                        .send(message(TO, "hello")))
                .isEqualTo(new Delivery.Unavailable("ConnectException", false));
    }
}
