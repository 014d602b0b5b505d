package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.BroadcastErrand;
import org.sathi.bot.turn.Errand;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of what coordinators asked in a chat and is answered beside all other errands. */
final class OfficeErrands {

    // A coordinator's first only, so that a second worker does not overtake with the next.
    private static final String NEXT = """
            select id, asked_by, asked_at, what from broadcast_errand e
            where not_before <= ? and not exists (
                select 1 from broadcast_errand f where f.asked_by = e.asked_by and f.id < e.id)
            order by id limit 1 for update skip locked""";

    private final JdbcTemplate jdbc;
    private final Codec codec;

    OfficeErrands(JdbcTemplate jdbc, Codec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** One of them. */
    record Waiting(long id, Address by, Instant at, String what) {}

    /** Whether something is answered later: it takes long, or something of this coordinator's waits already. */
    boolean waits(Address by, BroadcastErrand.OfCoordinator errand) {
        return takesLong(errand)
                || Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select 1 from broadcast_errand where asked_by = ?)", Boolean.class, by.text()));
    }

    /** Whether a whole audience, or a file, has to be gone through for it. */
    private static boolean takesLong(BroadcastErrand.OfCoordinator errand) {
        return switch (errand) {
            case BroadcastErrand.CountAsked _,
                    BroadcastErrand.Prepared _,
                    BroadcastErrand.Confirmed _,
                    BroadcastErrand.AgainToMissed _,
                    BroadcastErrand.SaveAudience _,
                    BroadcastErrand.AudiencesAsked _,
                    BroadcastErrand.ListSent _ -> true;
            case BroadcastErrand.Pause _,
                    BroadcastErrand.Resume _,
                    BroadcastErrand.Halt _,
                    BroadcastErrand.ListAsked _,
                    BroadcastErrand.StatusAsked _,
                    BroadcastErrand.PollAsked _ -> false;
        };
    }

    void keep(Address by, Instant at, BroadcastErrand.OfCoordinator errand) {
        jdbc.update(
                "insert into broadcast_errand (asked_by, asked_at, what, not_before) values (?, ?, ?::jsonb, ?)",
                by.text(),
                Timestamp.from(at),
                codec.json().writerFor(Errand.class).writeValueAsString(errand),
                Timestamp.from(at));
    }

    /** The one that waits longest, held until the transaction ends. */
    Optional<Waiting> next(Instant now) {
        return jdbc
                .query(
                        NEXT,
                        (row, _) -> new Waiting(
                                row.getLong("id"),
                                Address.of(row.getString("asked_by")),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getString("what")),
                        Timestamp.from(now))
                .stream()
                .findFirst();
    }

    BroadcastErrand.OfCoordinator read(Waiting waiting) {
        return codec.json().readerFor(Errand.class).readValue(waiting.what());
    }

    void done(long id) {
        jdbc.update("delete from broadcast_errand where id = ?", id);
    }

    void later(long id, Instant notBefore) {
        jdbc.update("update broadcast_errand set not_before = ? where id = ?", Timestamp.from(notBefore), id);
    }
}
