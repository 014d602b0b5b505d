package org.sathi.i18n.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short mark of a text, by which it is known whether the text is still the same. */
public final class Fingerprint {

    private static final int BYTES = 5;

    private Fingerprint() {}

    /** The mark of a text. */
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256(text), 0, BYTES);
    }

    /** The mark of a translation: it changes with the translation and with the English text. */
    public static String of(String english, String translation) {
        return of(english + '\0' + translation);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
