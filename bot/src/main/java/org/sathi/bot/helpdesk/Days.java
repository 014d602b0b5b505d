package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Language;
import org.sathi.i18n.Languages;
import org.sathi.i18n.Phones;

/** Days of the people whom the desk serves. */
final class Days {

    private Days() {}

    /** The day it is where a contact's number belongs to; in UTC for contacts without one. */
    static LocalDate at(Address contact, Instant at) {
        var country = contact.isPhone() ? Phones.region(contact.id()) : Optional.<String>empty();
        ZoneId zone = Languages.all().stream()
                .filter(l -> country.filter(l.region()::equals).isPresent())
                .findFirst()
                .<ZoneId>map(Language::zone)
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(at, zone);
    }

    /** A day in ISO 8601; null for anything else. */
    static @Nullable LocalDate read(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
