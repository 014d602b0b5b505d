package org.sathi.bot.broadcast;

import java.time.Duration;
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
import org.sathi.bot.broadcast.Stretches.Stretch;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Hands broadcasts to their recipients, a page in a transaction, each as a turn of hers. Only so many are on their way over a channel
 * as it sends in some seconds: what is ahead can still be paused, and memory does not grow with the audience. A page that is
 * handed over twice, because the instance died before it was noted, or because nothing was heard of it, has no second effect: a
 * contact knows what she got.
 */
final class Feeder {

    /** The most in a transaction. */
    static final int PAGE = 500;

    /** A message has usually ended after seconds. If nothing is heard for so long, Redis may have lost the turn. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** A contact knows for a week what she got; a message that waits longer, as while it is paused, is not handed over again. */
    private static final Duration KNOWN = Duration.ofDays(6);

    /**
     * The outbox looks at each message every five minutes at most, and lets none out of a broadcast that is stopped or expired: what
     * has no end so long after was lost.
     */
    private static final Duration LOST = Duration.ofHours(1);

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
    private final Strays strays;
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
        this.strays = new Strays(jdbc);
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
            stretches.handed(part, numbers.filter(n -> !gone.contains(n)).toList(), now);
        }
        return page.size();
    }

    private List<Part> take(Broadcast b, Instant now) {
        var parts = new ArrayList<Part>();
        Map<String, Integer> rooms = new HashMap<>();
        int left = PAGE;
        for (var queue : stretches.ahead(b.number())) {
            int room = Math.min(left, rooms.computeIfAbsent(queue.channel(), c -> room(c, now)));
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
        var expires = expires(b, home, now);
        int limit = b.draft().limits().weekly() ? mostAWeek : 0;
        return part.recipients().stream().map(r -> {
            var campaign = new Campaign(b.number(), r.number(), home.text(), expires);
            var word = new BroadcastWord.Arrived(campaign, content, limit, r.newcomer());
            return Inbound.of(campaign.recipient().turnId(), r.contact(), now, word);
        });
    }

    /** How many more may be on their way over a channel. Who waits for it to be resumed, or for the morning, takes no room. */
    private int room(String channel, Instant now) {
        int perSecond = pace.applyAsInt(channel);
        int most = perSecond == 0 ? MOST_ALOFT : Math.clamp((long) perSecond * SECONDS, LEAST_ALOFT, MOST_ALOFT);
        return most - stretches.aloft(channel, home -> !quiet.isQuiet(home, now));
    }

    /**
     * Hands those over again of whom nothing was heard for long, and gives up for whom it is too late, of a stretch at a time; false
     * if there is none. Within a transaction.
     */
    boolean chase(Broadcast b, Instant now) {
        for (var stretch : strays.waitedFor(b.number(), now.minus(LATE))) {
            var home = Home.read(stretch.home());
            if (!expires(b, home, now).plus(LOST).isAfter(now)) {
                strays.giveUp(b.number(), stretch, "EXPIRED", "");
                return true;
            }
            if (isOpen(b, home, now) && again(b, stretch, now)) {
                return true;
            }
        }
        return false;
    }

    private boolean again(Broadcast b, Stretch stretch, Instant now) {
        var part = strays.unended(b.number(), stretch, now.minus(LATE), now.minus(KNOWN));
        part.ifPresent(p -> {
            var page = turns(b, p, now).toList();
            strays.handedAgain(p, page.isEmpty() ? Set.of() : gone(b, engine.apply(page)), now);
        });
        return part.isPresent();
    }

    /** Gives up who was on her way when a broadcast was stopped, if that is long ago. Within a transaction. */
    void giveUpStopped(Broadcast b, Instant now) {
        var stopped = b.endedAt();
        if (stopped != null && !stopped.plus(LOST).isAfter(now)) {
            strays.waitedFor(b.number(), now).forEach(s -> strays.giveUp(b.number(), s, "SKIPPED", "stopped"));
        }
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
        return expires(b, home, now).isAfter(now);
    }

    private static Instant expires(Broadcast b, Home home, Instant now) {
        var due = b.dueAt();
        return Times.expires(b.draft().timing(), home, due == null ? now : due);
    }
}
