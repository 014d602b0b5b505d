package org.sathi.bot.engine;

import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.resps.StreamGroupInfo;

/** Where a consumer group is in a stream when a reader begins. */
final class Place {

    /** The one consumer of each group, as {@code fetch.lua} has it. */
    private static final String CONSUMER = "worker";

    private static final StreamEntryID START = new StreamEntryID(0, 0);

    private Place() {}

    /** The last entry before those that the reader is to read; makes sure that the group exists. */
    static StreamEntryID of(UnifiedJedis redis, String group, String stream, LogReader.Order order) {
        try {
            redis.xgroupCreate(stream, group, START, true);
        } catch (JedisDataException e) {
            if (e.getMessage() == null || !e.getMessage().startsWith("BUSYGROUP")) {
                throw e;
            }
        }
        return redis.xinfoGroups(stream).stream()
                .filter(g -> g.getName().equals(group))
                .findFirst()
                .map(g -> order == LogReader.Order.READ ? rewound(redis, stream, g) : g.getLastDeliveredId())
                .orElse(START);
    }

    /** Where a reader in order begins: what a build before it handed out and did not get back is before all else. */
    private static StreamEntryID rewound(UnifiedJedis redis, String stream, StreamGroupInfo group) {
        if (group.getPending() == 0) {
            return group.getLastDeliveredId();
        }
        var oldest = redis.xpending(stream, group.getName()).getMinId();
        var before = oldest.getSequence() > 0
                ? new StreamEntryID(oldest.getTime(), oldest.getSequence() - 1)
                : new StreamEntryID(oldest.getTime() - 1, Long.MAX_VALUE);
        redis.xgroupSetID(stream, group.getName(), before);
        redis.xgroupDelConsumer(stream, group.getName(), CONSUMER);
        return before;
    }
}
