package org.sathi.bot.results;

import java.time.LocalDate;

/**
 * What is asked about.
 *
 * @param from the first day, where it happened
 * @param until the last day, which counts, too
 * @param country ISO 3166-1; empty for all
 * @param theme id of a theme of the content pack, or {@code own-words}; empty for all
 */
public record Period(LocalDate from, LocalDate until, String country, String theme) {

    /** As {@code 2026-01-01..2026-06-30 NP value-chain}. */
    String text() {
        return (from + ".." + until + " " + country + " " + theme).strip();
    }
}
