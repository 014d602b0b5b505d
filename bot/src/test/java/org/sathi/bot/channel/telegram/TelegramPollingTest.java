package org.sathi.bot.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sathi.bot.channel.RecordingReceiver;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Inbound;
import org.springframework.http.MediaType;

class TelegramPollingTest {

    @RegisterExtension
    private static final WireMockExtension TELEGRAM =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final RecordingReceiver receiver = new RecordingReceiver();
    private final BotApi api = new BotApi(
            new TelegramSettings("123456:ABC", null, TELEGRAM.baseUrl(), TelegramSettings.Mode.POLLING),
            UpdateReader.mapper(),
            Duration.ofSeconds(30));
    private final TelegramPolling polling = new TelegramPolling(
            api,
            new UpdateReader(UpdateReader.mapper()),
            new UpdateParser(InstantSource.system()),
            receiver,
            new Webhook("telegram", MediaType.APPLICATION_JSON, new SimpleMeterRegistry()));

    private static void gives(String... payloads) {
        String updates = Stream.of(payloads)
                .map(name -> new String(TelegramWebhookTest.PAYLOADS.get(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        TELEGRAM.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"ok\":true,\"result\":true}", 200)));
        TELEGRAM.stubFor(post(urlMatching("(?i)/bot123456:ABC/getUpdates"))
                .willReturn(jsonResponse("{\"ok\":true,\"result\":[" + updates + "]}", 200)));
    }

    private static void asked(int offset) {
        TELEGRAM.verify(postRequestedFor(urlMatching("(?i).*/getUpdates"))
                .withRequestBody(matchingJsonPath("$[?(@.offset == " + offset + ")]"))
                .withRequestBody(matchingJsonPath("$.allowed_updates[3]"))
                .withRequestBody(matchingJsonPath("$[?(@.timeout == 50)]")));
    }

    @Test
    void updates_come_in_and_the_next_batch_starts_after_them() {
        gives("text", "text-khmer");
        assertThat(polling.run()).isEqualTo(Background.Next.AT_ONCE);
        gives();
        polling.run();
        assertThat(receiver.inbounds().stream().map(Inbound::id)).containsExactly("tg:870000101", "tg:870000102");
        asked(0);
        asked(870000103);
    }

    @Test
    void the_webhook_is_taken_away_once() {
        gives();
        polling.run();
        polling.run();
        TELEGRAM.verify(1, postRequestedFor(urlMatching("(?i).*/deleteWebhook")));
    }

    @Test
    void what_could_not_be_kept_is_asked_for_again_and_what_came_before_it_is_not() {
        gives("text", "text-khmer");
        receiver.failNext(1);
        assertThat(polling.run()).isEqualTo(Background.Next.TRY_AGAIN);
        assertThat(receiver.isEmpty()).isTrue();
        polling.run();
        asked(0);
        assertThat(receiver.inbounds()).hasSize(2);
    }

    @Test
    void an_update_that_nobody_can_read_does_not_hold_back_the_others() {
        gives("shape-of-the-future", "kind-of-the-future", "text");
        assertThat(polling.run()).isEqualTo(Background.Next.AT_ONCE);
        assertThat(receiver.inbounds()).hasSize(1);
    }

    @Test
    void a_button_press_is_answered_by_a_call() {
        gives("callback");
        polling.run();
        TELEGRAM.verify(postRequestedFor(urlMatching("(?i).*/answerCallbackQuery"))
                .withRequestBody(matchingJsonPath("$[?(@.callback_query_id == '4382bfdwdsb323b2d9')]")));
    }

    @Test
    void too_fast_waits_as_long_as_telegram_wants() {
        gives();
        TELEGRAM.stubFor(post(urlMatching("(?i).*/getUpdates"))
                .willReturn(
                        jsonResponse("{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":17}}", 429)));
        assertThat(polling.run()).isEqualTo(new Background.Next.After(Duration.ofSeconds(17)));
    }

    @Test
    void trouble_of_any_kind_is_tried_again() {
        for (var answer : new ResponseDefinitionBuilder[] {
            aResponse().withStatus(502).withBody("<html>"),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            jsonResponse("{\"ok\":true,\"resu", 200),
            jsonResponse("{\"ok\":false,\"error_code\":409,\"description\":\"Conflict\"}", 409),
            jsonResponse("[]", 200)
        }) {
            TELEGRAM.stubFor(any(anyUrl()).willReturn(answer));
            assertThat(polling.run()).isEqualTo(Background.Next.TRY_AGAIN);
        }
    }

    @Test
    void in_the_background_it_goes_on_until_it_is_stopped() {
        gives("text");
        Background background = new Background("polling", Duration.ofMillis(1), polling);
        background.start();
        await().until(() -> !receiver.inbounds().isEmpty());
        TELEGRAM.stubFor(post(urlMatching("(?i).*/getUpdates"))
                .willReturn(jsonResponse("{\"ok\":true,\"result\":[]}", 200).withFixedDelay(60_000)));
        background.stop();
        assertThat(background.isRunning()).isFalse();
    }
}
