package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sathi.bot.broadcast.Stretches.Next;
import org.sathi.bot.broadcast.Stretches.Part;
import org.sathi.bot.broadcast.Stretches.Queue;
import org.sathi.bot.broadcast.Stretches.Stretch;
import org.springframework.jdbc.core.JdbcTemplate;

/** Recipients who were handed over, and of whom nothing is heard. Within a transaction. */
final class Strays {

    private static final String WAITED_FOR = """
            select handed from broadcast_stretch
            where broadcast = ? and stretch = ? and home = ? and channel = ? and aloft <> '{}' and handed_at < ?
            for update skip locked""";

    private static final String UNENDED = """
            select r.number, r.contact, r.newcomer
            from broadcast_stretch s join broadcast_recipient r on r.broadcast = s.broadcast and r.number = any(s.aloft)
            where s.broadcast = ? and s.stretch = ? and s.home = ? and s.channel = ? and r.skip = '' and not exists (
                select 1 from message m
                where m.broadcast = r.broadcast and m.recipient = r.number and (m.status <> 'QUEUED' or m.said_at < ?))
            order by r.number""";

    private static final String HANDED_AGAIN = """
            update broadcast_stretch set handed_at = ?, aloft = array(select n from unnest(aloft) n where n <> all(?::integer[]))
            where broadcast = ? and stretch = ? and home = ? and channel = ?""";

    // It stays as old as it is: whatever is heard of it after all is newer.
    private static final String MISSED = """
            update message m set status = ?, code = ?
            from broadcast_stretch s
            where s.broadcast = ? and s.stretch = ? and s.home = ? and s.channel = ?
                and m.broadcast = s.broadcast and m.recipient = any(s.aloft) and m.status = 'QUEUED'""";

    private final JdbcTemplate jdbc;

    Strays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stretches of a broadcast of which some are on their way, and none was handed over since a moment; the longest ago first. */
    List<Stretch> waitedFor(long broadcast, Instant since) {
        return jdbc.query(
                "select stretch, home, channel from broadcast_stretch where broadcast = ? and aloft <> '{}' and handed_at < ? order by handed_at",
                (row, _) -> new Stretch(row.getInt("stretch"), row.getString("home"), row.getString("channel")),
                broadcast,
                Timestamp.from(since));
    }

    /**
     * Those of such a stretch who are on their way, except whose message has ended, or was said before {@code saidSince} and
     * waits; nothing if others are at it.
     */
    Optional<Part> unended(long broadcast, Stretch stretch, Instant since, Instant saidSince) {
        int number = stretch.number();
        var home = stretch.home();
        var channel = stretch.channel();
        return jdbc
                .query(
                        WAITED_FOR,
                        (row, _) -> part(
                                new Part(
                                        broadcast,
                                        new Queue(Home.read(home), channel),
                                        number,
                                        row.getInt("handed"),
                                        List.of()),
                                saidSince),
                        broadcast,
                        number,
                        home,
                        channel,
                        Timestamp.from(since))
                .stream()
                .findFirst();
    }

    private Part part(Part all, Instant saidSince) {
        var found = jdbc.query(
                UNENDED,
                (row, _) -> Next.of(row),
                all.broadcast(),
                all.stretch(),
                all.queue().home().text(),
                all.queue().channel(),
                Timestamp.from(saidSince));
        return new Part(all.broadcast(), all.queue(), all.stretch(), all.handed(), found);
    }

    /** A part was handed over again; {@code gone} of it are not on their way any more. */
    void handedAgain(Part part, Set<Integer> gone, Instant now) {
        jdbc.update(
                HANDED_AGAIN,
                Timestamp.from(now),
                gone.toArray(Integer[]::new),
                part.broadcast(),
                part.stretch(),
                part.queue().home().text(),
                part.queue().channel());
    }

    /** Nobody of a stretch is on her way any more; who had no end has missed it. Whatever is heard after all still counts. */
    void giveUp(long broadcast, Stretch stretch, String status, String code) {
        jdbc.update(MISSED, status, code, broadcast, stretch.number(), stretch.home(), stretch.channel());
        jdbc.update(
                "update broadcast_stretch set aloft = '{}' where broadcast = ? and stretch = ? and home = ? and channel = ?",
                broadcast,
                stretch.number(),
                stretch.home(),
                stretch.channel());
    }
}
