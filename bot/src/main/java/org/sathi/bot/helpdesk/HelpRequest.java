package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.WakingHours;

/**
 * A request as the record has it.
 *
 * @param asked what was asked, as the farmer put it
 * @param champion who has it, or had it last; null if nobody
 * @param round counted from 1; one more each time it goes to another champion because it was not solved
 * @param roundAt when the round began
 * @param officeAt when the office got it last; null if never
 * @param closedAt when the conversation ended; null before
 * @param ratingAsked whether the farmer was asked how the help was
 * @param solvedAsked whether the farmer was asked whether it helped
 */
record HelpRequest(
        String id,
        Address farmer,
        Question asked,
        State state,
        @Nullable Address champion,
        int round,
        Instant roundAt,
        @Nullable Instant officeAt,
        @Nullable Instant closedAt,
        boolean ratingAsked,
        boolean solvedAsked) {

    /** What was asked, and by whom; see {@link org.sathi.bot.turn.HelpErrand.Asked}. */
    record Question(
            String name,
            String topic,
            String words,
            String media,
            String wish,
            boolean urgent,
            String language,
            String place,
            String placeText,
            String to) {}

    /** Where it stands. */
    enum State {
        /** No champion has it yet. */
        WAITING,
        /** The office has it too: nobody took it, or it is urgent. */
        OFFICE,
        TAKEN,
        CLOSED,
        WITHDRAWN
    }

    /** Whether a champion may still take it. */
    boolean isFree() {
        return state == State.WAITING || state == State.OFFICE;
    }

    /** When the farmer may be written to unasked. */
    WakingHours farmersHours() {
        return WakingHours.of(farmer, asked.language(), asked.place());
    }

    static HelpRequest of(ResultSet row, int number) throws SQLException {
        return new HelpRequest(
                row.getString("id"),
                Address.of(row.getString("farmer")),
                new Question(
                        row.getString("name"),
                        row.getString("topic"),
                        row.getString("question"),
                        row.getString("media"),
                        row.getString("wish"),
                        row.getBoolean("urgent"),
                        row.getString("language"),
                        row.getString("place_id"),
                        row.getString("place_text"),
                        row.getString("preferred")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("champion")).map(Address::of).orElse(null),
                row.getInt("round"),
                row.getTimestamp("round_at").toInstant(),
                time(row, "office_at"),
                time(row, "closed_at"),
                row.getTimestamp("rating_asked_at") != null,
                row.getTimestamp("solved_asked_at") != null);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
