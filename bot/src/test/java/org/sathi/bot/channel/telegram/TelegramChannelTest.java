package org.sathi.bot.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Outgoing.Button;
import org.springframework.core.io.DefaultResourceLoader;

class TelegramChannelTest {

    private static final String TOKEN = "123456:ABC-DEF";
    private static final Address TO = new Address(Address.TELEGRAM, "100200300");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(1);

    @RegisterExtension
    private static final WireMockExtension TELEGRAM =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final TelegramChannel channel = channel(TELEGRAM.baseUrl());

    private static TelegramChannel channel(String api) {
        return channel(api, PATIENCE);
    }

    private static TelegramChannel channel(String api, Duration patience) {
        TelegramSettings settings = new TelegramSettings(TOKEN, "secret", api, null);
        return new TelegramChannel(
                new BotApi(settings, UpdateReader.mapper(), patience),
                new Pictures(null, new DefaultResourceLoader()),
                new org.sathi.bot.channel.Channel.Pace(30, 1));
    }

    private static Outgoing message(String text, Button... buttons) {
        return new Outgoing("m1", TO, text, List.of(buttons), null, Outgoing.Purpose.REPLY);
    }

    private static Outgoing pictured(String text, @Nullable String picture) {
        return new Outgoing("m1", TO, text, List.of(), picture, Outgoing.Purpose.REPLY);
    }

    private static ResponseDefinitionBuilder sent(int id) {
        return jsonResponse("""
                {"ok":true,"result":{"message_id":%d,"date":1795000000,
                 "chat":{"id":100200300,"type":"private","first_name":"Sita"},"text":"…",
                 "photo":[{"file_id":"small-id","file_unique_id":"s","width":90,"height":60},
                          {"file_id":"large-id","file_unique_id":"l","width":900,"height":600}]}}
                """.formatted(id), 200);
    }

    private static ResponseDefinitionBuilder refused(int code, String description, String more) {
        return jsonResponse(
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}".formatted(code, description, more), code);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        TELEGRAM.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static List<LoggedRequest> requests() {
        return TELEGRAM.findAll(anyRequestedFor(anyUrl()));
    }

    private static JsonNode body(int request) throws IOException {
        return new ObjectMapper().readTree(requests().get(request).getBody());
    }

    @Test
    void an_accepted_message_has_the_providers_id() {
        answers(sent(77));
        assertThat(channel.send(message("hello"))).isEqualTo(new Delivery.Accepted("77"));
        assertThat(requests())
                .singleElement()
                .satisfies(
                        request -> assertThat(request.getUrl()).isEqualToIgnoringCase("/bot" + TOKEN + "/sendMessage"));
    }

    @Test
    void text_goes_out_plain_and_without_a_preview() throws IOException {
        answers(sent(77));
        channel.send(message("Sita_<b>*x*</b> https://example.org [a](b) & ស្រី"));
        JsonNode body = body(0);
        assertThat(body.path("text").asText()).isEqualTo("Sita_<b>*x*</b> https://example.org [a](b) & ស្រី");
        assertThat(body.has("parse_mode")).isFalse();
        assertThat(body.path("chat_id").asText()).isEqualTo("100200300");
        assertThat(body.path("link_preview_options").path("is_disabled").asBoolean())
                .isTrue();
    }

    @Test
    void short_buttons_stand_two_in_a_row() throws IOException {
        answers(sent(77));
        channel.send(message(
                "?",
                new Button("Yes", "yes"),
                new Button("No", "no"),
                new Button("Something quite long", "long"),
                new Button("Stop", "stop")));
        JsonNode rows = body(0).path("reply_markup").path("inline_keyboard");
        assertThat(rows).extracting(row -> row.size()).containsExactly(2, 1, 1);
        assertThat(rows.path(0).path(1).path("text").asText()).isEqualTo("No");
        assertThat(rows.path(0).path(1).path("callback_data").asText()).isEqualTo("no");
    }

    @Test
    void a_button_that_shares_the_number_stands_in_place_of_the_keyboard() throws IOException {
        answers(sent(77));
        channel.send(message("?", Button.shareContact("Share my number"), new Button("Skip", "skip")));
        JsonNode markup = body(0).path("reply_markup");
        assertThat(markup.path("keyboard")
                        .path(0)
                        .path(0)
                        .path("request_contact")
                        .asBoolean())
                .isTrue();
        assertThat(markup.path("keyboard").path(1).path(0).path("text").asText())
                .isEqualTo("Skip");
        assertThat(markup.path("one_time_keyboard").asBoolean()).isTrue();
    }

