package org.sathi.bot.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/**
 * Lets messages of broadcasts out or holds them, until the moment they go. It knows within a second that one was paused or stopped, and at once where that was done. When an
 * unusual share of a broadcast fails it is paused at once: that is a fault of the provider or the set-up, not of so many people.
 */
public final class Gate implements Gatekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration KNOWN = Duration.ofSeconds(1);
    private static final int WATCHED = 50;
    private static final int LEAST = 20;
    private static final double ALARMING = 0.4;

    private final JdbcTemplate jdbc;
    private final QuietHours quiet;
    private final Alarm alarm;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<Long, ArrayDeque<Boolean>> ends = new ConcurrentHashMap<>();
    private volatile Map<Long, State> held = Map.of();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Instant lookedAt = Instant.MIN;

    /** Pauses a broadcast of which so many of the last so many failed. */
    public interface Alarm {
        /** Pauses it. */
        void raise(long broadcast, int failed, int of);
    }

    /** A gate beside this database. */
    public Gate(JdbcTemplate jdbc, QuietHours quiet, Alarm alarm) {
        this.jdbc = jdbc;
        this.quiet = quiet;
        this.alarm = alarm;
    }

    @Override
    public Campaign.Gate at(Campaign campaign, Instant now) {
        look(now);
        var state = held.get(campaign.broadcast());
        if (state == State.STOPPED) {
            return Campaign.Gate.STOPPED;
        }
        if (!campaign.expires().isAfter(now)) {
            return Campaign.Gate.EXPIRED;
        }
        return state == State.PAUSED || quiet.isQuiet(Home.read(campaign.home()), now)
                ? Campaign.Gate.HOLD
                : Campaign.Gate.GO;
    }

    /** Something was paused, resumed or stopped on this instance, which does not wait for the second to be over. */
    public void lookAgain() {
        changes.incrementAndGet();
        lookedAt = Instant.MIN;
    }

    /** While PostgreSQL is away, what was known last holds. */
    private void look(Instant now) {
        if (lookedAt.plus(KNOWN).isAfter(now) || !looking.tryLock()) {
            return;
        }
        try {
            int before = changes.get();
            var found = new HashMap<Long, State>();
            jdbc.query("""
                    select number, state from broadcast
                    where state = 'PAUSED' or state = 'STOPPED' and ended_at > now() - interval '7 days'""", row -> {
                found.put(row.getLong("number"), State.valueOf(row.getString("state")));
            });
            held = Map.copyOf(found);
            lookedAt = changes.get() == before ? now : Instant.MIN;
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("which broadcasts are paused is not known at present");
        } finally {
            looking.unlock();
        }
    }

    @Override
    public void ended(Campaign campaign, boolean failed) {
        var last = ends.computeIfAbsent(campaign.broadcast(), _ -> new ArrayDeque<>());
        int of;
        int bad;
        synchronized (last) {
            last.addLast(failed);
            if (last.size() > WATCHED) {
                last.removeFirst();
            }
            of = last.size();
            bad = (int) last.stream().filter(f -> f).count();
            if (of < LEAST || bad < of * ALARMING) {
                return;
            }
            last.clear();
        }
        // Held at once, also while PostgreSQL cannot be asked.
        var more = new HashMap<>(held);
        more.put(campaign.broadcast(), State.PAUSED);
        held = Map.copyOf(more);
        try {
            alarm.raise(campaign.broadcast(), bad, of);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "a broadcast fails and could not be paused: {}",
                    e.getClass().getSimpleName());
        }
    }
}
