package org.sathi.bot.simulator;

import java.util.List;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Role;

/**
 * Somebody of the demonstration, who exists nowhere else.
 *
 * @param id names the phone in the page's addresses
 * @param address where the service reaches her
 * @param name her name in her own script
 * @param latinName the same for who cannot read it
 * @param phone her number in E.164 form, which she may share on Telegram
 * @param role what she is from the start
 * @param language ISO 639 code
 * @param languageName what the visitor calls the language
 * @param place where she stands when she shares her location
 * @param phrases what a visitor may send with one tap
 */
record Person(
        String id,
        Address address,
        String name,
        String latinName,
        String phone,
        Role role,
        String language,
        String languageName,
        Place place,
        List<Phrase> phrases) {

    /** A place on the map, in degrees (WGS 84). */
    record Place(double latitude, double longitude) {}

    /**
     * Something to send.
     *
     * @param text in her language
     * @param meaning in English, for the visitor
     */
    record Phrase(String text, String meaning) {}

    /** Whether she has a Telegram app; else her phone knows SMS alone. */
    boolean onTelegram() {
        return address.channel().equals(Address.TELEGRAM);
    }
}
