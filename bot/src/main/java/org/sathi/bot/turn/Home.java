package org.sathi.bot.turn;

import java.time.ZoneId;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;

/**
 * Where a person lives, as far as her number and her language tell.
 *
 * @param region the country (ISO 3166-1)
 * @param zone its time zone
 */
public record Home(String region, ZoneId zone) {

    /** A phone number tells the country; where there is none, the language does. */
    public static Home of(Address address, Language language) {
        var byNumber = address.isPhone() ? Phones.region(address.id()) : Optional.<String>empty();
        var region = byNumber.orElse(language.region());
        var zone = Languages.all().stream()
                .filter(l -> l.region().equals(region))
                .findFirst()
                .orElse(language)
                .zone();
        return new Home(region, zone);
    }
}
