package org.sathi.bot.message;

/**
 * A file with a list of numbers, as a coordinator sent it.
 *
 * @param ref how the channel finds it again
 * @param name what its people are to be called as an audience; empty for a name by the day
 * @param region the country (ISO 3166-1) of numbers without a country code
 */
public record NamedFile(String ref, String name, String region) {}
