package org.sathi.bot.channel.twilio;

import java.util.List;
import java.util.Optional;
import org.sathi.bot.channel.Webhook;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Receiver;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Where Twilio delivers messages and what became of ours. Answers go out through the outbox, never in the response. */
final class TwilioWebhook {

    static final String SMS_PATH = "/webhooks/twilio/sms";
    static final String STATUS_PATH = "/webhooks/twilio/status";

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

    RouterFunction<ServerResponse> routes() {
        return webhook.at(SMS_PATH, this::message).and(webhook.at(STATUS_PATH, this::status));
    }

    private ServerResponse message(Webhook.Post post) throws Webhook.Refused {
        List<Inbound> inbounds = messages.parse(signed(post));
        inbounds.forEach(receiver::receive);
        return taken();
    }

    private ServerResponse status(Webhook.Post post) throws Webhook.Refused {
        Optional<Receipt> receipt = statuses.parse(signed(post));
        receipt.ifPresentOrElse(this::take, () -> webhook.ignored("status"));
        return taken();
    }

    private static ServerResponse taken() {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_XML).body("<Response/>");
    }

    /** That a number opted out at Twilio is news about the contact as well as about the message. */
    private void take(Receipt receipt) {
        if (receipt.code().equals(TwilioOutcome.OPTED_OUT)) {
            String id = "tws:" + receipt.providerId();
            receiver.receive(Inbound.of(id, receipt.to(), receipt.at(), new Incoming.Blocked()));
        }
        receiver.receipt(receipt);
    }

    private Form signed(Webhook.Post post) throws Webhook.Refused {
        Form form = Form.parse(post.body());
        signature.check(post, form);
        return form;
    }
}
