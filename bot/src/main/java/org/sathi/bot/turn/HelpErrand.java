package org.sathi.bot.turn;

/** Requests for help: what farmers, champions and coordinators put to the desk. */
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
     * @param media a photo or voice note, as {@code photo:} or {@code voice:} and the channel's reference; or empty
     * @param language code of the language she is written to in
     * @param place id of her district or province, or empty
     * @param placeText her place in words
     * @param name her name
     * @param to the champion she would rather ask, {@code channel:id}; or empty
     * @param about of what is urgent, as in {@link Alarmed}
     * @param area where that is, as {@link Alarmed#place}; empty if it is not known
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
            String name,
            String to,
            String about,
            String area)
            implements HelpErrand {

        // What was put to the desk by an earlier version has neither.
        public Asked {
            about = about == null ? "" : about;
            area = area == null ? "" : area;
        }
    }

    /**
     * What this farmer has asked already has become urgent: the office hears of it at once.
     *
     * @param question what she asks now
     * @param media as in {@link Asked}
     * @param name her name
     * @param placeText her place in words
     * @param about as in {@link Alarmed}
     * @param area where that is, as {@link Alarmed#place}; empty if it is not known
     */
    record Raised(
            String request, String question, String media, String name, String placeText, String about, String area)
            implements HelpErrand {

        // What was put to the desk by an earlier version has neither.
        public Raised {
            about = about == null ? "" : about;
            area = area == null ? "" : area;
        }
    }

    /**
     * A farmer's own words got advice that cannot wait: the office hears of it, and no champion is asked.
     *
     * @param request empty, since it is none
     * @param question in her own words
     * @param name her name
     * @param placeText her place in words
     * @param about what strikes many at once, and is told of together with what others of the place tell: id of an urgent tip, or an
     *     urgent word; empty for what is told of by itself
     * @param place id of her district or province, or else the ISO 3166-1 code of her country
     */
    record Alarmed(String request, String question, String name, String placeText, String about, String place)
            implements HelpErrand {

        // Those that were put to the desk by an earlier version have neither.
        public Alarmed {
            about = about == null ? "" : about;
            place = place == null ? "" : place;
        }
    }

    /** The farmer no longer needs an answer. */
    record Withdrawn(String request) implements HelpErrand {}

    /** A champion takes an offered request, or does not. */
    record Answered(String request, boolean takes) implements HelpErrand {}

    /** The farmer says how the help was, from 1 to 5. */
    record Rated(String request, int stars) implements HelpErrand {}

    /** The farmer says whether the problem is solved. */
    record Judged(String request, boolean solved) implements HelpErrand {}

    /** The farmer was in the middle of something else: she is asked again later. */
    record Later(String request) implements HelpErrand {}

    /**
     * A coordinator gives the request to a champion.
     *
     * @param champion her {@link org.sathi.bot.message.HelpWord.Suggestion#ref}, or a contact of hers, {@code channel:id}
     */
    record Assigned(String request, String champion) implements HelpErrand {}
}
