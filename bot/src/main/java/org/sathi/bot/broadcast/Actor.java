package org.sathi.bot.broadcast;

import java.util.Optional;
import org.sathi.bot.message.Address;

/**
 * Who does something: a coordinator in a chat, or a token of the HTTP interface.
 *
 * @param name the contact's address, or {@code api:} and the token's name
 */
public record Actor(String name) {

    private static final String API = "api:";

    public static Actor of(Address contact) {
        return new Actor(contact.text());
    }

    /** The holder of the token of this name. */
    public static Actor token(String name) {
        return new Actor(API + name);
    }

    Optional<Address> contact() {
        return name.startsWith(API) ? Optional.empty() : Optional.of(Address.of(name));
    }

    Address audited() {
        return Address.of(name);
    }
}
