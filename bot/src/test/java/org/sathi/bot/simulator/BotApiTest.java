package org.sathi.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sathi.bot.simulator.BotApi.Answer;
import org.sathi.bot.simulator.ChatMessage.Button;
import tools.jackson.databind.json.JsonMapper;

class BotApiTest {

    private final Shelf shelf = new Shelf(DemonstrationPeople.all(), () -> Instant.parse("2026-11-23T10:00:00Z"));
    private final Pictures pictures = new Pictures();
    private final BotApi api = new BotApi(new SimulatorSettings.Bot(true, "1000000:x", "s"), shelf, pictures);
    private final Phone phone = shelf.byId("km-champion").orElseThrow();

    private Answer call(String method, String parameters) {
        return api.call(method, JsonMapper.shared().readTree(parameters));
    }

    @Test
    void a_message_stands_on_the_phone_with_its_buttons() {
        Answer answer = call("sendmessage", """
                {"chat_id": "7000000101", "text": "សួស្តី",
                 "reply_markup": {"inline_keyboard": [[{"text": "បាទ", "callback_data": "yes"}]]}}""");
        assertThat(answer).isInstanceOf(Answer.Ok.class);
        assertThat(phone.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("សួស្តី");
            assertThat(message.buttons()).isEqualTo(List.of(List.of(new Button("បាទ", "yes"))));
        });
    }

    @Test
    void a_keyboard_stays_until_a_message_takes_it_away() {
        call("sendMessage", """
                {"chat_id": 7000000101, "text": "?",
                 "reply_markup": {"keyboard": [[{"text": "My number", "request_contact": true}]]}}""");
        assertThat(phone.settings().keys()).isEqualTo(List.of(List.of(new Phone.Key("My number", true))));
        call("sendMessage", "{\"chat_id\": 7000000101, \"text\": \"!\"}");
        assertThat(phone.settings().keys()).isNotEmpty();
        call(
                "sendMessage",
                "{\"chat_id\": 7000000101, \"text\": \"!\", \"reply_markup\": {\"remove_keyboard\": true}}");
        assertThat(phone.settings().keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"chat_id\": 1, \"text\": \"x\"}; Bad Request: chat not found",
                "{\"chat_id\": 7000000101, \"text\": \" \"}; Bad Request: message text is empty",
                "{\"chat_id\": 7000000101, \"text\": \"x\", \"reply_markup\": {\"inline_keyboard\": [[{\"text\": \"y\"}]]}};"
                        + " Bad Request: BUTTON_DATA_INVALID",
            })
    void what_telegram_would_refuse_is_refused_in_its_words(String parameters, String description) {
        assertThat(call("sendmessage", parameters)).isEqualTo(new Answer.Refused(400, description));
        assertThat(phone.messages()).isEmpty();
    }

    @Test
    void a_text_of_more_than_4096_units_is_refused() {
        String text = "{\"chat_id\": 7000000101, \"text\": \"%s\"}";
        assertThat(call("sendmessage", text.formatted("x".repeat(4096)))).isInstanceOf(Answer.Ok.class);
        assertThat(call("sendmessage", text.formatted("x".repeat(4097))))
                .isEqualTo(new Answer.Refused(400, "Bad Request: message is too long"));
    }

    @Test
    void nothing_reaches_a_phone_on_which_the_bot_is_blocked() {
        phone.change(settings -> settings.blocked(true));
        assertThat(call("sendmessage", "{\"chat_id\": 7000000101, \"text\": \"x\"}"))
                .isEqualTo(new Answer.Refused(403, "Forbidden: bot was blocked by the user"));
        assertThat(phone.messages()).isEmpty();
    }

    @Test
    void a_picture_is_sent_by_its_id_and_refused_without_one() {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        String id = pictures.add(png).orElseThrow();
        String parameters = "{\"chat_id\": 7000000101, \"photo\": \"%s\", \"caption\": \"c\"}";
        assertThat(call("sendphoto", parameters.formatted(id))).isInstanceOf(Answer.Ok.class);
        assertThat(phone.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.picture()).isEqualTo(id));
        assertThat(call("sendphoto", parameters.formatted("unknown")))
                .isEqualTo(new Answer.Refused(400, "Bad Request: wrong file identifier/HTTP URL specified"));
    }

    @Test
    void a_file_that_is_no_picture_is_not_kept() {
        assertThat(pictures.add("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_method_that_telegram_does_not_know_is_not_found() {
        assertThat(call("sendeverything", "{}")).isEqualTo(new Answer.Refused(404, "Not Found: method not found"));
    }
}
