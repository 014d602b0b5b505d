package org.sathi.bot.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.sathi.bot.message.Address;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far audiences were handed over, stretch by stretch, and who is on her way. A row for many: what became of each is told by her
 * message, and looked up from time to time.
 */
final class Stretches {

    /** So many recipients in a row are a stretch; so the view {@code broadcast_delivery} and who forgets people count, too. */
    private static final int LENGTH = 1_000;

    private static final String BEGUN = """
            insert into broadcast_stretch (broadcast, stretch, home, channel, last, handed)
            select ?, s.*, ? * stretch from unnest(?::integer[], ?::text[], ?::text[], ?::integer[]) s (stretch, home, channel, last)
            on conflict (broadcast, stretch, home, channel) do update set last = excluded.last""";

    private static final String NEXT = """
            select stretch, last, handed from broadcast_stretch
            where broadcast = ? and home = ? and channel = ? and handed < last
            order by stretch limit 1 for update skip locked""";

    private static final String AHEAD = """
            select number, contact, newcomer from broadcast_recipient
            where broadcast = ? and number > ? and number <= ? and home = ? and channel = ? and skip = ''
            order by number limit ?""";

    private static final String HANDED = """
            update broadcast_stretch set handed = ?, handed_at = ?, aloft = aloft || ?::integer[]
            where broadcast = ? and stretch = ? and home = ? and channel = ?""";

    private static final String ALOFT = """
            select s.home, sum(cardinality(s.aloft)) as people
            from broadcast_stretch s join broadcast b on b.number = s.broadcast
            where s.channel = ? and s.aloft <> '{}' and b.state = 'SENDING'
            group by s.home""";

    // Those that somebody is handing over are left for the next time.
    private static final String LAND = """
            with under_way as (
                select broadcast, stretch, home, channel from broadcast_stretch
                where broadcast = ? and aloft <> '{}' for update skip locked)
            update broadcast_stretch s set aloft = array(
                select n from unnest(s.aloft) n where not exists (
                    select 1 from message m where m.broadcast = s.broadcast and m.recipient = n and m.status <> 'QUEUED'))
            from under_way u
            where s.broadcast = u.broadcast and s.stretch = u.stretch and s.home = u.home and s.channel = u.channel""";

    private final JdbcTemplate jdbc;

    Stretches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of so many recipients in a row who live by the same hour and are reached over the same channel. */
    record Stretch(int number, String home, String channel) {
        /** The one that a recipient, counted from 1, is of. */
        static Stretch of(int recipient, String home, String channel) {
            return new Stretch((recipient - 1) / LENGTH, home, channel);
        }
    }

    /** Recipients of a broadcast who live by the same hour and are reached over the same channel. */
    record Queue(Home home, String channel) {}

    /** A recipient whose turn has come. */
    record Next(int number, Address contact, boolean newcomer) {
        static Next of(ResultSet row) throws SQLException {
            return new Next(row.getInt("number"), Address.of(row.getString("contact")), row.getBoolean("newcomer"));
        }
    }

    /**
     * Some of a stretch, held until the transaction ends.
     *
     * @param handed the last number up to which all are handed over with these
     */
    record Part(long broadcast, Queue queue, int stretch, int handed, List<Next> recipients) {}

    /** Keeps which stretches there are, each with the last recipient of it who is fixed. */
    void begin(long broadcast, Map<Stretch, Integer> lasts) {
        var stretches = lasts.keySet();
        jdbc.update(
                BEGUN,
                broadcast,
                LENGTH,
                stretches.stream().map(Stretch::number).toArray(Integer[]::new),
                stretches.stream().map(Stretch::home).toArray(String[]::new),
                stretches.stream().map(Stretch::channel).toArray(String[]::new),
                lasts.values().toArray(Integer[]::new));
    }

    /** The queues of a broadcast in which somebody is ahead. */
    List<Queue> ahead(long broadcast) {
        return jdbc.query(
                "select distinct channel, home from broadcast_stretch where broadcast = ? and handed < last order by 1, 2",
                (row, _) -> new Queue(Home.read(row.getString("home")), row.getString("channel")),
                broadcast);
    }

    /** The next at most so many of a queue; nothing if there are none, or others are at them. */
    Optional<Part> next(long broadcast, Queue queue, int most) {
        return jdbc
                .query(
                        NEXT,
                        (row, _) -> part(
                                new Part(broadcast, queue, row.getInt("stretch"), row.getInt("handed"), List.of()),
                                row.getInt("last"),
                                most),
                        broadcast,
                        queue.home().text(),
                        queue.channel())
                .stream()
                .findFirst();
    }

    private Part part(Part before, int last, int most) {
        var found = jdbc.query(
                AHEAD,
                (row, _) -> Next.of(row),
                before.broadcast(),
                before.handed(),
                last,
                before.queue().home().text(),
                before.queue().channel(),
                most);
        int handed = found.size() < most ? last : found.getLast().number();
        return new Part(before.broadcast(), before.queue(), before.stretch(), handed, found);
    }

    /** A part was handed over; {@code aloft} of it are on their way. */
    void handed(Part part, List<Integer> aloft, Instant now) {
        jdbc.update(
                HANDED,
                part.handed(),
                Timestamp.from(now),
                aloft.toArray(Integer[]::new),
                part.broadcast(),
                part.stretch(),
                part.queue().home().text(),
                part.queue().channel());
    }

    /** How many of the broadcasts that are sent were on their way over a channel when it was last looked up, of these homes. */
    int aloft(String channel, Predicate<Home> homes) {
        return jdbc
                .query(
                        ALOFT,
                        (row, _) -> homes.test(Home.read(row.getString("home"))) ? row.getInt("people") : 0,
                        channel)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Whether some of a broadcast were. */
    boolean isAloft(long broadcast) {
        return count("where broadcast = ? and aloft <> '{}'", broadcast) > 0;
    }

    /** Looks up who is not on her way any more; returns how many. Within a transaction. */
    int land() {
        int before = count("where aloft <> '{}'");
        jdbc.query("select distinct broadcast from broadcast_stretch where aloft <> '{}'", (row, _) -> row.getLong(1))
                .forEach(broadcast -> jdbc.update(LAND, new PlannedAnew(broadcast)));
        return before - count("where aloft <> '{}'");
    }

    private int count(String which, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(sum(cardinality(aloft)), 0) from broadcast_stretch " + which, Integer.class, values));
    }
}
