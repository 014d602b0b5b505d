package org.sathi.bot.turn;

/** Questions to the champions' directory, and changes to it. */
public sealed interface DirectoryErrand extends Errand {

    /**
     * Somebody looks for champions.
     *
     * @param topic id of a topic, or empty for any
     * @param place id of the district or province near which, or empty
     * @param placeText the same in words
     * @param language code of the language to be spoken
     */
    record Looked(String topic, String place, String placeText, String language) implements DirectoryErrand {}
}
