package org.sathi.bot.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The providers' ways in, as they are documented: Telegram's updates and Twilio's signed forms. */
final class Wires {

    static final String TELEGRAM_SECRET = "a-secret-of-the-bench";
    static final String TWILIO_TOKEN = "a-token-of-the-bench";
    static final String TWILIO_ACCOUNT = "AC00000000000000000000000000000000";
    static final String PUBLIC_URL = "http://localhost:8080";
    private static final String SMS = "/webhooks/twilio/sms";
    private static final byte[] LENGTH = Bytes.ascii("\r\nContent-Length: ");
    private static final byte[] END = Bytes.ascii("\r\n\r\n");

    private Wires() {}

    private static byte[] head(String path, String contentType, String header) {
        return Bytes.ascii("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType + "\r\n"
                + header + ": ");
    }

    private static byte[] request(byte[] head, byte[] header, Bytes body) {
        return new Bytes()
                .add(head)
                .add(header)
                .add(LENGTH)
                .add(body.length())
                .add(END)
                .add(body)
                .toArray();
    }

    /** Telegram. */
    static final class Telegram implements Play.Wire {
        private static final byte[] HEAD =
                head("/webhooks/telegram", "application/json", "X-Telegram-Bot-Api-Secret-Token");
        private static final byte[] SECRET = Bytes.ascii(TELEGRAM_SECRET);
        private static final byte[] UPDATE = Bytes.ascii("{\"update_id\":");
        private static final byte[] MESSAGE = Bytes.ascii(",\"message\":{\"message_id\":");
        private static final byte[] FROM = Bytes.ascii(",\"from\":{\"id\":");
        private static final byte[] CHAT =
                Bytes.ascii(",\"is_bot\":false,\"first_name\":\"Anna\",\"language_code\":\"en\"},\"chat\":{\"id\":");
        private static final byte[] TEXT =
                Bytes.ascii(",\"first_name\":\"Anna\",\"type\":\"private\"},\"date\":1764000000,\"text\":\"");
        private static final byte[] CLOSE = Bytes.ascii("\"}}");

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
            var body = new Bytes()
                    .add(UPDATE)
                    .add(message)
                    .add(MESSAGE)
                    .add(message)
                    .add(FROM)
                    .add(id)
                    .add(CHAT)
                    .add(id)
                    .add(TEXT)
                    .add(text)
                    .add(CLOSE);
            return Wires.request(HEAD, SECRET, body);
        }
    }

    /** Twilio, from numbers of one country. */
    static final class Twilio implements Play.Wire {
        private static final byte[] HEAD = head(SMS, "application/x-www-form-urlencoded", "X-Twilio-Signature");
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
            var sid = new Bytes().add("SM").addHex(message, 32).toArray();
            // By name, as they are signed: twilio.com/docs/usage/security#validating-requests
            var form = new Form()
                    .add("AccountSid", TWILIO_ACCOUNT)
                    .add("ApiVersion", "2010-04-01")
                    .add("Body", text)
                    .add("From", id)
                    .add("FromCity", "")
                    .add("FromCountry", "KH")
                    .add("FromState", "")
                    .add("FromZip", "")
                    .add("MessageSid", sid)
                    .add("NumMedia", "0")
                    .add("NumSegments", "1")
                    .add("SmsMessageSid", sid)
                    .add("SmsSid", sid)
                    .add("SmsStatus", "received")
                    .add("To", "+15550100")
                    .add("ToCountry", "US");
            return Wires.request(HEAD, form.signature(mac.get()), form.body);
        }
    }

    /** A form, and what is signed of it. */
    private static final class Form {
        private static final byte[] AND = Bytes.ascii("&");
        private static final byte[] IS = Bytes.ascii("=");

        private final Bytes signed = new Bytes().add(PUBLIC_URL).add(SMS);
        private final Bytes body = new Bytes();

        Form add(String name, String value) {
            return add(name, value.getBytes(StandardCharsets.UTF_8));
        }

        Form add(String name, byte[] value) {
            var plain = Bytes.ascii(name);
            signed.add(plain).add(value);
            if (body.length() > 0) {
                body.add(AND);
            }
            body.add(plain).add(IS).addEncoded(value);
            return this;
        }

        byte[] signature(Mac mac) {
            mac.update(signed.array(), 0, signed.length());
            return Base64.getEncoder().encode(mac.doFinal());
        }
    }
}
