package org.sathi.bot.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Gender;

/**
 * A champion as a sheet lists her. What the sheet does not say is empty.
 *
 * @param contact where she is reached
 * @param birthYear CE; 0 if not said
 * @param languages codes, the one she is written to in first
 * @param place where she lives
 * @param topics ids of what she trains in
 * @param leader whether she leads an organization; null if not said
 * @param awayUntil the last day on which she takes no requests
 */
public record Listing(
        Address contact,
        String name,
        Gender gender,
        int birthYear,
        List<String> languages,
        Where place,
        List<String> topics,
        String organization,
        @Nullable Boolean leader,
        @Nullable Certified certificate,
        @Nullable LocalDate awayUntil) {

    /**
     * A place.
     *
     * @param id of the district or province, or empty
     * @param text in words
     */
    public record Where(String id, String text) {
        static final Where UNKNOWN = new Where("", "");
    }

    /**
     * A certificate.
     *
     * @param topic id of a topic, or words
     * @param from first day; null if not said
     */
    public record Certified(
            String issuer, String topic, @Nullable LocalDate from, LocalDate until) {}
}
