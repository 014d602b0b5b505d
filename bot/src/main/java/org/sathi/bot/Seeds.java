package org.sathi.bot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.ToLongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import redis.clients.jedis.UnifiedJedis;

/** Makes of an incoming id a number that is always the same and that nobody without the secret can foretell. */
final class Seeds implements ToLongFunction<String> {

    private static final String KEY = "sathi:secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final UnifiedJedis redis;
    private volatile String secret;

    /** Seeds from this secret; an empty one is replaced by one that all instances share through Redis. */
    Seeds(UnifiedJedis redis, String secret) {
        this.redis = redis;
        this.secret = secret;
    }

    @Override
    public long applyAsLong(String id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return ByteBuffer.wrap(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String secret() {
        if (secret.isEmpty()) {
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            redis.setnx(KEY, HexFormat.of().formatHex(bytes));
            secret = redis.get(KEY);
        }
        return secret;
    }
}
