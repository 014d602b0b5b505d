package org.sathi.bot.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.message.Address;

/**
 * Keeps to a channel's pace. The rate over all contacts is a token bucket, shared by all instances where it lies in
 * Redis; replies take tokens at once, broadcasts only while no reply waits for one.
 */
final class Pacer {

    private static final Duration REPLY_LOOK = Duration.ofSeconds(1);
    private static final Duration BULK_LOOK = Duration.ofMillis(20);

    private final Optional<Bucket> bucket;
    private final long gapNanos;
    private final Cache<Address, Long> lastSent;
    private final AtomicInteger repliesWaiting = new AtomicInteger();
    // Broadcast messages queue here, so that only one of them at a time looks for a token.
    private final ReentrantLock bulkTurn = new ReentrantLock(true);

    /** Paces by {@code pace}; {@code bucket} is empty for a channel without a limit. */
    Pacer(Channel.Pace pace, Optional<Bucket> bucket) {
        this.bucket = bucket;
        this.gapNanos =
                pace.perContactPerSecond() == 0 ? 0 : Duration.ofSeconds(1).toNanos() / pace.perContactPerSecond();
        this.lastSent = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofNanos(Math.max(1, gapNanos)))
                .build();
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
