package org.sathi.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.Frame;
import org.sathi.bot.channel.telegram.TelegramRegistrar;
import org.sathi.bot.channel.twilio.TwilioRegistrar;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.StartLink;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The webhooks behind the real server with all its filters, none of which may touch a body before us. */
@SpringBootTest(
        classes = ChannelsOverHttpTest.Service.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "sathi.public-url=https://sathi.example.org",
            "sathi.telegram.token=1:A",
            "sathi.telegram.secret=s",
            "sathi.telegram.api=http://localhost:1",
            "sathi.twilio.account-sid=AC1",
            "sathi.twilio.auth-token=t",
            "sathi.twilio.from=+15005550006",
            "sathi.twilio.api=http://localhost:1"
        })
class ChannelsOverHttpTest {

    @Import({
        Frame.class,
        ErrorPage.class,
        NoFilters.class,
        TelegramRegistrar.class,
        TwilioRegistrar.class,
        RecordingReceiver.class,
        StartLink.class
    })
    static class Service {}

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReceiver receiver;

    @Autowired
    private ServletContext servlets;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void forget() {
        receiver.clear();
    }

    @Test
    void an_update_of_telegram_comes_in() throws Exception {
        byte[] update = Payloads.of("telegram").get("text-khmer");
        assertThat(telegram(BodyPublishers.ofByteArray(update))).isEqualTo(200);
        assertThat(receiver.inbounds())
                .singleElement()
                .satisfies(
                        inbound -> assertThat(inbound.what()).isEqualTo(new Incoming.Text("ជីកំប៉ុស ស្រី ១២ ប្រុស ៨")));
    }

    @Test
    void a_signed_message_of_twilio_comes_in() throws Exception {
        byte[] form = Payloads.of("twilio").get("text-khmer");
        assertThat(twilio(form, signature(form))).isEqualTo(200);
        assertThat(receiver.inbounds())
                .singleElement()
                .satisfies(
                        inbound -> assertThat(inbound.what()).isEqualTo(new Incoming.Text("ជីកំប៉ុស ស្រី ១២ ប្រុស ៨")));
    }

    @Test
    void a_forged_message_is_refused() throws Exception {
        assertThat(twilio(Payloads.of("twilio").get("text"), "forged")).isEqualTo(403);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Webhook.LIMIT_BYTES, 3 * Webhook.LIMIT_BYTES, 1_000_000})
    void too_large_a_body_is_refused_with_or_without_a_length(int size) throws Exception {
        byte[] body = new byte[size];
        assertThat(telegram(BodyPublishers.ofByteArray(body))).isEqualTo(413);
        assertThat(telegram(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                .isEqualTo(413);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/telegram", "/webhooks/twilio/sms", "/webhooks/twilio/status"})
    void another_method_is_refused(String path) throws Exception {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(address(path)).GET().build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).isEqualTo("use POST\n");
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        assertThat(response.headers().firstValue("Content-Length")).hasValue("9");
    }

    @Test
    void a_webhook_stands_alone_and_nothing_is_in_front_of_it() {
        assertThat(servlets.getServletRegistrations())
                .containsKeys("/webhooks/telegram", "/webhooks/twilio/sms", "/webhooks/twilio/status");
        // That of WebSocket comes with the tests alone.
        assertThat(servlets.getFilterRegistrations().values())
                .filteredOn(filter -> !filter.getName().contains("WebSocket"))
                .flatExtracting(FilterRegistration::getUrlPatternMappings)
                .containsExactly("/error");
    }

    @Test
    void an_answer_without_words_says_so() throws Exception {
        var response = http.send(
                telegramRequest(
                        BodyPublishers.ofByteArray(Payloads.of("telegram").get("text"))),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Length")).hasValue("0");
    }

    @Test
    void a_button_press_is_answered_as_json_with_its_length() throws Exception {
        var response = http.send(
                telegramRequest(
                        BodyPublishers.ofByteArray(Payloads.of("telegram").get("callback"))),
                BodyHandlers.ofString());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(response.body().length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/error", "/error/x", "/webhooks", "/webhooks/telegram/x", "/webhooks/twilio", "//"})
    void there_is_no_other_page(String path) throws Exception {
        var request = HttpRequest.newBuilder(address(path));
        assertThat(http.send(request.GET().build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
        assertThat(http.send(request.POST(BodyPublishers.ofString("x")).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nesting_without_end_is_refused_and_breaks_nothing(String opening) throws Exception {
        assertThat(telegram(BodyPublishers.ofString(opening.repeat(20_000)))).isEqualTo(400);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
                "Content-Length: -5\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            })
    void a_request_that_contradicts_itself_is_refused(String rest) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "POST /webhooks/telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: s\r\n"
                    + "Content-Type: application/json\r\n" + rest;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 400");
        }
        assertThat(receiver.isEmpty()).isTrue();
    }

    private int telegram(BodyPublisher body) throws Exception {
        return http.send(telegramRequest(body), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest telegramRequest(BodyPublisher body) {
        return HttpRequest.newBuilder(address("/webhooks/telegram"))
                .header("X-Telegram-Bot-Api-Secret-Token", "s")
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
    }

    private int twilio(byte[] form, String signature) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(address("/webhooks/twilio/sms"))
                                .header("X-Twilio-Signature", signature)
                                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                                .POST(BodyPublishers.ofByteArray(form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String signature(byte[] form) throws Exception {
        TreeMap<String, String> parameters = new TreeMap<>();
        for (String pair : new String(form, StandardCharsets.US_ASCII).split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        StringBuilder signed = new StringBuilder("https://sathi.example.org/webhooks/twilio/sms");
        parameters.forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("t".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
