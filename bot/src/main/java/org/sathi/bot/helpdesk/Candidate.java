package org.sathi.bot.helpdesk;

import org.sathi.bot.message.Address;
import org.sathi.bot.message.HelpWord;
import org.sathi.bot.turn.WakingHours;

/**
 * A champion whom a request may be offered to.
 *
 * @param contact where she is reached
 * @param person id of her person, whatever contacts she has
 * @param name her name
 * @param placeId id of her district or province, or empty
 * @param place her place in words
 * @param language code of the language she is written to in
 */
record Candidate(Address contact, String person, String name, String placeId, String place, String language) {

    WakingHours hours() {
        return WakingHours.of(contact, language, placeId);
    }

    HelpWord.Suggestion suggestion() {
        return new HelpWord.Suggestion(person, name, place);
    }
}
