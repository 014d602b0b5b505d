package org.sathi.bot.sheet;

import java.time.LocalDate;
import org.sathi.content.Pack;
import org.sathi.i18n.Language;

/**
 * What a sheet is read by.
 *
 * @param pack whose topics are meant
 * @param language of who sends it: days may be words of it, and suggestions are made in it
 * @param region the country (ISO 3166-1) of numbers, places and days in rows that name none; empty if none is known
 * @param today the day it is for who sends it
 */
public record Setting(Pack pack, Language language, String region, LocalDate today) {}
