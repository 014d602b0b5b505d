package org.sathi.bot.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

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

    /** Takes or renews leases, all in one journey; returns those that are held now. */
    static List<Lease> take(UnifiedJedis redis, List<Lease> leases) {
        var taking = new ArrayList<Response<Object>>();
        try (var journey = redis.pipelined()) {
            leases.forEach(lease -> taking.add(TAKE.run(journey, lease.keys(), lease.values())));
            journey.sync();
        }
        var held = new ArrayList<Lease>();
        for (int i = 0; i < leases.size(); i++) {
            if (leases.get(i).isTaken(redis, taking.get(i))) {
                held.add(leases.get(i));
            }
        }
        return held;
    }

    private boolean isTaken(UnifiedJedis redis, Response<Object> answer) {
        try {
            return Long.valueOf(1).equals(answer.get());
        } catch (JedisNoScriptException e) {
            // A server that has just started; by itself the script takes its source along.
            return Long.valueOf(1).equals(TAKE.run(redis, keys(), values()));
        }
    }

    private List<byte[]> keys() {
        return List.of(bytes(key()));
    }

    private List<byte[]> values() {
        return List.of(bytes(holder), bytes(Long.toString(MILLIS)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void release(UnifiedJedis redis) {
        RELEASE.run(redis, List.of(key()), holder);
    }
}