    @Test
    void a_message_without_buttons_takes_that_keyboard_away() throws IOException {
        answers(sent(77));
        channel.send(message("thanks"));
        assertThat(body(0).path("reply_markup").path("remove_keyboard").asBoolean())
                .isTrue();
    }

    @Test
    void a_long_text_goes_out_in_parts_and_the_last_has_the_buttons() throws IOException {
        TELEGRAM.stubFor(any(anyUrl())
                .inScenario("parts")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(sent(1))
                .willSetStateTo("second"));
        TELEGRAM.stubFor(
                any(anyUrl()).inScenario("parts").whenScenarioStateIs("second").willReturn(sent(2)));
        String text = "ស្ត្រី".repeat(1_000);
        assertThat(channel.send(message(text, new Button("Yes", "yes")))).isEqualTo(new Delivery.Accepted("2"));
        assertThat(body(0).path("text").asText() + body(1).path("text").asText())
                .isEqualTo(text);
        assertThat(body(0).path("text").asText().length()).isLessThanOrEqualTo(4096);
        assertThat(body(1).path("text").asText()).startsWith("ស្ត្រី");
        assertThat(body(0).has("reply_markup")).isFalse();
        assertThat(body(1).path("reply_markup").has("inline_keyboard")).isTrue();
    }

    @Test
    void a_part_that_fails_after_the_first_may_have_been_sent_in_part() {
        TELEGRAM.stubFor(any(anyUrl())
                .inScenario("parts")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(sent(1))
                .willSetStateTo("second"));
        TELEGRAM.stubFor(any(anyUrl())
                .inScenario("parts")
                .whenScenarioStateIs("second")
                .willReturn(refused(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":17}")));
        assertThat(channel.send(message("a".repeat(5_000))))
                .isEqualTo(new Delivery.Unavailable("throttled between two parts", true));
    }

    @Test
    void a_picture_that_telegram_knows_goes_by_its_id_with_the_words_under_it() {
        answers(sent(78));
        assertThat(channel.send(pictured("our heap", "AgACAgUAAxkBAAI"))).isEqualTo(new Delivery.Accepted("78"));
        String body = requests().getFirst().getBodyAsString();
        assertThat(requests().getFirst().getUrl()).endsWithIgnoringCase("/sendphoto");
        assertThat(body).contains("AgACAgUAAxkBAAI", "our heap").doesNotContain("parse_mode");
    }

    @Test
    void a_picture_of_the_pack_is_sent_up_once() {
        answers(sent(78));
        channel.send(pictured("look", "pictures/dot.png"));
        channel.send(pictured("look", "pictures/dot.png"));
        assertThat(requests().get(0).getBodyAsString()).contains("dot.png", "PNG");
        assertThat(requests().get(1).getBodyAsString()).contains("large-id").doesNotContain("PNG");
    }

    @Test
    void words_too_long_to_stand_under_a_picture_follow_it() throws IOException {
        answers(sent(78));
        channel.send(pictured("a".repeat(1_025), "AgACAgUAAxkBAAI"));
        assertThat(requests().get(0).getUrl()).endsWithIgnoringCase("/sendphoto");
        assertThat(requests().get(0).getBodyAsString()).doesNotContain("aaaa");
        assertThat(body(1).path("text").asText()).hasSize(1_025);
    }

