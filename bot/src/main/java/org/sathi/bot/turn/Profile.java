package org.sathi.bot.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Role;

/**
 * What is known of the person behind an address.
 *
 * @param name as the person gave it, empty while unknown
 * @param language code of the language she is written to in, empty while unknown
 * @param role what she is in the programme
 * @param place id of her district or province, empty if unknown or not one we list
 * @param placeText the place in her own words, empty while unknown
 * @param consentedAt when she agreed to be kept and written to; null before
 * @param optedOut whether she wants nothing more
 * @param reachable false after the channel said she blocked the service
 */
public record Profile(
        String name,
        String language,
        Role role,
        String place,
        String placeText,
        @Nullable Instant consentedAt,
        boolean optedOut,
        boolean reachable) {

    /** Nothing known. */
    public static final Profile EMPTY = new Profile("", "", Role.FARMER, "", "", null, false, true);

    /** Whether enrolment was finished. */
    public boolean enrolled() {
        return consentedAt != null;
    }

    public Profile named(String other) {
        return new Profile(other, language, role, place, placeText, consentedAt, optedOut, reachable);
    }

    public Profile speaking(String code) {
        return new Profile(name, code, role, place, placeText, consentedAt, optedOut, reachable);
    }

    public Profile as(Role other) {
        return new Profile(name, language, other, place, placeText, consentedAt, optedOut, reachable);
    }

    public Profile at(String id, String words) {
        return new Profile(name, language, role, id, words, consentedAt, optedOut, reachable);
    }

    public Profile consenting(Instant at) {
        return new Profile(name, language, role, place, placeText, at, optedOut, reachable);
    }

    public Profile optedOut(boolean out) {
        return new Profile(name, language, role, place, placeText, consentedAt, out, reachable);
    }

    public Profile reachable(boolean can) {
        return new Profile(name, language, role, place, placeText, consentedAt, optedOut, can);
    }
}
