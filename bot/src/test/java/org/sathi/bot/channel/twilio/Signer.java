package org.sathi.bot.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The provider's side of a signature: the address and all parameters in the order of their names, under HMAC-SHA1
 * (twilio.com/docs/usage/security#validating-requests).
 */
public final class Signer {

    private Signer() {}

    /** The signature of these parameters at this address. */
    public static String sign(String token, String url, Map<String, String> parameters) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            StringBuilder signed = new StringBuilder(url);
            new TreeMap<>(parameters)
                    .forEach((name, value) -> signed.append(name).append(value));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
