package org.sathi.bot.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
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
 * (twilio.com/docs/api/errors/63018). Two different contacts refused shortly one after the other are taken for all
 * together: the channel is then closed for as long as the provider wants nothing, at most a minute, after which the next
 * refusals close it again. One contact alone closes nothing. Each instance learns it by two refusals of its own, so
 * they need not tell each other.
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
    private final AtomicReference<@Nullable Refusal> lastRefused = new AtomicReference<>();
    private final AtomicLong opensAt;
    private final AtomicInteger repliesWaiting = new AtomicInteger();
    // Broadcast messages queue here, so that only one of them at a time looks for a token.
    private final ReentrantLock bulkTurn = new ReentrantLock(true);

    private record Refusal(Address to, long at) {}

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
        var before = lastRefused.getAndSet(new Refusal(to, now));
        if (before != null && !before.to().equals(to) && now - before.at() < TOGETHER_NANOS) {
            long opens = now + Math.min(after.toNanos(), LONGEST_CLOSED.toNanos());
            opensAt.accumulateAndGet(opens, (a, b) -> a - b > 0 ? a : b);
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
