package org.sathi.bot.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.sathi.bot.broadcast.BroadcastRows.Broadcast;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Hands broadcasts to their recipients, a page in a transaction, each as a turn of hers. Only so many are on their way over a channel
 * as it sends in some seconds: what is ahead can still be paused, and memory does not grow with the audience. A page that is
 * handed over twice, because the instance died before it was noted, has no second effect.
 */
final class Feeder {

    private static final int PAGE = 500;
    private static final int SECONDS = 10;
    private static final int LEAST_ALOFT = 20;
    private static final int MOST_ALOFT = 10_000;
    private static final List<String> CHANNELS = List.of(Address.TELEGRAM, Address.WHATSAPP, Address.SMS);

    private static final String CLAIM = """
            with page as (
                select broadcast, number from broadcast_recipient
                where broadcast = ? and home = ? and channel = ? and flight = 0 and skip = ''
                order by number limit ? for update skip locked)
            update broadcast_recipient r set flight = 1 from page p
            where r.broadcast = p.broadcast and r.number = p.number
            returning r.number, r.contact, r.newcomer""";

    private static final String GONE = """
            update broadcast_recipient r set flight = 2, skip = 'gone'
            where r.broadcast = ? and r.number = ? and not exists (
                select 1 from message m where m.broadcast = r.broadcast and m.recipient = r.number)""";

    private final JdbcTemplate jdbc;
    private final UnaryOperator<List<Inbound>> engine;
    private final QuietHours quiet;
    private final int mostAWeek;
    private final ToIntFunction<String> pace;

    Feeder(
            JdbcTemplate jdbc,
            UnaryOperator<List<Inbound>> engine,
            QuietHours quiet,
            int mostAWeek,
            ToIntFunction<String> pace) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.quiet = quiet;
        this.mostAWeek = mostAWeek;
        this.pace = pace;
    }

    /** Hands over the next page of a broadcast; returns how many. Within a transaction. */
    int page(Broadcast b, Instant now) {
        boolean sending = Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from broadcast where number = ? and state = 'SENDING')",
                Boolean.class,
                b.number()));
        var open = sending ? openHomes(b, now) : List.<Home>of();
        if (open.isEmpty()) {
            return 0;
        }
        var page = new ArrayList<Inbound>();
        for (var channel : CHANNELS) {
            int room = Math.min(room(channel), PAGE - page.size());
            for (int i = 0; i < open.size() && room > 0; i++) {
                var claimed = claim(b, open.get(i), channel, room, now);
                room -= claimed.size();
                page.addAll(claimed);
            }
        }
        if (!page.isEmpty()) {
            gone(b, engine.apply(page));
        }
        return page.size();
    }

    /** Who is not known any more, or is being forgotten, is none of its recipients; a message of hers counts if there is one. */
    private void gone(Broadcast b, List<Inbound> nothing) {
        var rows = nothing.stream()
                .map(i -> i.what() instanceof BroadcastWord.Arrived a
                        ? a.campaign().number()
                        : 0)
                .map(number -> new Object[] {b.number(), number})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(GONE, rows);
        }
    }

    private List<Inbound> claim(Broadcast b, Home home, String channel, int room, Instant now) {
        var content = b.draft().content();
        var expires = Times.expires(b.draft().timing(), home, due(b, now));
        int limit = b.draft().limits().weekly() ? mostAWeek : 0;
        return jdbc.query(
                CLAIM,
                (row, _) -> {
                    var campaign = new Campaign(b.number(), row.getInt("number"), home.text(), expires);
                    return Inbound.of(
                            campaign.recipient().turnId(),
                            Address.of(row.getString("contact")),
                            now,
                            new BroadcastWord.Arrived(campaign, content, limit, row.getBoolean("newcomer")));
                },
                b.number(),
                home.text(),
                channel,
                room);
    }

    /** How many more may be on their way over a channel. */
    private int room(String channel) {
        int perSecond = pace.applyAsInt(channel);
        int most = perSecond == 0 ? MOST_ALOFT : Math.clamp((long) perSecond * SECONDS, LEAST_ALOFT, MOST_ALOFT);
        var aloft = jdbc.queryForObject(
                "select count(*) from broadcast_recipient where channel = ? and flight = 1", Integer.class, channel);
        return most - (aloft == null ? 0 : aloft);
    }

    /** Whether everybody has it, or it is too late for those who have not. */
    boolean isOver(Broadcast b, Instant now) {
        var homes = homes(b).stream()
                .filter(h -> Times.expires(b.draft().timing(), h, due(b, now)).isAfter(now))
                .map(Home::text)
                .toArray(String[]::new);
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select not exists (select 1 from broadcast_recipient
                        where broadcast = ? and home = any(?) and flight = 0 and skip = '')
                    and not exists (select 1 from broadcast_recipient where broadcast = ? and flight = 1)""", Boolean.class, b.number(), homes, b.number()));
    }

    private List<Home> openHomes(Broadcast b, Instant now) {
        return homes(b).stream()
                .filter(h -> Times.isDue(b.draft().timing(), h, now)
                        && !quiet.isQuiet(h, now)
                        && Times.expires(b.draft().timing(), h, due(b, now)).isAfter(now))
                .toList();
    }

    private List<Home> homes(Broadcast b) {
        return jdbc.query(
                "select home from broadcast_home where broadcast = ? order by home",
                (row, _) -> Home.read(row.getString("home")),
                b.number());
    }

    private static Instant due(Broadcast b, Instant now) {
        var due = b.dueAt();
        return due == null ? now : due;
    }
}
