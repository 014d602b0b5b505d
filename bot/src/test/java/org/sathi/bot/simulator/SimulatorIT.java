package org.sathi.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sathi.bot.simulator.Browser.phone;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.sathi.bot.SathiApplication;
import org.sathi.bot.stores.FreePort;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with nothing configured, used through the simulator's page in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorIT {

    private ConfigurableApplicationContext service;
    private Path files;
    private String address;

    @BeforeAll
    void start(@TempDir Path files) throws IOException {
        this.files = files;
        int port = FreePort.find();
        address = "http://localhost:" + port;
        service = new SpringApplicationBuilder(SathiApplication.class)
                .run("--server.port=" + port, "--sathi.data-dir=" + files.resolve("data"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Browser wide() {
        return Browser.open(address + "/simulator", 1400, 1000);
    }

    private Browser narrow() {
        return Browser.open(address + "/simulator", 360, 760);
    }

    @Test
    void a_khmer_champion_reports_a_training_on_telegram_and_it_is_recorded() throws IOException {
        try (Browser browser = wide()) {
            reportOnTelegram(browser, "km-champion", "កំពង់ធំ");
            assertThat(browser.training("telegram:7000000101")).contains("12 women", "8 men", "2 youth");
            browser.screenshot("khmer-telegram-wide");
        }
    }

    @Test
    void a_bangla_champion_reports_a_training_on_a_small_screen_that_does_not_scroll_sideways() throws IOException {
        try (Browser browser = narrow()) {
            browser.hasNoHorizontalScrolling();
            browser.screenshot("small-first-look");
            reportOnTelegram(browser, "bn-champion", "সাতক্ষীরা");
            assertThat(browser.training("telegram:7000000103")).contains("12 women", "8 men", "2 youth");
            browser.hasNoHorizontalScrolling();
            browser.script("document.querySelector('.phone').scrollIntoView()");
            browser.screenshot("bangla-telegram-small");
            browser.script("document.querySelector('#record').scrollIntoView()");
            browser.screenshot("record-small");
        }
    }

    @Test
    void a_nepali_champion_reports_a_training_by_sms_and_every_message_shows_its_segments() throws IOException {
        try (Browser browser = narrow()) {
            browser.takeOut("ne-champion");
            browser.tap("ne-champion", 0);
            browser.write("ne-champion", "1");
            browser.write("ne-champion", "1");
            browser.write("ne-champion", "माया");
            browser.write("ne-champion", "सिन्धुपाल्चोक");
            browser.write("ne-champion", "बाह्रबिसे");
            browser.write("ne-champion", "२");
            browser.write("ne-champion", "1");
            assertThat(browser.training("sms:+9779800000102")).contains("12 women", "8 men", "2 youth");
            assertThat(browser.text(phone("ne-champion", ".log"))).contains("30/70 · 1 SMS · UCS-2");
            browser.hasNoHorizontalScrolling();
            browser.script("document.querySelector('.phone').scrollIntoView()");
            browser.screenshot("nepali-sms-small");
        }
    }

    @Test
    void a_message_to_a_phone_that_is_off_is_marked_as_not_delivered() throws IOException {
        try (Browser browser = wide()) {
            browser.takeOut("km-farmer");
            browser.tap("km-farmer", 0);
            browser.screenshot("khmer-sms-wide");
            browser.until(By.cssSelector(".deliveries [data-contact='sms:+85512000104']"));
            browser.press(phone("km-farmer", ".tools button"));
            browser.until(By.cssSelector("[data-phone='km-farmer'].is-off"));
            browser.press(phone("km-farmer", ".suggestions button"));
            browser.until(phone("km-farmer", ".note:not(:empty)"));
            assertThat(browser.text(phone("km-farmer", ".note"))).isEqualTo("the phone is off");
        }
    }

    @Test
    void what_is_written_is_shown_as_it_is_and_never_becomes_markup() throws IOException {
        try (Browser browser = wide()) {
            browser.takeOut("ne-farmer");
            browser.write("ne-farmer", "<img src=x onerror=alert(1)> & <b>_*</b>");
            assertThat(browser.text(phone("ne-farmer", ".message.mine .words")))
                    .isEqualTo("<img src=x onerror=alert(1)> & <b>_*</b>");
        }
    }

    @Test
    void a_picture_stands_in_the_chat_and_the_talk_can_be_saved_as_a_script() throws Exception {
        Path picture = files.resolve("field.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        try (Browser browser = wide()) {
            browser.takeOut("coordinator");
            browser.choose(phone("coordinator", "input[type=file]"), picture);
            browser.until(phone("coordinator", ".message.mine[data-state=TAKEN] img.shot"));
            browser.until(phone("coordinator", ".message.theirs"));
        }
        String script = get("/simulator/api/phones/coordinator/script").body();
        assertThat(script)
                .startsWith("# Anna, coordinator, English, Telegram\ncontact: telegram:7000000107\n")
                .contains(">photo pic", "\n< ");
    }

    @Test
    void another_site_s_page_cannot_reach_in_and_the_page_allows_no_foreign_script() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(address + "/simulator/api/phones"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        assertThat(get("/simulator").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "{}",
                "{'gesture':'Dance'}",
                "{'gesture':'Write'}",
                "{'gesture':'SendPicture','caption':''}",
                "{'gesture':'SendPicture','picture':'pic1'}",
                "{'gesture':'SendDocument','file':'pic1'}"
            })
    void what_is_no_gesture_is_refused_and_leaves_the_phones_as_they_are(String body) throws Exception {
        HttpRequest gesture = HttpRequest.newBuilder(URI.create(address + "/simulator/api/phones/km-farmer"))
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        assertThat(send(gesture).statusCode()).isEqualTo(400);
        assertThat(get("/simulator/api/phones?since=0").statusCode()).isEqualTo(200);
    }

    @Test
    void a_broken_form_in_parts_is_refused_by_the_webhook_itself() throws Exception {
        HttpRequest broken = HttpRequest.newBuilder(URI.create(address + "/webhooks/twilio/sms"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\njunk"))
                .build();
        assertThat(send(broken).statusCode()).isEqualTo(415);
    }

    @Test
    void the_providers_refuse_who_does_not_know_the_token() throws Exception {
        assertThat(get("/simulator/telegram/bot1:wrong/getMe").statusCode()).isEqualTo(401);
        HttpRequest sms = HttpRequest.newBuilder(
                        URI.create(address + "/simulator/twilio/2010-04-01/Accounts/AC1/Messages.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("To=%2B85512000104&Body=x"))
                .build();
        assertThat(send(sms).statusCode()).isEqualTo(401);
    }

    private static void reportOnTelegram(Browser browser, String person, String place) {
        browser.takeOut(person);
        browser.tap(person, 0);
        browser.pressFirst(person); // the language
        browser.pressFirst(person); // consent
        browser.pressFirst(person); // the name that Telegram shows
        browser.write(person, place);
        browser.write(person, place);
        browser.write(person, "2");
        browser.pressFirst(person); // file it
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
