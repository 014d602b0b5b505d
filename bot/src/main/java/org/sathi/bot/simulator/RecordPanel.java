package org.sathi.bot.simulator;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in PostgreSQL about the people of the demonstration, and about nobody else. */
final class RecordPanel {

    private static final int NEWEST = 30;

    private static final String TRAININGS = """
            select contact, number, topic, held_on, place_text, women, men, youth, note, revision
            from training where contact = any (?) order by updated_at desc limit ?""";
    private static final String PEOPLE = """
            select c.address, p.name, p.language, p.role, p.place_text, p.consented_at is not null as consented,
                   c.opted_out, c.reachable
            from contact c join person p on p.id = c.person_id where c.address = any (?) order by c.updated_at desc""";
    private static final String DELIVERIES = """
            select contact, purpose, status, coalesce(receipt, '') as receipt, attempts, said_at
            from delivery where contact = any (?) order by said_at desc nulls last, id desc limit ?""";

    private final JdbcTemplate database;
    private final String[] addresses;

    RecordPanel(JdbcTemplate database, List<Person> people) {
        this.database = database;
        this.addresses = people.stream().map(p -> p.address().text()).toArray(String[]::new);
    }

    /**
     * What is shown.
     *
     * @param available whether the database answered
     */
    record Shown(boolean available, List<Training> trainings, List<Member> people, List<Sent> deliveries) {}

    /** A training that stands; counts are null where they were not said. */
    record Training(
            String contact,
            int number,
            @Nullable String topic,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer youth,
            @Nullable String note,
            int revision) {}

    /** Somebody who takes part. */
    record Member(
            String contact,
            String name,
            String language,
            String role,
            String place,
            boolean consented,
            boolean optedOut,
            boolean reachable) {}

    /** A message to somebody, and what became of it. */
    record Sent(
            String contact,
            @Nullable String purpose,
            String status,
            String receipt,
            int attempts,
            @Nullable Instant saidAt) {}

    Shown read() {
        try {
            return new Shown(
                    true,
                    database.query(TRAININGS, (row, i) -> training(row), addresses, NEWEST),
                    database.query(PEOPLE, (row, i) -> member(row), (Object) addresses),
                    database.query(DELIVERIES, (row, i) -> sent(row), addresses, NEWEST));
        } catch (DataAccessException notThere) {
            return new Shown(false, List.of(), List.of(), List.of());
        }
    }

    private static Training training(ResultSet row) throws SQLException {
        Date heldOn = row.getDate("held_on");
        return new Training(
                row.getString("contact"),
                row.getInt("number"),
                row.getString("topic"),
                heldOn == null ? null : heldOn.toLocalDate(),
                row.getString("place_text"),
                row.getObject("women", Integer.class),
                row.getObject("men", Integer.class),
                row.getObject("youth", Integer.class),
                row.getString("note"),
                row.getInt("revision"));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("address"),
                row.getString("name"),
                row.getString("language"),
                row.getString("role"),
                row.getString("place_text"),
                row.getBoolean("consented"),
                row.getBoolean("opted_out"),
                row.getBoolean("reachable"));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        Timestamp saidAt = row.getTimestamp("said_at");
        return new Sent(
                row.getString("contact"),
                row.getString("purpose"),
                row.getString("status"),
                row.getString("receipt"),
                row.getInt("attempts"),
                saidAt == null ? null : saidAt.toInstant());
    }
}
