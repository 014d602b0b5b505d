package org.sathi.bot.engine;

import java.util.List;
import java.util.UUID;
import redis.clients.jedis.UnifiedJedis;

/**
 * The instances that are alive, by their heartbeats in Redis, so that each takes its fair share of the partitions. Redis
 * keeps the time: the clocks of the instances need not agree.
 */
public final class Instances {

    private static final String KEY = "sathi:instances";
    // As long as a lease: both must have lapsed before others take a dead instance's partitions.
    private static final long ALIVE_MILLIS = Lease.MILLIS;
    private static final Script HEARTBEAT = Script.of(Instances.class, "heartbeat");

    private final UnifiedJedis redis;
    private final String self = UUID.randomUUID().toString();

    /** A new instance with an id of its own. */
    public Instances(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** This instance's id. */
    public String self() {
        return self;
    }

    /** Where this instance begins to look for partitions, so that instances do not all reach for the same. */
    int offset() {
        return self.hashCode() & 0xff;
    }

    /** Gives a heartbeat, and says how many of {@code partitions} this instance may hold. */
    int share(int partitions) {
        var alive = HEARTBEAT.run(redis, List.of(KEY), self, Long.toString(ALIVE_MILLIS));
        return alive instanceof Long n && n > 0 ? Math.ceilDiv(partitions, n.intValue()) : partitions;
    }

    /** Says that this instance is going. */
    public void leave() {
        redis.zrem(KEY, self);
    }
}
