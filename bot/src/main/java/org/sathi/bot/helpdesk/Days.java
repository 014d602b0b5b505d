package org.sathi.bot.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Home;
import org.sathi.i18n.Languages;
import org.springframework.jdbc.core.JdbcTemplate;

/** Days of the people whom the desk serves. */
final class Days {

    private final JdbcTemplate jdbc;

    Days(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The day it is where a contact lives. */
    LocalDate at(Address contact, Instant at) {
        return LocalDate.ofInstant(at, home(contact).zone());
    }

    /** Where a contact lives: by her number, else by the place and the language that the record has of her. */
    Home home(Address contact) {
        return contact.isPhone()
                ? home(contact, "", "")
                : jdbc
                        .query(
                                """
                                select p.language, p.place_id from contact c join person p on p.id = c.person_id
                                where c.address = ?""",
                                (row, _) -> home(contact, row.getString("language"), row.getString("place_id")),
                                contact.text())
                        .stream()
                        .findFirst()
                        .orElseGet(() -> home(contact, "", ""));
    }

    private static Home home(Address contact, String language, String place) {
        return Home.of(contact, Languages.find(language).orElse(Languages.all().getFirst()), place);
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
