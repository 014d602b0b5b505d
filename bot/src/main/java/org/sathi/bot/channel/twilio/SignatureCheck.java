package org.sathi.bot.channel.twilio;

import com.twilio.security.RequestValidator;
import io.micrometer.core.instrument.Counter;
import org.sathi.bot.channel.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Whether a webhook was signed with the account's token: twilio.com/docs/usage/webhooks/webhooks-security. */
final class SignatureCheck {

    static final String HEADER = "X-Twilio-Signature";

    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

    private final RequestValidator validator;
    private final String publicUrl;
    private final boolean enforced;
    private final Counter wrong;

    /** Twilio signs the address it calls, which is {@code publicUrl} and the path. */
    SignatureCheck(TwilioSettings settings, String publicUrl, Counter wrong) {
        this.validator = new RequestValidator(settings.authToken());
        this.publicUrl = publicUrl;
        this.enforced = settings.signature() == TwilioSettings.Signature.ENFORCE;
        this.wrong = wrong;
    }

    /** Passes what is signed; refuses the rest, or only counts it where that is the setting. */
    void check(Webhook.Post post, Form form) throws Webhook.Refused {
        if (isSigned(post, form)) {
            return;
        }
        wrong.increment();
        if (enforced) {
            throw new Webhook.Refused(HttpStatus.FORBIDDEN, "the signature is wrong");
        }
        LOG.warn("A webhook's signature is wrong; it is taken because SATHI_TWILIO_SIGNATURE is log");
    }

    private boolean isSigned(Webhook.Post post, Form form) {
        String signature = post.header(HEADER);
        return signature != null && validator.validate(publicUrl + post.pathAndQuery(), form.all(), signature);
    }
}
