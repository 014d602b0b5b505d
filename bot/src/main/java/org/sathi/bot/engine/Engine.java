package org.sathi.bot.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes turns: load, turn, commit; once more from the start when another turn of the contact was faster. */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int STRIPES = 1024;
    private static final int SHOWN_FRAMES = 12;

    private final Store store;
    private final Turn turn;
    private final ToLongFunction<String> seeds;
    private final TurnMetrics metrics;
    // Turns of one contact in this process queue here, so that they need not lose a race in Redis.
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    /** {@code seeds} makes of an incoming id a number that is always the same and that outsiders cannot foretell. */
    public Engine(Store store, Turn turn, ToLongFunction<String> seeds, TurnMetrics metrics) {
        this.store = store;
        this.turn = turn;
        this.seeds = seeds;
        this.metrics = metrics;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    /**
     * Takes a turn to its commit. An incoming thing that was handled before has no second effect.
     *
     * @throws redis.clients.jedis.exceptions.JedisException when Redis cannot be reached; whether the turn was
     *     committed is then unknown, and taking it again is safe
     */
    public void take(Inbound inbound) {
        var lock = stripes[Math.floorMod(inbound.from().hashCode(), STRIPES)];
        lock.lock();
        try {
            while (!attempt(inbound)) {
                metrics.conflict();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes turns of many contacts, of each one at most, in two round trips to Redis for all. What another turn of a contact
     * overtakes meanwhile is taken again by itself.
     *
     * @return what came to nothing: its contact is not known, or is being forgotten
     * @throws redis.clients.jedis.exceptions.JedisException as {@link #take}
     */
    public List<Inbound> takeAll(List<Inbound> inbounds) {
        var before = store.loadAll(inbounds.stream().map(Inbound::from).toList());
        var turns = new ArrayList<Store.Change>();
        var theirs = new ArrayList<Inbound>();
        var nothing = new ArrayList<Inbound>();
        for (int i = 0; i < inbounds.size(); i++) {
            var inbound = inbounds.get(i);
            var contact = before.get(i);
            if (contact.hasSeen(inbound)) {
                metrics.duplicate();
                continue;
            }
            var taken = turned(contact, inbound);
            if (taken.effects().isEmpty()) {
                nothing.add(inbound);
            }
            if (contact.isStranger()) {
                take(inbound);
            } else {
                turns.add(change(contact, taken, inbound));
                theirs.add(inbound);
            }
        }
        var committed = store.commitAll(turns);
        for (int i = 0; i < turns.size(); i++) {
            if (committed.get(i)) {
                metrics.taken();
            } else {
                metrics.conflict();
                take(theirs.get(i));
            }
        }
        return nothing;
    }

    private static Store.Change change(Contact before, Turn.Taken taken, Inbound inbound) {
        return new Store.Change(
                before.version(),
                taken.contact().after(inbound.id()),
                taken.effects(),
                inbound.at().toEpochMilli());
    }

    private boolean attempt(Inbound inbound) {
        var before = store.load(inbound.from());
        if (before.hasSeen(inbound)) {
            metrics.duplicate();
            return true;
        }
        var taken = turned(before, inbound);
        if (before.isStranger() && taken.effects().isEmpty() && taken.contact().equals(before)) {
            // Nothing is known of it, and nothing came of it: it leaves nothing.
            return true;
        }
        var change = change(before, taken, inbound);
        var committed = taken.goes() ? store.forget(change) : store.commit(change);
        if (committed) {
            metrics.taken();
            if (change.after().traffic().held() > before.traffic().held()) {
                metrics.held();
            }
        }
        return committed;
    }

    private Turn.Taken turned(Contact before, Inbound inbound) {
        var moment = new Moment(inbound.at(), seeds.applyAsLong(inbound.id()));
        try {
            return turn.take(before, inbound, moment);
        } catch (RuntimeException e) {
            // A fault of ours must not stop the contact for good: it is reported, and the person is put at the menu.
            // Without the exception's own words, which may repeat what the person wrote.
            LOG.error(
                    "turn of {} failed on {}: {} at {}",
                    inbound.from(),
                    inbound.what().getClass().getSimpleName(),
                    e.getClass().getName(),
                    Arrays.stream(e.getStackTrace()).limit(SHOWN_FRAMES).toList());
            metrics.failed();
            return turn.stumble(before, inbound, moment);
        }
    }
}
