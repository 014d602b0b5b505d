package org.sathi.bot.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.AgeGroup;
import org.sathi.bot.message.Gender;
import org.sathi.bot.message.Role;

/**
 * What is known of the person behind an address.
 *
 * @param name as the person gave it, empty while unknown
 * @param language code of the language she is written to in, empty while unknown
 * @param role what she is in the programme
 * @param place id of her district or province, empty if unknown or not one we list
 * @param placeText the place in her own words, empty while unknown
 * @param counted how she wishes to be counted
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
        Counted counted,
        @Nullable Instant consentedAt,
        boolean optedOut,
        boolean reachable)
        implements Part {

    /** Nothing known. */
    public static final Profile EMPTY = new Profile("", "", Role.FARMER, "", "", Counted.UNSAID, null, false, true);

    /** What was stored before people were asked how to be counted has no such part. */
    public Profile {
        counted = counted == null ? Counted.UNSAID : counted;
    }

    /**
     * How a person is counted in the programme's figures, by her own word.
     *
     * @param gender woman, man, other, or not said
     * @param age youth or not, or not said
     * @param birthYear the year she was born (CE), 0 if unknown
     */
    public record Counted(Gender gender, AgeGroup age, int birthYear) {
        /** Nothing said. */
        public static final Counted UNSAID = new Counted(Gender.UNSAID, AgeGroup.UNSAID, 0);

        public Counted as(Gender other) {
            return new Counted(other, age, birthYear);
        }

        public Counted aged(AgeGroup other) {
            return new Counted(gender, other, birthYear);
        }

        public Counted born(int year) {
            return new Counted(gender, age, year);
        }
    }

    /** Whether enrolment was finished. */
    public boolean enrolled() {
        return consentedAt != null;
    }

    public Profile named(String other) {
        return new Profile(other, language, role, place, placeText, counted, consentedAt, optedOut, reachable);
    }

    public Profile speaking(String code) {
        return new Profile(name, code, role, place, placeText, counted, consentedAt, optedOut, reachable);
    }

    public Profile as(Role other) {
        return new Profile(name, language, other, place, placeText, counted, consentedAt, optedOut, reachable);
    }

    public Profile at(String id, String words) {
        return new Profile(name, language, role, id, words, counted, consentedAt, optedOut, reachable);
    }

    public Profile consenting(Instant at) {
        return new Profile(name, language, role, place, placeText, counted, at, optedOut, reachable);
    }

    public Profile optedOut(boolean out) {
        return new Profile(name, language, role, place, placeText, counted, consentedAt, out, reachable);
    }

    public Profile reachable(boolean can) {
        return new Profile(name, language, role, place, placeText, counted, consentedAt, optedOut, can);
    }

    public Profile counted(Counted other) {
        return new Profile(name, language, role, place, placeText, other, consentedAt, optedOut, reachable);
    }
}
