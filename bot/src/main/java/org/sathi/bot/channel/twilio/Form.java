package org.sathi.bot.channel.twilio;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sathi.bot.channel.BorderText;
import org.sathi.bot.channel.Webhook;
import org.springframework.http.HttpStatus;

/**
 * The parameters of a form-encoded body (url.spec.whatwg.org#application/x-www-form-urlencoded). It is read here and not
 * by the servlet container, which drops what it cannot read in silence.
 */
final class Form {

    /** A webhook of Twilio has some forty parameters. */
    private static final int MOST_PARAMETERS = 1_000;

    private final Map<String, String> values = new LinkedHashMap<>();

    private Form() {}

    /** Reads {@code body}; refuses what is not form-encoded UTF-8. Of a repeated name the first value counts. */
    static Form parse(byte[] body) throws Webhook.Refused {
        Form form = new Form();
        for (String pair : ascii(body).split("&", MOST_PARAMETERS)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            form.values.putIfAbsent(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return form;
    }

    /** Everything as it was sent, for checking the signature. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    /** A parameter's value, clean; empty where it is not there. */
    String get(String name) {
        return BorderText.clean(values.get(name));
    }

    /** A parameter's value, if it is there and not blank. */
    Optional<String> find(String name) {
        return Optional.of(get(name)).filter(value -> !value.isBlank());
    }

    /** A parameter without which the request means nothing. */
    String required(String name) throws Webhook.Refused {
        return find(name).orElseThrow(() -> new Webhook.Refused(HttpStatus.BAD_REQUEST, name + " is missing"));
    }

    private static String ascii(byte[] body) throws Webhook.Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw malformed();
        }
    }

    private static String decode(String encoded) throws Webhook.Refused {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            throw malformed();
        }
    }

    private static Webhook.Refused malformed() {
        return new Webhook.Refused(HttpStatus.BAD_REQUEST, "not form-encoded");
    }
}
