package org.sathi.bot.message;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the champions' directory answers. */
public sealed interface DirectoryWord extends Incoming.FromService {

    /**
     * Champions that were looked for, the nearest first; may be none.
     *
     * @param topic what was asked for, as in {@code Looked}
     * @param place likewise
     * @param placeText likewise
     */
    record Found(String topic, String place, String placeText, List<Champion> champions) implements DirectoryWord {}

    /**
     * A champion as others may see her: no number, no handle.
     *
     * @param contact where she is reached; never shown
     * @param name her name
     * @param place her place in words
     * @param placeId id of her district or province, or empty
     * @param topics ids of what she trains in
     * @param certified whether a certificate of hers is valid today
     */
    record Champion(
            Address contact, String name, String place, String placeId, List<String> topics, boolean certified) {}

    /**
     * The office has listed this contact as a champion, with what it knows of her. Her own word stands against it.
     *
     * @param language code of her language, or empty
     * @param place id of her district or province, or empty
     * @param birthYear CE; 0 if unknown
     */
    record ChampionListed(
            String name, String language, String place, String placeText, Gender gender, int birthYear, Address by)
            implements DirectoryWord {}

    /** She is away until this day, or back (null). */
    record AwaySet(@Nullable LocalDate until) implements DirectoryWord {}

    /**
     * How a champion stands in the directory.
     *
     * @param awayUntil the last day of her absence, if she is away
     * @param load requests she has taken and not yet closed
     */
    record Entry(
            List<String> topics,
            String organization,
            @Nullable LocalDate awayUntil,
            int load) implements DirectoryWord {}

    /** A certificate as anybody may see it. */
    record Certificate(
            String code,
            String name,
            String topic,
            String issuer,
            LocalDate from,
            LocalDate until,
            Standing standing) {}

    /** How a certificate stands. */
    enum Standing {
        VALID,
        /** Its first day has not come. */
        EARLY,
        EXPIRED,
        REVOKED
    }

    /**
     * What became of a code that was sent in.
     *
     * @param certificate null if there is none with this code
     * @param tooMany whether nothing was looked up, because of too many wrong codes
     */
    record CertificateSeen(@Nullable Certificate certificate, boolean tooMany) implements DirectoryWord {}

    /** A champion's own certificates, the newest first. */
    record CertificatesHeld(List<Certificate> certificates) implements DirectoryWord {}

    /** A certificate was issued. Said to the champion ({@code toOffice} false) and to the office. */
    record CertificateIssued(Certificate certificate, boolean toOffice) implements DirectoryWord {}

    /** A certificate was taken back; null if there is none with the code. Said to the champion and to the office. */
    record CertificateRevoked(@Nullable Certificate certificate, boolean toOffice) implements DirectoryWord {}

    /** Champions of whom one is to be certified. */
    record Candidates(List<Champion> champions) implements DirectoryWord {}

    /**
     * The champions of a place.
     *
     * @param place the place's id, empty for all
     * @param total how many there are; {@code members} are the first of them
     */
    record Members(String place, int total, List<Member> members) implements DirectoryWord {}

    /** A champion as the office sees her. */
    record Member(Champion champion, @Nullable LocalDate awayUntil, int load) {}

    /**
     * Requests that wait for the office, the urgent and the oldest first.
     *
     * @param total how many there are; {@code requests} are the first of them
     * @param alarmed how many alarms were raised lately; {@code alarms} are the latest of them
     */
    record Queue(int total, List<WaitingRequest> requests, int alarmed, List<SeenAlarm> alarms)
            implements DirectoryWord {

        // One that an earlier version wrote has no alarms.
        public Queue {
            alarms = alarms == null ? List.of() : List.copyOf(alarms);
        }
    }

    /**
     * Something that could not wait and is no request.
     *
     * @param name the farmer's name
     * @param place her place in words
     * @param question in her own words
     * @param hours how long ago it was
     */
    record SeenAlarm(String name, String place, String question, long hours) {}

    /**
     * A request that waits.
     *
     * @param topic id of a topic, or the farmer's word
     * @param hours how long it has waited
     */
    record WaitingRequest(String request, String topic, String place, long hours, boolean urgent) {}

    /**
     * A request that the office has opened; null if it waits no more.
     *
     * @param question what the farmer asked
     * @param champions who may take it, the best first
     */
    record RequestShown(@Nullable WaitingRequest request, String name, String question, List<Member> champions)
            implements DirectoryWord {}

    /** The results of the last seven days. */
    record WeekResults(Figures all, List<CountryFigures> countries) implements DirectoryWord {}

    /** Figures of one country; {@code language} is the code of its language. */
    record CountryFigures(String language, Figures figures) {}

    /**
     * Figures of some days.
     *
     * @param reports trainings reported
     * @param verified farmers who confirmed that they were there
     * @param women farmers reported
     * @param men likewise
     * @param youth of them, under 30
     * @param champions who reported
     * @param requests requests asked, taken and solved
     * @param hours median hours from asking to taking; null if none was taken
     * @param stories people who read a story to the end
     * @param plans innovation plans filed
     * @param told success stories told by people
     */
    record Figures(
            int reports,
            int verified,
            int women,
            int men,
            int youth,
            int champions,
            RequestFigures requests,
            @Nullable Double hours,
            int stories,
            int plans,
            int told) {}

    /** Requests of some days. */
    record RequestFigures(int asked, int taken, int solved) {}

    /**
     * A sheet was tried.
     *
     * @param sheet its id
     * @param fresh champions that would be new
     * @param changed champions that would change
     * @param same champions that are there as the sheet says
     * @param wrong how many faults it has; with any, nothing is taken
     * @param faults the first of them
     */
    record SheetTried(String sheet, int fresh, int changed, int same, int wrong, List<SheetFault> faults)
            implements DirectoryWord {}

    /**
     * A fault of a sheet.
     *
     * @param row from 1, as spreadsheets count; 0 for the file as a whole
     * @param column the heading as it is written, or empty
     * @param kind what is wrong: a key of the catalogue is made of it
     * @param value what is written there
     * @param right what would be right, or like what; may be empty
     */
    record SheetFault(int row, String column, String kind, String value, String right) {}

    /** A sheet was taken into the directory. */
    record SheetTaken(int fresh, int changed) implements DirectoryWord {}

    /** Only the office may do that. */
    record OfficeOnly() implements DirectoryWord {}
}
