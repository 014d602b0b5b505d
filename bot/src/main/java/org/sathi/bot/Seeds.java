package org.sathi.bot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.ToLongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/** Makes of an incoming id a number that is always the same and that nobody without the secret can foretell. */
final class Seeds implements ToLongFunction<String> {

    private static final String KEY = "sathi:secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final UnifiedJedis redis;
    private final String secret;
    private volatile @Nullable Mac keyed;

    /** Seeds from this secret; an empty one is replaced by one that all instances share through Redis. */
    Seeds(UnifiedJedis redis, String secret) {
        this.redis = redis;
        this.secret = secret;
    }

    @Override
    public long applyAsLong(String id) {
        try {
            var mac = (Mac) keyed().clone();
            return ByteBuffer.wrap(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To be copied for each use: making one takes longer than using it. */
    private Mac keyed() {
        var made = keyed;
        if (made == null) {
            try {
                made = Mac.getInstance(ALGORITHM);
                made.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            keyed = made;
        }
        return made;
    }

    private String secret() {
        if (!secret.isEmpty()) {
            return secret;
        }
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        redis.setnx(KEY, HexFormat.of().formatHex(bytes));
        return redis.get(KEY);
    }
}
