package org.sathi.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a guard holds at once of what callers send. */
class WebhookTest {

    private static final String PATH = "/webhooks/tried";
    private static final int USUAL = Webhook.Post.USUAL_BYTES;

    private final Webhook webhook = new Webhook("tried", MediaType.APPLICATION_JSON, new SimpleMeterRegistry());
    private final Servlets http = new Servlets();

    private int send(int bytes) {
        try {
            return http.perform(
                            post(PATH).contentType(MediaType.APPLICATION_JSON).content(new byte[bytes]))
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void so_many_large_bodies_are_held_at_once_and_any_number_of_usual_ones_beside_them() {
        var answers = new ArrayList<Integer>();
        var held = new ArrayList<Integer>();
        http.with(webhook.at(PATH, post -> {
            held.add(post.body().length);
            // Each is held until the next one has been answered.
            if (held.size() < Webhook.LARGE_AT_A_TIME) {
                answers.add(send(USUAL + 1));
            } else if (held.size() == Webhook.LARGE_AT_A_TIME) {
                assertThat(List.of(send(USUAL), send(USUAL + 1))).containsExactly(200, 503);
            }
            return Answer.TAKEN;
        }));
        answers.add(send(USUAL + 1));
        assertThat(answers).hasSize(Webhook.LARGE_AT_A_TIME).containsOnly(200);
    }

    @Test
    void a_large_body_makes_room_for_another_also_when_it_is_refused() {
        http.with(webhook.at(PATH, post -> {
            if (post.body().length == USUAL + 1) {
                throw new Webhook.Refused(HttpStatus.FORBIDDEN, "forged");
            }
            return Answer.TAKEN;
        }));
        for (int i = 0; i < Webhook.LARGE_AT_A_TIME; i++) {
            assertThat(send(USUAL + 1)).isEqualTo(403);
        }
        assertThat(send(Webhook.LIMIT_BYTES - 1)).isEqualTo(200);
    }
}
