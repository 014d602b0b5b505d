package org.sathi.bot.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/**
 * Lets messages of broadcasts out or holds them, until the moment they go. It knows within a second that one was paused or stopped,
 * and at once where that was done. While it is not known which are, as after a start without PostgreSQL, all are held. When an
 * unusual share of a broadcast fails it is paused at once: that is a fault of the provider or the set-up, not of so many people.
 */
public final class Gate implements Gatekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration KNOWN = Duration.ofSeconds(1);
    // Longer than PostgreSQL is waited for: while it is away, what is known to go does not wait for each question.
    private static final Duration LATELY = Duration.ofSeconds(10);
    private static final int WATCHED = 50;
    private static final int LEAST = 20;
    private static final double ALARMING = 0.4;

    private final JdbcTemplate jdbc;
    private final QuietHours quiet;
    private final Alarm alarm;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<Long, Ends> ends = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable Map<Long, Stand> stands;
    private final LongSupplier nanos;
    // By the clock that nobody sets: when it was last known, and when it was last asked; null for never.
    private volatile @Nullable Long lookedAt;
    private volatile @Nullable Long askedAt;

    /**
     * How a broadcast stands.
     *
     * @param watchedFrom what failed before does not count; null if all does
     */
    private record Stand(State state, @Nullable Instant watchedFrom) {}

    /** The last ends of a broadcast's messages: whether they failed. */
    private static final class Ends {
        private final ArrayDeque<Boolean> last = new ArrayDeque<>();
        private @Nullable Instant watchedFrom;
    }

    /** Pauses a broadcast of which so many of the last so many failed. */
    public interface Alarm {
        /** Pauses it. */
        void raise(long broadcast, int failed, int of);
    }

    /** A gate beside this database. */
    public Gate(JdbcTemplate jdbc, QuietHours quiet, Alarm alarm) {
        this(jdbc, quiet, alarm, System::nanoTime);
    }

    /** The same with another {@link System#nanoTime}. */
    Gate(JdbcTemplate jdbc, QuietHours quiet, Alarm alarm, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.quiet = quiet;
        this.alarm = alarm;
        this.nanos = nanos;
    }

    @Override
    public Campaign.Gate at(Campaign campaign, Instant now) {
        look();
        var known = stands;
        if (known == null) {
            return Campaign.Gate.HOLD;
        }
        var stand = known.get(campaign.broadcast());
        if (stand != null && stand.state() == State.STOPPED) {
            return Campaign.Gate.STOPPED;
        }
        if (!campaign.expires().isAfter(now)) {
            return Campaign.Gate.EXPIRED;
        }
        boolean paused = stand != null && stand.state() == State.PAUSED;
        return paused || quiet.isQuiet(Home.read(campaign.home()), now) ? Campaign.Gate.HOLD : Campaign.Gate.GO;
    }

    /** Something was paused, resumed or stopped on this instance, which does not wait for the second to be over. */
    public void lookAgain() {
        changes.incrementAndGet();
        lookedAt = null;
    }

    /** Who asks alone lets the others go on with what was known a moment ago; what was known long ago they do not go by, and wait. */
    private void look() {
        long now = nanos.getAsLong();
        if (isWithin(KNOWN, lookedAt, now)) {
            return;
        }
        int before = asked.get();
        boolean lately = isWithin(LATELY, askedAt, now);
        if (!lately) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return;
        }
        try {
            if (asked.get() == before) {
                ask(now, lately);
                askedAt = now;
                asked.incrementAndGet();
            }
        } finally {
            looking.unlock();
        }
    }

    private static boolean isWithin(Duration time, @Nullable Long since, long now) {
        return since != null && now - since < time.toNanos();
    }

    /** While PostgreSQL is away, what was known last holds if that was lately. */
    private void ask(long now, boolean lately) {
        try {
            int before = changes.get();
            var found = new HashMap<Long, Stand>();
            jdbc.query("""
                    select number, state, watched_from from broadcast
                    where state in ('SENDING', 'PAUSED') or state = 'STOPPED' and ended_at > now() - interval '7 days'""", row -> {
                var from = row.getTimestamp("watched_from");
                var state = State.valueOf(row.getString("state"));
                found.put(row.getLong("number"), new Stand(state, from == null ? null : from.toInstant()));
            });
            stands = Map.copyOf(found);
            lookedAt = changes.get() == before ? now : null;
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("which broadcasts are paused is not known at present");
            if (!lately) {
                stands = null;
            }
        }
    }

    @Override
    public void ended(Campaign campaign, boolean failed) {
        var known = stands;
        var stand = known == null ? null : known.get(campaign.broadcast());
        var those = ends.computeIfAbsent(campaign.broadcast(), _ -> new Ends());
        int of;
        int bad;
        synchronized (those) {
            // It was resumed, maybe by another instance: what failed before was seen to.
            if (stand != null && !Objects.equals(stand.watchedFrom(), those.watchedFrom)) {
                those.watchedFrom = stand.watchedFrom();
                those.last.clear();
            }
            those.last.addLast(failed);
            if (those.last.size() > WATCHED) {
                those.last.removeFirst();
            }
            of = those.last.size();
            bad = (int) those.last.stream().filter(f -> f).count();
            if (of < LEAST || bad < of * ALARMING) {
                return;
            }
            those.last.clear();
        }
        // Held at once, also while PostgreSQL cannot be asked.
        if (known != null) {
            var more = new HashMap<>(known);
            more.put(campaign.broadcast(), new Stand(State.PAUSED, stand == null ? null : stand.watchedFrom()));
            stands = Map.copyOf(more);
        }
        try {
            alarm.raise(campaign.broadcast(), bad, of);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "a broadcast fails and could not be paused: {}",
                    e.getClass().getSimpleName());
        }
    }
}
