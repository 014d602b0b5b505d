package org.sathi.bot.turn;

import java.time.ZoneId;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;

/**
 * Where a person lives: by her number, else by the place she named, else by her language.
 *
 * @param region the country (ISO 3166-1)
 * @param zone its time zone
 */
public record Home(String region, ZoneId zone) {

    /** That of a contact who is written to in a language and named this place (an id, empty for none). */
    public static Home of(Address address, Language language, String place) {
        var country = address.isPhone()
                ? Phones.region(address.id())
                : Places.byId(place).map(Place::country);
        var region = country.orElse(language.region());
        var zone = Languages.all().stream()
                .filter(l -> l.region().equals(region))
                .findFirst()
                .orElse(language)
                .zone();
        return new Home(region, zone);
    }
}
