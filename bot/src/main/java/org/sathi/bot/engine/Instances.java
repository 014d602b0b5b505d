package org.sathi.bot.engine;

import java.util.UUID;
import redis.clients.jedis.UnifiedJedis;

/** The instances that are alive, by their heartbeats in Redis, so that each takes its fair share of the partitions. */
public final class Instances {

    private static final String KEY = "sathi:instances";
    private static final long ALIVE_MILLIS = 8_000;

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
        long now = System.currentTimeMillis();
        redis.zadd(KEY, now, self);
        redis.zremrangeByScore(KEY, 0, now - ALIVE_MILLIS);
        long alive = Math.max(1, redis.zcard(KEY));
        return (int) Math.ceilDiv(partitions, alive);
    }

    /** Says that this instance is going. */
    public void leave() {
        redis.zrem(KEY, self);
    }
}
