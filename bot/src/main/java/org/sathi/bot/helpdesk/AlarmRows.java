package org.sathi.bot.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.i18n.Place;
import org.sathi.i18n.Places;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of alarms. Who decides about those of the same thing and place has locked it first. */
final class AlarmRows {

    /** What a farmer tells of again within a day is known. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    private static final String DUE = """
            select min(w.id) as id from office_alarm w
            where w.told_at is null and (w.about = '' or not exists (
                select 1 from office_alarm t where t.about = w.about and t.place = w.place and t.told_at > ?))
            group by w.about, w.place, case when w.about = '' then w.id end order by min(w.id) limit ?""";

    private final JdbcTemplate jdbc;

    AlarmRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What one alarm says, and when it was raised; {@code request} is the one whose words these are, or empty. */
    record Alarm(
            long id,
            Address farmer,
            String name,
            String placeText,
            String question,
            String media,
            Instant at,
            String request) {
        static Alarm of(ResultSet row, int number) throws SQLException {
            return new Alarm(
                    row.getLong("id"),
                    Address.of(row.getString("farmer")),
                    row.getString("name"),
                    row.getString("place_text"),
                    row.getString("question"),
                    row.getString("media"),
                    row.getTimestamp("raised_at").toInstant(),
                    Objects.requireNonNullElse(row.getString("request"), ""));
        }
    }

    /** What alarms have in common that are told together; nothing has no more than itself. */
    record Shared(String about, String place) {
        boolean isNothing() {
            return about.isEmpty();
        }

        /** Id of the district or province; empty if only the country is known. */
        String district() {
            return Places.byId(place).map(Place::id).orElse("");
        }
    }

    /** Keeps one that nobody was told of yet; its id. */
    long keep(Alarm alarm, Shared shared) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into office_alarm (farmer, name, place_text, question, media, about, place, raised_at, request)
                values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')) returning id""",
                Long.class,
                alarm.farmer().text(),
                alarm.name(),
                alarm.placeText(),
                alarm.question(),
                alarm.media(),
                shared.about(),
                shared.place(),
                RequestRows.time(alarm.at()),
                alarm.request()));
    }

    /** Whether a farmer told within a day of this, which strikes many at once. */
    boolean has(Address farmer, String about, Instant at) {
        return !about.isEmpty()
                && isThere(
                        "farmer = ? and about = ? and raised_at > ?",
                        farmer.text(),
                        about,
                        RequestRows.time(at.minus(A_DAY)));
    }

    /** What a farmer wrote within a day in these words is what this request says; false if she did not. */
    boolean isOf(String request, Address farmer, String question, Instant at) {
        return jdbc.update(
                        "update office_alarm set request = ? where farmer = ? and question = ? and raised_at > ?",
                        request,
                        farmer.text(),
                        question,
                        RequestRows.time(at.minus(A_DAY)))
                > 0;
    }

    /** Drops what waits of requests that somebody has by now, or that were taken back. */
    void passOver(Shared shared) {
        jdbc.update("""
                delete from office_alarm a using help_request r
                where a.about = ? and a.place = ? and a.told_at is null and r.id = a.request
                    and r.state not in ('WAITING', 'OFFICE')""", shared.about(), shared.place());
    }

    /** Whether the office was told after a moment of what anybody but this farmer told. */
    boolean wasTold(Shared shared, String but, Instant after) {
        return isThere(
                "about = ? and place = ? and told_at > ? and farmer <> ?",
                shared.about(),
                shared.place(),
                RequestRows.time(after),
                but);
    }

    private boolean isThere(String where, @Nullable Object... values) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from office_alarm where " + where + ")", Boolean.class, values));
    }

    /** One of each thing and place that waits and of which the office was told nothing after a moment. */
    List<String> due(Instant after) {
        return jdbc.query(DUE, (row, _) -> row.getString("id"), RequestRows.time(after), AT_ONCE);
    }

    /** What one that waits shares with others; empty if it waits no more. */
    Optional<Shared> shared(long id) {
        return jdbc
                .query(
                        "select about, place from office_alarm where id = ? and told_at is null",
                        (row, _) -> new Shared(row.getString("about"), row.getString("place")),
                        id)
                .stream()
                .findFirst();
    }

    /** Nobody else decides about what is shared until the transaction ends. */
    void lock(Shared shared) {
        if (!shared.isNothing()) {
            jdbc.query(
                    "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                    _ -> {},
                    "office-alarm/" + shared.about() + "/" + shared.place());
        }
    }

    /** Those that wait and are told together with this one, locked, the first first. */
    List<Alarm> waiting(long id, Shared shared) {
        return shared.isNothing()
                ? jdbc.query(
                        "select * from office_alarm where id = ? and told_at is null for update skip locked",
                        Alarm::of,
                        id)
                : jdbc.query(
                        "select * from office_alarm where about = ? and place = ? and told_at is null order by id for update",
                        Alarm::of,
                        shared.about(),
                        shared.place());
    }

    void told(List<Long> ids, Instant now) {
        jdbc.batchUpdate(
                "update office_alarm set told_at = ? where id = ?",
                ids.stream().map(id -> new Object[] {RequestRows.time(now), id}).toList());
    }
}
