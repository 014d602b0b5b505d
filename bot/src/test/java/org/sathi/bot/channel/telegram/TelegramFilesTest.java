package org.sathi.bot.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sathi.bot.message.Fetched;
import org.sathi.bot.message.StartLink;

class TelegramFilesTest {

    @RegisterExtension
    private static final WireMockExtension TELEGRAM =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private static BotApi api(String path) {
        var settings = new TelegramSettings(
                "123456:ABC", "a-secret", TELEGRAM.baseUrl() + path, TelegramSettings.Mode.WEBHOOK);
        return new BotApi(settings, UpdateReader.mapper(), Duration.ofSeconds(30));
    }

    private static void answers(String method, int status, String body) {
        TELEGRAM.stubFor(post(urlMatching("(?i).*/bot123456:ABC/" + method)).willReturn(jsonResponse(body, status)));
    }

    private static void hasFile(String path, byte[] content) {
        answers("getFile", 200, """
                {"ok":true,"result":{"file_id":"f","file_unique_id":"u","file_path":"documents/file_1.xlsx"}}""");
        TELEGRAM.stubFor(get(urlEqualTo(path + "/file/bot123456:ABC/documents/file_1.xlsx"))
                .willReturn(aResponse().withBody(content).withHeader("Content-Type", "application/octet-stream")));
    }

    @Test
    void a_file_is_fetched_from_where_telegram_says_it_is() throws IOException {
        hasFile("", new byte[] {1, 2, 3});
        assertThat(new TelegramFiles(api("")).fetch("f", 3))
                .isInstanceOfSatisfying(
                        Fetched.Content.class, c -> assertThat(c.bytes()).containsExactly(1, 2, 3));
    }

    @Test
    void a_base_url_with_a_path_is_the_base_of_files_as_well() throws IOException {
        hasFile("/proxy", new byte[] {7});
        assertThat(new TelegramFiles(api("/proxy")).fetch("f", 3)).isInstanceOf(Fetched.Content.class);
    }

    @Test
    void a_file_that_is_too_large_for_us_or_for_telegram_is_named_so() throws IOException {
        hasFile("", new byte[] {1, 2, 3});
        assertThat(new TelegramFiles(api("")).fetch("f", 2)).isInstanceOf(Fetched.TooLarge.class);
        answers("getFile", 400, """
                {"ok":false,"error_code":400,"description":"Bad Request: file is too big"}""");
        assertThat(new TelegramFiles(api("")).fetch("f", 2)).isInstanceOf(Fetched.TooLarge.class);
    }

    @Test
    void a_file_that_is_gone_is_told_apart_from_telegram_in_trouble() throws IOException {
        answers("getFile", 400, """
                {"ok":false,"error_code":400,"description":"Bad Request: invalid file_id"}""");
        assertThat(new TelegramFiles(api("")).fetch("f", 2)).isInstanceOf(Fetched.Gone.class);
        answers("getFile", 429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 3"}""");
        assertThatThrownBy(() -> new TelegramFiles(api("")).fetch("f", 2)).isInstanceOf(IOException.class);
        answers("getFile", 502, "{}");
        assertThatThrownBy(() -> new TelegramFiles(api("")).fetch("f", 2)).isInstanceOf(IOException.class);
    }

    @Test
    void links_begin_when_telegram_has_said_what_the_bot_is_called() {
        var link = new StartLink();
        answers("getMe", 502, "{}");
        assertThat(new TelegramName(api(""), link).run()).isEqualTo(Background.Next.TRY_AGAIN);
        assertThat(link.with("abcd2345")).isEmpty();
        answers("getMe", 200, """
                {"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"Sathi","username":"sathi_np_bot"}}""");
        assertThat(new TelegramName(api(""), link).run()).isEqualTo(Background.Next.NEVER);
        assertThat(link.with("abcd2345")).contains("https://t.me/sathi_np_bot?start=abcd2345");
    }

    @Test
    void a_link_carries_only_what_telegram_hands_on() {
        var link = new StartLink();
        link.called("sathi_np_bot");
        assertThat(link.with("A_b-9".repeat(12))).isPresent();
        assertThat(link.with("")).isEmpty();
        assertThat(link.with("a b")).isEmpty();
        assertThat(link.with("a".repeat(65))).isEmpty();
    }
}
