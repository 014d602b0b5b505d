package org.sathi.bot.turn;

import java.time.LocalDate;
import org.sathi.bot.message.Address;

/** Questions to the champions' directory, and changes to it. */
public sealed interface DirectoryErrand extends Errand {

    /** What only the programme office may ask and do; the desk looks at the role again. */
    sealed interface OfOffice extends DirectoryErrand {}

    /**
     * Somebody looks for champions.
     *
     * @param topic id of a topic, or empty for any
     * @param place id of the district or province near which, or empty
     * @param placeText the same in words
     * @param language code of the language to be spoken
     */
    record Looked(String topic, String place, String placeText, String language) implements DirectoryErrand {}

    /** This contact has become a champion. */
    record Joined(Address by) implements DirectoryErrand {}

    /**
     * A champion says something of herself.
     *
     * @param value topics by comma, or words; for {@link Trait#AWAY_UNTIL} the last day (ISO 8601), or empty when she is back
     */
    record Described(Trait trait, String value) implements DirectoryErrand {}

    /** What a champion says of herself. */
    enum Trait {
        TOPICS,
        ORGANIZATION,
        AWAY_UNTIL
    }

    /** A champion asks how she stands in the directory. */
    record OwnEntry() implements DirectoryErrand {}

    /** Anybody asks whether a certificate's code is good. */
    record CodeChecked(String code) implements DirectoryErrand {}

    /** A champion asks for her certificates. */
    record OwnCertificates() implements DirectoryErrand {}

    /** The office looks for a champion by name, to certify her. */
    record Sought(String name) implements OfOffice {}

    /**
     * The office lists the champions of a place; all if it is empty.
     *
     * @param place id of the district or province
     */
    record MembersAsked(String place) implements OfOffice {}

    /**
     * The office certifies a champion.
     *
     * @param code the certificate's, drawn by the turn
     * @param champion her contact
     * @param topic id of a topic, or words
     * @param issuer the institution, in words
     * @param from first day
     * @param until last day
     */
    record Certify(String code, Address champion, String topic, String issuer, LocalDate from, LocalDate until)
            implements OfOffice {}

    /** The office takes a certificate back. */
    record Revoke(String code) implements OfOffice {}

    /** The office asks which requests wait for it. */
    record QueueAsked() implements OfOffice {}

    /** The office opens a request that waits. */
    record RequestOpened(String request) implements OfOffice {}

    /** The office asks for the results of the last seven days. */
    record WeekAsked() implements OfOffice {}

    /** The office sent a sheet of champions; {@code file} is how the channel finds it again. */
    record SheetSent(String file) implements OfOffice {}

    /** The office wants the champions of a sheet it has seen tried taken into the directory, or not. */
    record SheetDecided(String sheet, boolean take) implements OfOffice {}
}
