package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Home;
import org.sathi.i18n.Languages;

/** Days of the people whom the desk serves. */
final class Days {

    private Days() {}

    /** The day it is where a contact's number belongs to; in UTC for contacts without one. */
    static LocalDate at(Address contact, Instant at) {
        return contact.isPhone()
                ? LocalDate.ofInstant(
                        at, Home.of(contact, Languages.all().getFirst(), "").zone())
                : LocalDate.ofInstant(at, ZoneOffset.UTC);
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
