package org.sathi.i18n;

import org.jspecify.annotations.Nullable;

/**
 * A province or district.
 *
 * @param id code of ISO 3166-2, or a number of the country's own where that has none; it never changes
 * @param level its rank in the country
 * @param country ISO 3166-1 alpha-2 code
 * @param within id of the place it lies in; null for the first rank
 * @param englishName its name in English
 * @param nativeName its name in the country's own script
 */
public record Place(
        String id, Level level, String country, @Nullable String within, String englishName, String nativeName) {

    /** The rank of a place. */
    public enum Level {
        /** The first rank: provinces of Cambodia and Nepal, divisions of Bangladesh. */
        PROVINCE,
        /** The second: districts of Nepal and Bangladesh. */
        DISTRICT
    }
}
