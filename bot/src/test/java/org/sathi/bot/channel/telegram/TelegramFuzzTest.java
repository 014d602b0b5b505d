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
import org.sathi.bot.channel.Servlets;
import org.sathi.bot.message.Inbound;
import org.springframework.http.MediaType;

class TelegramFuzzTest {

    @Test
    void no_spoilt_update_makes_the_webhook_fail() throws Exception {
        RecordingReceiver receiver = new RecordingReceiver();
        Servlets http = TelegramWebhookTest.http(TelegramWebhookTest.SECRET, receiver, new SimpleMeterRegistry());
        Random random = new Random(Mutations.SEED);
        List<byte[]> payloads = List.copyOf(TelegramWebhookTest.PAYLOADS.all().values());
        Mutations mutations = new Mutations(random, payloads);
        TreeMutations trees = new TreeMutations(random, payloads);
        int taken = 0;
        for (int i = 0; i < Mutations.COUNT; i++) {
            byte[] body = i % 3 == 0 ? mutations.next() : trees.next();
            int status = http.perform(post(TelegramWebhook.PATH)
                            .header(TelegramWebhook.SECRET_HEADER, TelegramWebhookTest.SECRET)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
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
            taken += receiver.isEmpty() ? 0 : 1;
            receiver.clear();
        }
        assertThat(taken).as("inputs that got through to the receiver").isGreaterThan(Mutations.COUNT / 20);
    }
}
