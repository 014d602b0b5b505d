package org.sathi.bot.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sathi.bot.broadcast.BroadcastRows.Broadcast;
import org.sathi.bot.broadcast.Stretches.Part;
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

    /** The most in a transaction. */
    static final int PAGE = 500;

    private static final int SECONDS = 10;
    private static final int LEAST_ALOFT = 20;
    private static final int MOST_ALOFT = 20_000;

    private static final String GONE = """
            update broadcast_recipient r set skip = 'gone'
            where r.broadcast = ? and r.number = any(?) and r.skip = '' and not exists (
                select 1 from message m where m.broadcast = r.broadcast and m.recipient = r.number)
            returning r.number""";

    private final JdbcTemplate jdbc;
    private final Stretches stretches;
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
        this.stretches = new Stretches(jdbc);
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
        var parts = sending ? take(b, now) : List.<Part>of();
        var page = parts.stream().flatMap(p -> turns(b, p, now)).toList();
        var gone = page.isEmpty() ? Set.<Integer>of() : gone(b, engine.apply(page));
        for (var part : parts) {
            var numbers = part.recipients().stream().map(Stretches.Next::number);
            stretches.handed(part, numbers.filter(n -> !gone.contains(n)).toList());
        }
        return page.size();
    }

    private List<Part> take(Broadcast b, Instant now) {
        var parts = new ArrayList<Part>();
        Map<String, Integer> rooms = new HashMap<>();
        int left = PAGE;
        for (var queue : stretches.ahead(b.number())) {
            int room = Math.min(left, rooms.computeIfAbsent(queue.channel(), this::room));
            var part = room > 0 && isOpen(b, queue.home(), now)
                    ? stretches.next(b.number(), queue, room)
                    : Optional.<Part>empty();
            if (part.isPresent()) {
                int taken = part.get().recipients().size();
                rooms.merge(queue.channel(), -taken, Integer::sum);
                left -= taken;
                parts.add(part.get());
            }
        }
        return parts;
    }

    /** Who is not known any more, or is being forgotten, is none of its recipients; a message of hers counts if there is one. */
    private Set<Integer> gone(Broadcast b, List<Inbound> nothing) {
        var numbers = nothing.stream()
                .map(i -> i.what() instanceof BroadcastWord.Arrived a
                        ? a.campaign().number()
                        : 0)
                .toArray(Integer[]::new);
        return numbers.length == 0
                ? Set.of()
                : Set.copyOf(jdbc.query(GONE, (row, _) -> row.getInt("number"), b.number(), numbers));
    }

    private Stream<Inbound> turns(Broadcast b, Part part, Instant now) {
        var content = b.draft().content();
        var home = part.queue().home();
        var expires = Times.expires(b.draft().timing(), home, due(b, now));
        int limit = b.draft().limits().weekly() ? mostAWeek : 0;
        return part.recipients().stream().map(r -> {
            var campaign = new Campaign(b.number(), r.number(), home.text(), expires);
            var word = new BroadcastWord.Arrived(campaign, content, limit, r.newcomer());
            return Inbound.of(campaign.recipient().turnId(), r.contact(), now, word);
        });
    }

    /** How many more may be on their way over a channel. */
    private int room(String channel) {
        int perSecond = pace.applyAsInt(channel);
        int most = perSecond == 0 ? MOST_ALOFT : Math.clamp((long) perSecond * SECONDS, LEAST_ALOFT, MOST_ALOFT);
        return most - stretches.aloft(channel);
    }

    /** Looks up who has it, or will not get it; true if that makes room for many. Within a transaction. */
    boolean isRoomMade() {
        return stretches.land() >= PAGE;
    }

    /** Whether everybody was known to have it, or it is too late for those who have not. */
    boolean isOver(Broadcast b, Instant now) {
        boolean fixed = Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from broadcast where number = ? and fixed_at is not null)",
                Boolean.class,
                b.number()));
        return fixed && stretches.ahead(b.number()).stream().noneMatch(q -> isGood(b, q.home(), now)) && !isAloft(b);
    }

    /** Whether somebody was on her way when it was last looked up. */
    boolean isAloft(Broadcast b) {
        return stretches.isAloft(b.number());
    }

    private boolean isOpen(Broadcast b, Home home, Instant now) {
        return Times.isDue(b.draft().timing(), home, now) && !quiet.isQuiet(home, now) && isGood(b, home, now);
    }

    private static boolean isGood(Broadcast b, Home home, Instant now) {
        return Times.expires(b.draft().timing(), home, due(b, now)).isAfter(now);
    }

    private static Instant due(Broadcast b, Instant now) {
        var due = b.dueAt();
        return due == null ? now : due;
    }
}
