package org.sathi.bot.simulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The pictures and other files that were sent lately, named by their content. Safe for use by several threads. */
final class Pictures {

    /** The largest picture, in bytes. */
    static final int LARGEST = 5_000_000;

    private static final int MOST = 100;
    private static final int NAME_CHARACTERS = 32;
    private static final int SIGNATURE_BYTES = 12;

    private final LinkedHashMap<String, Picture> kept = new LinkedHashMap<>();

    /** A picture with its media type. */
    record Picture(MediaType type, byte[] content) {}

    /** Keeps a picture until a hundred newer ones came, and names it; empty if it is none that phones send. */
    synchronized Optional<String> add(byte[] content) {
        Optional<MediaType> type = content.length > LARGEST ? Optional.empty() : type(content);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(keep("pic", new Picture(type.get(), content)));
    }

    /** Keeps any file likewise; empty if it is too large. */
    synchronized Optional<String> addFile(byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(keep("doc", new Picture(MediaType.APPLICATION_OCTET_STREAM, content)));
    }

    private String keep(String prefix, Picture picture) {
        String id = prefix + digest(picture.content()).substring(0, NAME_CHARACTERS);
        kept.putLast(id, picture);
        while (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
        return id;
    }

    synchronized Optional<Picture> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** By its first bytes, since what a sender says of it may be wrong. */
    private static Optional<MediaType> type(byte[] content) {
        String start = HexFormat.of()
                .formatHex(content, 0, Math.min(content.length, SIGNATURE_BYTES))
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("89504e47")) {
            return Optional.of(MediaType.IMAGE_PNG);
        }
        if (start.startsWith("ffd8ff")) {
            return Optional.of(MediaType.IMAGE_JPEG);
        }
        if (start.startsWith("52494646") && start.endsWith("57454250")) {
            return Optional.of(MediaType.parseMediaType("image/webp"));
        }
        return start.startsWith("474946") ? Optional.of(MediaType.IMAGE_GIF) : Optional.empty();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
