package org.sathi.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sathi.bot.channel.Mutations;
import org.sathi.bot.channel.RecordingReceiver;
import org.sathi.bot.message.Inbound;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

class TelegramFuzzTest {

    @Test
    void no_spoilt_update_makes_the_webhook_fail() throws Exception {
        RecordingReceiver receiver = new RecordingReceiver();
        MockMvc http = TelegramWebhookTest.http(TelegramWebhookTest.SECRET, receiver, new SimpleMeterRegistry());
        Mutations mutations = new Mutations(
                new Random(Mutations.SEED),
                List.copyOf(TelegramWebhookTest.PAYLOADS.all().values()));
        for (int i = 0; i < Mutations.COUNT; i++) {
            byte[] body = mutations.next();
            int status = http.perform(post(TelegramWebhook.PATH)
                            .header(TelegramWebhook.SECRET_HEADER, TelegramWebhookTest.SECRET)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            String input = "seed " + Mutations.SEED + ", input " + i + ": " + new String(body, StandardCharsets.UTF_8);
            assertThat(status).as(input).isIn(Set.of(200, 400));
            if (status != 200) {
                assertThat(receiver.isEmpty()).as(input).isTrue();
            }
            for (Inbound inbound : receiver.inbounds()) {
                assertThat(inbound.toString())
                        .as(input)
                        .doesNotContain("\u0000")
                        .isEqualTo(new String(
                                inbound.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            }
            receiver.clear();
        }
    }
}
