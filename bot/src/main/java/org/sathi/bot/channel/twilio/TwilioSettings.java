package org.sathi.bot.channel.twilio;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.setup.SetupFault;

/**
 * The Twilio account's settings, from {@code SATHI_TWILIO_…}.
 *
 * @param accountSid the account
 * @param authToken the account's token, which also signs the webhooks
 * @param from the sender of SMS: a number in E.164 form, a short code or a sender name; empty where a service sends
 * @param messagingServiceSid the Messaging Service that picks the sender; empty where {@code from} sends
 * @param api base URL of the API; other providers, such as Somleng, speak the same protocol at theirs
 * @param signature what happens to a webhook whose signature is wrong
 * @param perSecond messages a second that the senders carry; 0 for no limit
 * @param whatsappFrom the WhatsApp sender's number in E.164 form; empty where the service has one, or there is none
 */
record TwilioSettings(
        String accountSid,
        String authToken,
        String from,
        String messagingServiceSid,
        String api,
        Signature signature,
        Integer perSecond,
        String whatsappFrom) {

    static final String OFFICIAL_API = "https://api.twilio.com";

    /** What numbers outside North America carry: twilio.com/docs/messaging/guides/scaling-queueing-latency. */
    private static final int DEFAULT_PER_SECOND = 10;

    private static final Pattern SID = Pattern.compile("[A-Za-z0-9-]+");

    /** What happens to a webhook whose signature is wrong. */
    enum Signature {
        /** It is refused. */
        ENFORCE,
        /** It is taken and counted: for the days in which a new address or proxy is tried out. */
        LOG
    }

    TwilioSettings(
            @Nullable String accountSid,
            @Nullable String authToken,
            @Nullable String from,
            @Nullable String messagingServiceSid,
            @Nullable String api,
            @Nullable Signature signature,
            @Nullable Integer perSecond,
            @Nullable String whatsappFrom) {
        this.accountSid = stripped(accountSid);
        this.authToken = stripped(authToken);
        this.from = stripped(from);
        this.messagingServiceSid = stripped(messagingServiceSid);
        this.api = stripped(api).isEmpty() ? OFFICIAL_API : stripped(api);
        this.signature = signature == null ? Signature.ENFORCE : signature;
        this.perSecond = perSecond == null ? DEFAULT_PER_SECOND : perSecond;
        this.whatsappFrom = stripped(whatsappFrom);
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /**
     * These settings, if the account can be used with them when the service is reached at {@code publicUrl}.
     *
     * @throws SetupFault naming the first one that is wrong
     */
    TwilioSettings checked(String publicUrl) {
        require(SID.matcher(accountSid).matches(), "Set SATHI_TWILIO_ACCOUNT_SID to the account's SID, like AC….");
        require(!authToken.isEmpty(), "Set SATHI_TWILIO_AUTH_TOKEN to the account's auth token.");
        require(
                !from.isEmpty() || !messagingServiceSid.isEmpty(),
                "Set SATHI_TWILIO_FROM to the sending number, or SATHI_TWILIO_MESSAGING_SERVICE_SID to a service.");
        require(HttpUrl.parse(api) != null, "Set SATHI_TWILIO_API to an http or https URL, or leave it out.");
        require(perSecond >= 0, "Set SATHI_TWILIO_PER_SECOND to a whole number, or leave it out.");
        require(
                !api.equals(OFFICIAL_API) || publicUrl.startsWith("https://"),
                "Set SATHI_PUBLIC_URL to the https address at which Twilio reaches the service.");
        return this;
    }

    private static void require(boolean right, String line) {
        if (!right) {
            throw new SetupFault(line);
        }
    }

    /** Hides the token and the numbers. */
    @Override
    public String toString() {
        return "TwilioSettings[" + api + ", " + signature + "]";
    }
}
