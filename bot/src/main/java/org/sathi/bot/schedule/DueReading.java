package org.sathi.bot.schedule;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Incoming.Due;
import org.sathi.bot.message.Incoming.DueKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whose scene of the day, or whose reminder of a story left in the middle, is due. Only between 7:00 and 20:00 where the
 * reader lives. Each has an id of its contact, kind and local hour, so that several instances that find the same do it
 * once; a turn that found the moment unfit is asked again the hour after.
 */
public final class DueReading {

    private static final String DAILY = """
            select s.contact, s.zone, '' as ref
            from subscription s
            left join contact c on c.address = s.contact
            where s.active and not coalesce(c.opted_out, false)
              and (s.last_day is null or s.last_day < (?::timestamptz at time zone s.zone)::date)
              and extract(hour from ?::timestamptz at time zone s.zone) between greatest(s.hour, 7) and 19
            order by s.contact""";

    private static final String LEFT = """
            select distinct b.contact, b.zone, b.story as ref
            from story_reading b
            left join contact c on c.address = b.contact
            where b.event = 'BEGUN' and not coalesce(c.opted_out, false)
              and b.at > ?::timestamptz - interval '3 days'
              and (b.at at time zone b.zone)::date < (?::timestamptz at time zone b.zone)::date
              and extract(hour from ?::timestamptz at time zone b.zone)
                  between least(greatest(extract(hour from b.at at time zone b.zone), 7), 18) and 19
              and not exists (
                  select 1 from story_reading e
                  where e.contact = b.contact and e.story = b.story
                    and (e.event = 'REMINDED' or e.event = 'FINISHED' and e.at >= b.at))
            order by b.contact""";

    private final JdbcTemplate jdbc;

    /** Looks into this database. */
    public DueReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due at this moment, ready to be taken as turns. */
    public List<Inbound> at(Instant now) {
        var time = Timestamp.from(now);
        var due = new ArrayList<Inbound>();
        due.addAll(jdbc.query(
                DAILY,
                (row, _) -> inbound(
                        DueKind.DAILY_SCENE,
                        row.getString("ref"),
                        row.getString("contact"),
                        row.getString("zone"),
                        now),
                time,
                time));
        due.addAll(jdbc.query(
                LEFT,
                (row, _) -> inbound(
                        DueKind.STORY_REMINDER,
                        row.getString("ref"),
                        row.getString("contact"),
                        row.getString("zone"),
                        now),
                time,
                time,
                time));
        return due;
    }

    private static Inbound inbound(DueKind kind, String ref, String contact, String zone, Instant now) {
        var hour = LocalDateTime.ofInstant(now, ZoneId.of(zone)).truncatedTo(ChronoUnit.HOURS);
        Incoming what = new Due(kind, ref);
        // What is said and noted in the turn goes by this id: readers of the same hour must not share it.
        var who = UUID.nameUUIDFromBytes(contact.getBytes(StandardCharsets.UTF_8));
        return Inbound.of("due:" + kind + ":" + ref + ":" + hour + ":" + who, Address.of(contact), now, what);
    }
}
