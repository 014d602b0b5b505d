package org.sathi.bot.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.message.Address;

/**
 * Keeps to a channel's pace. The rate over all contacts is a token bucket, shared by all instances where it lies in
 * Redis; replies take tokens at once, broadcasts only while no reply waits for one.
 *
 * <p>A provider that refuses messages as too fast does not say whether one contact got too many or all together did:
 * Telegram's answers are the same (github.com/tdlib/td/issues/715), and Twilio's 63018 means either
 * (twilio.com/docs/api/errors/63018). Three different contacts refused shortly one after the other, while nobody's message
 * was taken, are taken for all together: the channel is then closed for as long as the provider wants nothing, at most a
 * minute, after which the next refusals close it again. One contact alone closes nothing, nor do refusals here and there.
 * Each instance learns it by three refusals of its own, so they need not tell each other.
 */
final class Pacer {

    private static final Duration REPLY_LOOK = Duration.ofSeconds(1);
    private static final Duration BULK_LOOK = Duration.ofMillis(20);
    private static final long TOGETHER_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration LONGEST_CLOSED = Duration.ofMinutes(1);

    private final Optional<Bucket> bucket;
    private final long gapNanos;
    private final Cache<Address, Long> lastSent;
    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Refusals> refusals = new AtomicReference<>();
    private final AtomicLong opensAt;
    private final AtomicInteger repliesWaiting = new AtomicInteger();
    // Broadcast messages queue here, so that only one of them at a time looks for a token.
    private final ReentrantLock bulkTurn = new ReentrantLock(true);

    /**
     * What was refused since a message was taken last.
     *
     * @param contacts whose messages; no more are kept than tell that it is everybody
     * @param last when, in nanoseconds
     */
    private record Refusals(Set<Address> contacts, long last) {
        private static final int EVERYBODY = 3;

        boolean isEverybody() {
            return contacts.size() >= EVERYBODY;
        }

        Refusals and(Address to, long now) {
            if (isEverybody()) {
                return new Refusals(contacts, now);
            }
            var more = new HashSet<>(contacts);
            more.add(to);
            return new Refusals(Set.copyOf(more), now);
        }
    }

    /** Paces by {@code pace}; {@code bucket} is empty for a channel without a limit. */
    Pacer(Channel.Pace pace, Optional<Bucket> bucket) {
        this(pace, bucket, System::nanoTime);
    }

    Pacer(Channel.Pace pace, Optional<Bucket> bucket, LongSupplier nanoTime) {
        this.bucket = bucket;
        this.nanoTime = nanoTime;
        this.opensAt = new AtomicLong(nanoTime.getAsLong());
        this.gapNanos =
                pace.perContactPerSecond() == 0 ? 0 : Duration.ofSeconds(1).toNanos() / pace.perContactPerSecond();
        this.lastSent = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofNanos(Math.max(1, gapNanos)))
                .build();
    }

    /** A message to this contact was refused as too fast, and the provider wants nothing before {@code after} has passed. */
    void refused(Address to, Duration after) {
        long now = nanoTime.getAsLong();
        var all = refusals.updateAndGet(before -> before == null || now - before.last() >= TOGETHER_NANOS
                ? new Refusals(Set.of(to), now)
                : before.and(to, now));
        if (all != null && all.isEverybody()) {
            long opens = now + Math.min(after.toNanos(), LONGEST_CLOSED.toNanos());
            opensAt.accumulateAndGet(opens, (a, b) -> a - b > 0 ? a : b);
        }
    }

    /** The provider took a message. */
    void accepted() {
        if (refusals.get() != null) {
            refusals.set(null);
        }
    }

    /** For how long nobody is to be sent anything; zero for an open channel. */
    Duration closedFor() {
        return Duration.ofNanos(Math.max(0, opensAt.get() - nanoTime.getAsLong()));
    }

    /** Waits until a message may go to this contact, or {@code stopped} says that nothing more is to be sent. */
    void await(Address to, boolean bulk, BooleanSupplier stopped) throws InterruptedException {
        awaitGap(to);
        if (bucket.isPresent()) {
            if (bulk) {
                awaitBulk(bucket.get(), stopped);
            } else {
                awaitReply(bucket.get(), stopped);
            }
        }
        if (gapNanos > 0) {
            lastSent.put(to, System.nanoTime());
        }
    }

    private void awaitGap(Address to) throws InterruptedException {
        Long last = gapNanos == 0 ? null : lastSent.getIfPresent(to);
        if (last != null) {
            long wait = last + gapNanos - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
        }
    }

    private void awaitReply(Bucket tokens, BooleanSupplier stopped) throws InterruptedException {
        repliesWaiting.incrementAndGet();
        try {
            boolean taken = false;
            while (!taken && !stopped.getAsBoolean()) {
                taken = tokens.asBlocking().tryConsume(1, REPLY_LOOK);
            }
        } finally {
            repliesWaiting.decrementAndGet();
        }
    }

    private void awaitBulk(Bucket tokens, BooleanSupplier stopped) throws InterruptedException {
        bulkTurn.lockInterruptibly();
        try {
            while (!stopped.getAsBoolean() && (repliesWaiting.get() > 0 || !tokens.tryConsume(1))) {
                Thread.sleep(BULK_LOOK);
            }
        } finally {
            bulkTurn.unlock();
        }
    }
}
