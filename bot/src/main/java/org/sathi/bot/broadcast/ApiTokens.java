package org.sathi.bot.broadcast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The tokens of the HTTP interface, of which only digests are known. */
public final class ApiTokens {

    private static final String NUMBERS = "numbers";
    private static final String BEARER = "Bearer ";

    private final List<Token> tokens;

    private ApiTokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    private record Token(String name, byte[] digest, boolean numbers) {}

    /**
     * Who calls.
     *
     * @param actor under whose name it is done
     * @param numbers whether she may see phone numbers
     */
    public record Caller(Actor actor, boolean numbers) {}

    /**
     * Reads {@code name:sha256} in hexadecimal digits, and {@code name:sha256:numbers} for who may see phone numbers.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static ApiTokens read(List<String> written) {
        return new ApiTokens(written.stream()
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(ApiTokens::token)
                .toList());
    }

    private static Token token(String written) {
        var parts = written.split(":", 3);
        boolean sound = parts.length >= 2
                && parts[0].matches("[\\w.-]{1,40}")
                && parts[1].matches("[0-9a-fA-F]{64}")
                && (parts.length == 2 || parts[2].equals(NUMBERS));
        if (!sound) {
            throw new IllegalArgumentException("not a token");
        }
        return new Token(parts[0], HexFormat.of().parseHex(parts[1]), parts.length == 3);
    }

    /** Who sent this {@code Authorization} header; nobody if it is no token of ours. Takes as long for one as for the other. */
    Optional<Caller> caller(String authorization) {
        var digest = sha256(authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "");
        Optional<Caller> caller = Optional.empty();
        for (var token : tokens) {
            if (MessageDigest.isEqual(token.digest(), digest)) {
                caller = Optional.of(new Caller(Actor.token(token.name()), token.numbers()));
            }
        }
        return caller;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
