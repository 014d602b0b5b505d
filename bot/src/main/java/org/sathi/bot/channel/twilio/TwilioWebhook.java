package org.sathi.bot.channel.twilio;

import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.channel.Answer;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Receiver;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.http.MediaType;

/** Where Twilio delivers messages and what became of ours. Answers go out through the outbox, never in the response. */
final class TwilioWebhook {

    static final String SMS_PATH = "/webhooks/twilio/sms";
    static final String STATUS_PATH = "/webhooks/twilio/status";

    /** What Twilio reads as "say nothing": twilio.com/docs/messaging/twiml. */
    private static final Answer NOTHING_TO_SAY = Answer.taken(MediaType.APPLICATION_XML_VALUE, "<Response/>");

    /** So long a receipt may have been on its way. */
    static final Duration UNDER_WAY = Duration.ofHours(1);

    private final SignatureCheck signature;
    private final MessageParser messages;
    private final StatusParser statuses;
    private final Receiver receiver;
    private final Webhook webhook;

    TwilioWebhook(
            SignatureCheck signature,
            MessageParser messages,
            StatusParser statuses,
            Receiver receiver,
            Webhook webhook) {
        this.signature = signature;
        this.messages = messages;
        this.statuses = statuses;
        this.receiver = receiver;
        this.webhook = webhook;
    }

    ServletRegistrationBean<HttpServlet> messageServlet() {
        return webhook.at(SMS_PATH, this::message);
    }

    ServletRegistrationBean<HttpServlet> statusServlet() {
        return webhook.at(STATUS_PATH, this::status);
    }

    private Answer message(Webhook.Post post) throws Webhook.Refused {
        List<Inbound> inbounds = messages.parse(signed(post));
        inbounds.forEach(receiver::receive);
        return NOTHING_TO_SAY;
    }

    private Answer status(Webhook.Post post) throws Webhook.Refused {
        Optional<Receipt> receipt = statuses.parse(signed(post));
        receipt.ifPresentOrElse(this::take, () -> webhook.ignored("status"));
        return NOTHING_TO_SAY;
    }

    /**
     * That a number opted out at Twilio is news about the contact as well as about the message. Who was heard within {@link
     * #UNDER_WAY} may have opted in again since; nothing is lost by that, as Twilio refuses the next message, too.
     */
    private void take(Receipt receipt) {
        if (receipt.code().equals(TwilioOutcome.OPTED_OUT)) {
            String id = "tws:" + receipt.providerId();
            receiver.receive(Inbound.of(
                    id,
                    receipt.to(),
                    receipt.at(),
                    new Incoming.Blocked(receipt.at().minus(UNDER_WAY))));
        }
        receiver.receipt(receipt);
    }

    private Form signed(Webhook.Post post) throws Webhook.Refused {
        Form form = Form.parse(post.body());
        signature.check(post, form);
        return form;
    }
}
