package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.DirectoryWord;
import org.sathi.bot.message.DirectoryWord.WaitingRequest;
import org.sathi.bot.turn.DirectoryErrand;
import org.springframework.jdbc.core.JdbcTemplate;

/** The programme office: who belongs to it, and what it sees of requests for help. */
public final class Office {

    private static final int SHOWN = 8;

    private static final int ALARMS_SHOWN = 20;

    /** So long an alarm that was told can be read again in the chat. */
    private static final Duration LATELY = Duration.ofDays(2);

    private static final String ALARMS = """
            select name, place_text, question, raised_at, count(*) over () as total
            from office_alarm where request is null and (told_at > ? or told_at is null) order by raised_at desc limit ?""";

    // After a day without a champion a request is the office's; urgent ones are at once.
    private static final String WAITING = """
            select id, topic, place_text, asked_at, urgent, farmer, name, question, language, place_id,
                count(*) over () as total
            from help_request where state = 'OFFICE'
            """;

    private final JdbcTemplate jdbc;

    /** Over this database. */
    public Office(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a contact is the office's, by the record's word too. */
    public boolean has(Address contact) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select 1 from contact c join person p on p.id = c.person_id
                    where c.address = ? and p.role = 'COORDINATOR')""", Boolean.class, contact.text()));
    }

    /** A contact of each coordinator who can be written to. */
    public List<Address> coordinators() {
        return jdbc.query("""
                        select distinct on (p.id) c.address from person p join contact c on c.person_id = p.id
                        where p.role = 'COORDINATOR' and c.reachable and not c.opted_out
                        order by p.id, c.updated_at desc""", (row, _) -> Address.of(row.getString("address")));
    }

    /** How many coordinators can be written to. */
    public int reached() {
        return coordinators().size();
    }

    /** For how many seconds the request that waits longest has been the office's; 0 if none waits. */
    public long longestWait() {
        Long seconds = jdbc.queryForObject(
                "select extract(epoch from now() - min(office_at))::bigint from help_request where state = 'OFFICE'",
                Long.class);
        return seconds == null ? 0 : Math.max(0, seconds);
    }

    /** The requests that wait for the office, and what it was alarmed of lately. */
    DirectoryWord.Queue queue(Instant at) {
        var total = new int[1];
        var requests = jdbc.query(
                WAITING + "order by urgent desc, asked_at limit ?",
                (row, _) -> {
                    total[0] = row.getInt("total");
                    return waiting(row, at);
                },
                SHOWN);
        var alarmed = new int[1];
        var alarms = jdbc.query(
                ALARMS,
                (row, _) -> {
                    alarmed[0] = row.getInt("total");
                    return new DirectoryWord.SeenAlarm(
                            row.getString("name"),
                            row.getString("place_text"),
                            row.getString("question"),
                            hours(row.getTimestamp("raised_at"), at));
                },
                Timestamp.from(at.minus(LATELY)),
                ALARMS_SHOWN);
        return new DirectoryWord.Queue(total[0], requests, alarmed[0], alarms);
    }

    /**
     * A request with what is needed to find somebody for it.
     *
     * @param wanted what a champion for it has to be like
     */
    record Opened(WaitingRequest shown, String name, String question, Address farmer, DirectoryErrand.Looked wanted) {}

    /** A request that waits; empty if it waits no more. */
    Optional<Opened> open(String request, Instant at) {
        return jdbc
                .query(
                        WAITING + "and id = ?",
                        (row, _) -> new Opened(
                                waiting(row, at),
                                row.getString("name"),
                                row.getString("question"),
                                Address.of(row.getString("farmer")),
                                new DirectoryErrand.Looked(
                                        row.getString("topic"),
                                        row.getString("place_id"),
                                        row.getString("place_text"),
                                        row.getString("language"))),
                        request)
                .stream()
                .findFirst();
    }

    private static WaitingRequest waiting(ResultSet row, Instant at) throws SQLException {
        return new WaitingRequest(
                row.getString("id"),
                row.getString("topic"),
                row.getString("place_text"),
                hours(row.getTimestamp("asked_at"), at),
                row.getBoolean("urgent"));
    }

    private static long hours(Timestamp since, Instant at) {
        return Math.max(0, Duration.between(since.toInstant(), at).toHours());
    }
}