    @Test
    void without_its_picture_the_words_go_alone() {
        answers(sent(79));
        assertThat(channel.send(pictured("look", "pictures/gone.png"))).isEqualTo(new Delivery.Accepted("79"));
        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(request.getUrl()).endsWithIgnoringCase("/sendmessage"));
    }

    private static Outgoing voiced(String text) {
        return new Outgoing("m1", TO, text, List.of(), null, Outgoing.Purpose.REPLY, null, "AwACvoice");
    }

    @Test
    void a_voice_note_goes_by_its_id_with_the_words_under_it() {
        answers(sent(80));
        assertThat(channel.send(voiced("Maya:"))).isEqualTo(new Delivery.Accepted("80"));
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).endsWithIgnoringCase("/sendvoice");
            assertThat(request.getBodyAsString()).contains("AwACvoice", "Maya:");
        });
    }

    @Test
    void a_sound_file_that_is_no_voice_note_is_sent_as_what_it_is() {
        answers(sent(81));
        TELEGRAM.stubFor(any(urlMatching("(?i).*/sendvoice"))
                .willReturn(refused(400, "Bad Request: can't use file of type Audio as VoiceNote", "")));
        assertThat(channel.send(voiced("Maya:"))).isEqualTo(new Delivery.Accepted("81"));
        assertThat(requests().get(1).getUrl()).endsWithIgnoringCase("/sendaudio");
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(403, "Forbidden: bot was blocked by the user", new Delivery.Unreachable("403")),
                Arguments.of(403, "Forbidden: user is deactivated", new Delivery.Unreachable("403")),
                Arguments.of(400, "Bad Request: chat not found", new Delivery.Unreachable("400")),
                Arguments.of(
                        400,
                        "Bad Request: BUTTON_DATA_INVALID",
                        new Delivery.Rejected("400", "Bad Request: BUTTON_DATA_INVALID")),
                Arguments.of(413, "Request Entity Too Large", new Delivery.Rejected("413", "Request Entity Too Large")),
                Arguments.of(401, "Unauthorized", new Delivery.Unavailable("the bot token is refused: 401", false)),
                Arguments.of(404, "Not Found", new Delivery.Unavailable("the bot token is refused: 404", false)),
                Arguments.of(500, "Internal Server Error", new Delivery.Unavailable("HTTP 500", false)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("outcomes")
    void an_error_has_its_name(int code, String description, Delivery expected) {
        answers(refused(code, description, ""));
        assertThat(channel.send(message("hello"))).isEqualTo(expected);
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"',\"parameters\":{\"retry_after\":17}', 17", "'', 5", "',\"parameters\":{\"retry_after\":0}', 5"})
    void too_fast_tells_how_long_to_wait(String parameters, int seconds) {
        answers(refused(429, "Too Many Requests: retry later", parameters));
        assertThat(channel.send(message("hello"))).isEqualTo(new Delivery.Throttled(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"502, false", "503, false", "504, true", "200, true", "403, false"})
    void a_page_instead_of_an_answer_is_no_answer(int status, boolean possiblySent) {
        answers(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withHeader("Retry-After", "0")
                .withBody("<html>Bad Gateway</html>"));
        assertThat(channel.send(message("hello"))).isEqualTo(new Delivery.Unavailable("HTTP " + status, possiblySent));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void an_answer_that_cannot_be_read_may_mean_that_it_was_sent() {
        answers(jsonResponse("{\"ok\":true,\"resu", 200));
        assertThat(channel.send(message("hello")))
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        u -> assertThat(u.possiblySent()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_connection_is_not_tried_again_here(Fault fault) {
        answers(sent(1));
        channel.send(message("opens a connection that is used again"));
        TELEGRAM.resetAll();
        answers(aResponse().withFault(fault));
        assertThat(channel.send(message("hello")))
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        u -> assertThat(u.possiblySent()).isTrue());
        assertThat(requests()).hasSize(1);
    }

    @Test
    void no_answer_in_time_may_mean_that_it_was_sent() {
        answers(sent(77).withFixedDelay(60_000));
        assertThat(channel(TELEGRAM.baseUrl(), LITTLE_PATIENCE).send(message("hello")))
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        u -> assertThat(u.possiblySent()).isTrue());
    }

    @Test
    void a_refused_connection_means_that_it_was_not_sent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(channel("http://localhost:" + closed).send(message("hello")))
                .isEqualTo(new Delivery.Unavailable("ConnectException", false));
    }

    @Test
    void an_unknown_host_means_that_it_was_not_sent() {
        assertThat(channel("http://nowhere.invalid").send(message("hello")))
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        u -> assertThat(u.possiblySent()).isFalse());
    }

    @Test
    void an_empty_text_is_rejected() {
        assertThat(channel.send(message(""))).isInstanceOf(Delivery.Rejected.class);
        assertThat(requests()).isEmpty();
    }

    @Test
    void the_api_may_stand_below_a_path() {
        answers(sent(77));
        channel(TELEGRAM.baseUrl() + "/simulator/telegram").send(message("hello"));
        assertThat(requests().getFirst().getUrl())
                .isEqualToIgnoringCase("/simulator/telegram/bot" + TOKEN + "/sendMessage");
    }
}
