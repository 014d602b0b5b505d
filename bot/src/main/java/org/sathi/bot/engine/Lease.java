package org.sathi.bot.engine;

import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/**
 * The right of one instance to work one partition of a consumer group. It lapses unless renewed; scripts that act for
 * the holder compare it, so that a holder that lost it without noticing does no harm.
 *
 * @param partition the partition
 * @param group the consumer group
 * @param holder id of the instance
 */
public record Lease(Partition partition, String group, String holder) {

    /** How long a lease lasts without renewal; a dead instance's partitions move within this and one round more. */
    static final long MILLIS = 6_000;

    private static final Script TAKE = Script.of(Lease.class, "lease");
    private static final Script RELEASE = Script.of(Lease.class, "release");

    /** Its key in Redis, whose value is the holder. */
    public String key() {
        return partition.lease(group);
    }

    boolean take(UnifiedJedis redis) {
        return Long.valueOf(1).equals(TAKE.run(redis, List.of(key()), holder, Long.toString(MILLIS)));
    }

    void release(UnifiedJedis redis) {
        RELEASE.run(redis, List.of(key()), holder);
    }
}
