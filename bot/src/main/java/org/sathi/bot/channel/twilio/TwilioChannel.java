package org.sathi.bot.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.channel.Parts;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Medium;
import org.sathi.bot.message.Outgoing;
import org.sathi.i18n.SmsText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by Twilio, to phone numbers by SMS or by WhatsApp: twilio.com/docs/messaging/api/message-resource. */
final class TwilioChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioChannel.class);

    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final String name;
    private final TwilioSettings settings;
    private final String statusCallback;
    private final TwilioRestClient client;
    private final AtomicBoolean accountRefused = new AtomicBoolean();

    /** Sends on the channel {@code name}; Twilio reports to {@code publicUrl} what became of a message. */
    TwilioChannel(String name, TwilioSettings settings, String publicUrl) {
        this(name, settings, publicUrl, ANSWER);
    }

    /** Waits at most {@code answer} for an answer. */
    TwilioChannel(String name, TwilioSettings settings, String publicUrl, Duration answer) {
        this.name = name;
        this.settings = settings;
        this.statusCallback = publicUrl + TwilioWebhook.STATUS_PATH;
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new TwilioHttp(HttpUrl.get(settings.api()), answer))
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Pace pace() {
        return new Pace(settings.perSecond(), 0);
    }

    @Override
    public Delivery send(Outgoing message) {
        return Parts.inOrder(Parts.of(SmsText.clean(message.text()), Medium.SMS.maxUnits()).stream()
                .map(text -> (Supplier<Delivery>) () -> attempt(message.to(), text))
                .toList());
    }

    private Delivery attempt(Address to, String text) {
        try {
            Message sent = creator(to, text).setStatusCallback(statusCallback).create(client);
            accountRefused.set(false);
            return new Delivery.Accepted(sent.getSid());
        } catch (TwilioException | UncheckedIOException | TwilioHttp.TooFast failure) {
            if (TwilioOutcome.isBadAccount(failure) && accountRefused.compareAndSet(false, true)) {
                LOG.error("Twilio refuses the account: check SATHI_TWILIO_ACCOUNT_SID and SATHI_TWILIO_AUTH_TOKEN;"
                        + " nothing is sent until then");
            }
            return TwilioOutcome.of(failure);
        }
    }

    private MessageCreator creator(Address to, String text) {
        PhoneNumber number = new PhoneNumber(PhoneAddress.written(to));
        if (!settings.messagingServiceSid().isEmpty()) {
            return new MessageCreator(number, settings.messagingServiceSid(), text);
        }
        boolean byWhatsapp =
                name.equals(Address.WHATSAPP) && !settings.whatsappFrom().isEmpty();
        String from = byWhatsapp ? settings.whatsappFrom() : settings.from();
        return new MessageCreator(number, new PhoneNumber(PhoneAddress.written(name, from)), text);
    }
}
