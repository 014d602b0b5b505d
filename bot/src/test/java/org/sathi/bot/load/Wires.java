package org.sathi.bot.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The providers' ways in, as they are documented: Telegram's updates and Twilio's signed forms. */
final class Wires {

    static final String TELEGRAM_SECRET = "a-secret-of-the-bench";
    static final String TWILIO_TOKEN = "a-token-of-the-bench";
    static final String TWILIO_ACCOUNT = "AC00000000000000000000000000000000";
    static final String PUBLIC_URL = "http://localhost:8080";
    private static final String SMS = "/webhooks/twilio/sms";

    private Wires() {}

    /** Telegram. */
    static final class Telegram implements Play.Wire {
        @Override
        public String id(long contact) {
            return Long.toString(contact);
        }

        @Override
        public String channel() {
            return "telegram";
        }

        @Override
        public byte[] request(String id, long message, String text) {
            var body = "{\"update_id\":" + message + ",\"message\":{\"message_id\":" + message
                    + ",\"from\":{\"id\":" + id + ",\"is_bot\":false,\"first_name\":\"Anna\",\"language_code\":\"en\"},"
                    + "\"chat\":{\"id\":" + id + ",\"first_name\":\"Anna\",\"type\":\"private\"},\"date\":1764000000,"
                    + "\"text\":\"" + text + "\"}}";
            return HttpLine.request(
                    "/webhooks/telegram",
                    "application/json",
                    "X-Telegram-Bot-Api-Secret-Token: " + TELEGRAM_SECRET + "\r\n",
                    body);
        }
    }

    /** Twilio, from numbers of one country. */
    static final class Twilio implements Play.Wire {
        private final int country;
        private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(Twilio::mac);

        Twilio(int country) {
            this.country = country;
        }

        private static Mac mac() {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(TWILIO_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
                return mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Numbers that are mobile numbers of their country. */
        @Override
        public String id(long contact) {
            var digits = String.format("%07d", contact % 10_000_000);
            return switch (country) {
                case 855 -> "+85592" + digits.substring(1);
                case 977 -> "+977984" + digits;
                case 880 -> "+880171" + digits;
                default -> throw new IllegalArgumentException("country " + country);
            };
        }

        @Override
        public String channel() {
            return "sms";
        }

        @Override
        public byte[] request(String id, long message, String text) {
            var sid = String.format("SM%032x", message);
            var form = new TreeMap<String, String>();
            form.put("AccountSid", TWILIO_ACCOUNT);
            form.put("ApiVersion", "2010-04-01");
            form.put("Body", text);
            form.put("From", id);
            form.put("FromCity", "");
            form.put("FromCountry", "KH");
            form.put("FromState", "");
            form.put("FromZip", "");
            form.put("MessageSid", sid);
            form.put("NumMedia", "0");
            form.put("NumSegments", "1");
            form.put("SmsMessageSid", sid);
            form.put("SmsSid", sid);
            form.put("SmsStatus", "received");
            form.put("To", "+15550100");
            form.put("ToCountry", "US");
            var signed = new StringBuilder(PUBLIC_URL).append(SMS);
            var body = new StringBuilder();
            form.forEach((name, value) -> {
                signed.append(name).append(value);
                body.append(body.isEmpty() ? "" : "&").append(name).append('=');
                body.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            });
            var signature = Base64.getEncoder()
                    .encodeToString(mac.get().doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
            return HttpLine.request(
                    SMS,
                    "application/x-www-form-urlencoded",
                    "X-Twilio-Signature: " + signature + "\r\n",
                    body.toString());
        }
    }
}
