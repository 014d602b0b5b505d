package org.sathi.bot.broadcast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;

/**
 * Where a recipient lives: by her number, else by the place she named, else by her language.
 *
 * @param country ISO 3166-1
 * @param zone the time zone by which she lives
 */
record Home(String country, ZoneId zone) {

    /** The same in SQL, over a contact {@code b} and a person {@code p}; empty for numbers of other countries. */
    static final String COUNTRY_SQL = "case when b.channel in ('sms', 'whatsapp') then case"
            + Languages.all().stream()
                    .map(Language::region)
                    .distinct()
                    .map(r -> " when starts_with(split_part(b.address, ':', 2), '" + Phones.dialling(r) + "') then '"
                            + r + "'")
                    .collect(Collectors.joining())
            + " else '' end when p.place_id like '__-%' then left(p.place_id, 2) else case p.language"
            + Languages.all().stream()
                    .map(l -> " when '" + l.code() + "' then '" + l.region() + "'")
                    .collect(Collectors.joining())
            + " else '' end end";

    static Home of(Address contact, String language, String placeId) {
        var spoken = Languages.find(language).orElse(Languages.all().getFirst());
        var home = org.sathi.bot.turn.Home.of(contact, spoken, placeId);
        return new Home(home.region(), home.zone());
    }

    /** Reads what {@link #text} wrote. */
    static Home read(String text) {
        int space = text.indexOf(' ');
        return new Home(text.substring(0, space), ZoneId.of(text.substring(space + 1)));
    }

    /** As {@code NP Asia/Kathmandu}. */
    String text() {
        return country + " " + zone.getId();
    }

    Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
