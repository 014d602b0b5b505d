package org.sathi.bot.turn;

/** Requests for help: what farmers and champions put to the desk. */
public sealed interface HelpErrand extends Errand {

    /** Id of the request; drawn by the farmer's turn. */
    String request();

    /**
     * A farmer asks for help. Who she is, is known from her contact.
     *
     * @param topic a topic's id, or her own word
     * @param question in her own words
     * @param wish id of whom she would rather talk with: {@code any}, {@code woman} or {@code man}
     * @param urgent whether it cannot wait until tomorrow
     * @param media the channel's reference of a photo or voice note, or empty
     * @param language code of the language she is written to in
     * @param place id of her district or province, or empty
     * @param placeText her place in words
     * @param name her name
     */
    record Asked(
            String request,
            String topic,
            String question,
            String wish,
            boolean urgent,
            String media,
            String language,
            String place,
            String placeText,
            String name)
            implements HelpErrand {}

    /** A champion takes an offered request, or does not. */
    record Answered(String request, boolean takes) implements HelpErrand {}
}
