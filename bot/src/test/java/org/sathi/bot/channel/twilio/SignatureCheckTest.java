package org.sathi.bot.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sathi.bot.channel.Answer;
import org.sathi.bot.channel.Servlets;
import org.sathi.bot.channel.Webhook;
import org.springframework.http.MediaType;

/** The provider's published example: twilio.com/docs/usage/security#validating-requests. */
class SignatureCheckTest {

    private static final String PUBLISHED = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private static final byte[] FORM =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212"
                    .getBytes(StandardCharsets.UTF_8);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void the_published_signature_is_right() throws Exception {
        assertThat(status("https://mycompany.com", PUBLISHED)).isEqualTo(200);
    }

    @Test
    void the_published_signature_is_right_where_the_address_is_set_with_its_port() throws Exception {
        assertThat(status("https://mycompany.com:443", PUBLISHED)).isEqualTo(200);
    }

    @Test
    void another_scheme_another_host_and_another_signature_are_wrong() throws Exception {
        assertThat(status("http://mycompany.com", PUBLISHED)).isEqualTo(403);
        assertThat(status("https://yourcompany.com", PUBLISHED)).isEqualTo(403);
        assertThat(status("https://mycompany.com", "RSOYDt4T1cUTdK1PDd93/VVr8B9="))
                .isEqualTo(403);
    }

    @Test
    void the_signature_that_these_tests_make_is_the_published_one() throws Exception {
        assertThat(TwilioWebhookTest.sign("https://mycompany.com/myapp.php?foo=1&bar=2", FORM))
                .isEqualTo(PUBLISHED);
    }

    private int status(String publicUrl, String signature) throws Exception {
        TwilioSettings settings = new TwilioSettings("AC1", "12345", "+15005550006", null, null, null, null, null);
        SignatureCheck check = new SignatureCheck(settings, publicUrl, meters.counter("unsigned"));
        Webhook webhook = new Webhook("twilio", MediaType.APPLICATION_FORM_URLENCODED, meters);
        return new Servlets()
                .with(webhook.at("/myapp.php", post -> {
                    check.check(post, Form.parse(post.body()));
                    return Answer.TAKEN;
                }))
                .perform(post("/myapp.php?foo=1&bar=2")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(FORM)
                        .header(SignatureCheck.HEADER, signature))
                .getStatus();
    }
}
