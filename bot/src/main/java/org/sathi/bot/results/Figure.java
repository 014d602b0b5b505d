package org.sathi.bot.results;

/**
 * One figure.
 *
 * @param indicator its id
 * @param name what it counts, in words
 * @param split who or what of it is meant, as {@code women}; {@code all} for the whole
 * @param by by what it is taken apart: {@code country}, {@code district}, {@code theme}, {@code language}; empty for the total
 * @param of which of these; empty for the total, and for where it is not known
 * @param label what a country or a district is called in English; else as {@code of}
 */
public record Figure(
        String indicator, String name, String split, String by, String of, String label, Number value, String unit) {}
