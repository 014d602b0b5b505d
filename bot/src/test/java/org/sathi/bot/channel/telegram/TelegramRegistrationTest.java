package org.sathi.bot.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TelegramRegistrationTest {

    @RegisterExtension
    private static final WireMockExtension TELEGRAM =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private static TelegramRegistration registration(TelegramSettings.Mode mode) {
        TelegramSettings settings = new TelegramSettings("123456:ABC", "a-secret", TELEGRAM.baseUrl(), mode);
        return new TelegramRegistration(
                new BotApi(settings, UpdateReader.mapper(), Duration.ofSeconds(30)),
                settings,
                "https://sathi.example.org",
                new TelegramCommands(Map.of("", Map.of("help", "Get help"), "km", Map.of("help", "សុំជំនួយ"))));
    }

    private static void accepts() {
        TELEGRAM.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"ok\":true,\"result\":true}", 200)));
    }

    @Test
    void telegram_learns_address_secret_and_kinds_of_update() {
        accepts();
        assertThat(registration(TelegramSettings.Mode.WEBHOOK).run()).isEqualTo(Background.Next.NEVER);
        assertThat(TELEGRAM.findAll(postRequestedFor(urlMatching("(?i).*/setWebhook"))))
                .singleElement()
                .satisfies(request -> assertThat(request.getBodyAsString())
                        .contains(
                                "https://sathi.example.org/webhooks/telegram",
                                "a-secret",
                                "my_chat_member",
                                "callback_query"));
    }

    @Test
    void telegram_learns_the_commands_in_each_language() throws IOException {
        accepts();
        registration(TelegramSettings.Mode.WEBHOOK).run();
        var requests = TELEGRAM.findAll(postRequestedFor(urlMatching("(?i).*/setMyCommands")));
        assertThat(requests).hasSize(2);
        for (var request : requests) {
            JsonNode body = new ObjectMapper().readTree(request.getBody());
            String expected = body.path("language_code").asText().equals("km") ? "សុំជំនួយ" : "Get help";
            assertThat(body.path("commands").path(0).path("description").asText())
                    .isEqualTo(expected);
            assertThat(body.path("commands").path(0).path("command").asText()).isEqualTo("help");
        }
    }

    @Test
    void in_polling_mode_no_webhook_is_set() {
        accepts();
        registration(TelegramSettings.Mode.POLLING).run();
        TELEGRAM.verify(0, postRequestedFor(urlMatching("(?i).*/setWebhook")));
        TELEGRAM.verify(2, postRequestedFor(urlMatching("(?i).*/setMyCommands")));
    }

    @Test
    void it_is_tried_again_while_telegram_is_away() {
        TELEGRAM.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(502)));
        TelegramRegistration registration = registration(TelegramSettings.Mode.WEBHOOK);
        assertThat(registration.run()).isEqualTo(Background.Next.TRY_AGAIN);
        accepts();
        assertThat(registration.run()).isEqualTo(Background.Next.NEVER);
    }
}
