package org.sathi.bot.broadcast;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.sathi.bot.broadcast.BroadcastRows.Broadcast;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.State;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fixes audiences, a page in a transaction: how far it came is kept with the page, so that a restart goes on behind it. With the
 * first page the broadcast begins to be sent, and before the last it is not over.
 */
final class Fixing {

    private static final int PAGE = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    /**
     * Lets PostgreSQL see how full the tables are, before and after an audience is fixed: by itself it looks once a minute, and
     * plans made for the few rows of before take minutes with the many of a broadcast.
     */
    private static final String COUNT_ANEW = "analyze person, contact, message, broadcast_recipient, broadcast_stretch";

    private static final String INSERT = """
            insert into broadcast_recipient (broadcast, number, person, contact, channel, language, home, skip, newcomer)
            select ?, * from unnest(?::integer[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])""";

    private final JdbcTemplate jdbc;
    private final Stretches stretches;
    private final BroadcastRows rows;
    private final Audiences audiences;
    private final Office office;
    private final Preflight preflight;
    private final int mostAWeek;

    /** Says before the first page whether a broadcast may go; false if it was paused instead. */
    interface Preflight {
        /** Whether it may. */
        boolean mayGo(Broadcast broadcast, Instant now);
    }

    Fixing(JdbcTemplate jdbc, Kept kept, Preflight preflight, int mostAWeek) {
        this.jdbc = jdbc;
        this.stretches = new Stretches(jdbc);
        this.rows = kept.rows();
        this.audiences = kept.audiences();
        this.office = kept.office();
        this.preflight = preflight;
        this.mostAWeek = mostAWeek;
    }

    /** What is kept of broadcasts. */
    record Kept(BroadcastRows rows, Audiences audiences, Office office) {}

    private record Found(
            UUID person, String contact, String channel, String language, Home home, long inWeek, boolean first) {}

    /** Fixes the next page of one broadcast; false if none waits, or others are at it. Within a transaction. */
    boolean page(Instant now) {
        var waiting = rows.lockUnfixed(now);
        waiting.ifPresent(b -> {
            try {
                if (b.fixedTo() == null) {
                    jdbc.execute(COUNT_ANEW);
                }
                if (b.fixedTo() != null || preflight.mayGo(b, now)) {
                    fix(b, now);
                }
            } catch (Audiences.NoSuchAudience e) {
                rows.state(b.number(), State.PAUSED, "no-audience", now);
                office.tellAuthor(
                        b.author(),
                        new BroadcastWord.Refused(
                                b.number(), BroadcastWord.Reason.NO_AUDIENCE, String.valueOf(e.getMessage())));
            }
        });
        return waiting.isPresent();
    }

    private void fix(Broadcast b, Instant now) {
        var found = people(b, now);
        insert(b, found);
        var last = found.isEmpty() ? b.fixedTo() : (Object) found.getLast().person();
        boolean complete = found.size() < PAGE;
        jdbc.update("""
                update broadcast set fixed_to = ?, recipients = recipients + ?, fixed_at = ?, state = 'SENDING' where number = ?""", last, found.size(), complete ? Timestamp.from(now) : null, b.number());
        if (complete) {
            jdbc.execute(COUNT_ANEW);
        }
    }

    private List<Found> people(Broadcast b, Instant now) {
        boolean limited = mostAWeek > 0 && b.draft().limits().weekly();
        var query = Clause.of("select p.id, b.address, b.channel, p.language, p.place_id, "
                        + (limited ? "w.in_week" : "0 as in_week") + ", w.newcomer")
                .then(new AudienceQuery(audiences, now)
                        .peopleWithPast(b.draft().include(), b.draft().exclude()))
                .then("and p.id > ? order by p.id limit ?", b.fixedTo() == null ? FIRST : b.fixedTo(), PAGE);
        return jdbc.query(
                query.sql(),
                (row, _) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        row.getString("channel"),
                        row.getString("language"),
                        Home.of(
                                Address.of(row.getString("address")),
                                row.getString("language"),
                                row.getString("place_id")),
                        row.getLong("in_week"),
                        row.getBoolean("newcomer")),
                query.values());
    }

    private void insert(Broadcast b, List<Found> found) {
        int n = found.size();
        var numbers = new Integer[n];
        var people = new UUID[n];
        var texts = new String[5][n];
        var newcomers = new Boolean[n];
        var lasts = new LinkedHashMap<Stretches.Stretch, Integer>();
        for (int i = 0; i < n; i++) {
            var f = found.get(i);
            numbers[i] = b.recipients() + i + 1;
            people[i] = f.person();
            texts[0][i] = f.contact();
            texts[1][i] = f.channel();
            texts[2][i] = f.language();
            texts[3][i] = f.home().text();
            texts[4][i] = reasonAgainst(b, f);
            newcomers[i] = f.first();
            if (texts[4][i].isEmpty()) {
                lasts.put(Stretches.Stretch.of(numbers[i], texts[3][i], f.channel()), numbers[i]);
            }
        }
        jdbc.update(INSERT, b.number(), numbers, people, texts[0], texts[1], texts[2], texts[3], texts[4], newcomers);
        stretches.begin(b.number(), lasts);
    }

    private String reasonAgainst(Broadcast b, Found f) {
        if (b.draft().content().languageFor(f.language()).isEmpty()) {
            return "no-text";
        }
        return mostAWeek > 0 && f.inWeek() >= mostAWeek ? "weekly" : "";
    }
}
