package org.sathi.bot.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sathi.bot.channel.Mutations;
import org.sathi.bot.channel.RecordingReceiver;
import org.sathi.bot.channel.Servlets;
import org.sathi.bot.channel.Webhook;
import org.springframework.http.MediaType;

class TwilioFuzzTest {

    private final RecordingReceiver receiver = new RecordingReceiver();
    private final Servlets http = TwilioWebhookTest.http(
            TwilioWebhookTest.PUBLIC_URL, TwilioSettings.Signature.ENFORCE, receiver, new SimpleMeterRegistry());

    @Test
    void no_spoilt_form_makes_the_webhooks_fail() throws Exception {
        Random random = new Random(Mutations.SEED);
        Mutations mutations = new Mutations(
                random, List.copyOf(TwilioWebhookTest.PAYLOADS.all().values()));
        int taken = 0;
        for (int i = 0; i < Mutations.COUNT; i++) {
            byte[] body = mutations.next();
            String path = random.nextBoolean() ? TwilioWebhook.SMS_PATH : TwilioWebhook.STATUS_PATH;
            boolean forged = random.nextInt(10) == 0;
            int status = http.perform(post(path)
                            .header(SignatureCheck.HEADER, forged ? "forged" : signature(path, body))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content(body))
                    .getStatus();
            check(
                    status,
                    forged,
                    "seed " + Mutations.SEED + ", input " + i + ": " + path + " "
                            + new String(body, StandardCharsets.UTF_8));
            taken += receiver.isEmpty() ? 0 : 1;
            receiver.clear();
        }
        assertThat(taken).as("inputs that got through to the receiver").isGreaterThan(Mutations.COUNT / 20);
    }

    private void check(int status, boolean forged, String input) {
        assertThat(status).as(input).isIn(forged ? Set.of(400, 403) : Set.of(200, 400));
        if (status != 200) {
            assertThat(receiver.isEmpty()).as(input).isTrue();
        }
        Stream.concat(receiver.inbounds().stream(), receiver.receipts().stream())
                .map(Record::toString)
                .forEach(kept -> assertThat(kept)
                        .as(input)
                        .doesNotContain("\u0000")
                        .isEqualTo(new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    private static String signature(String path, byte[] body) throws Exception {
        try {
            return TwilioWebhookTest.sign(TwilioWebhookTest.PUBLIC_URL + path, body);
        } catch (Webhook.Refused notAForm) {
            return "none";
        }
    }
}
