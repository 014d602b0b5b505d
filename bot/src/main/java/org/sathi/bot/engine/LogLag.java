package org.sathi.bot.engine;

import java.util.stream.IntStream;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.StreamGroupInfo;

/** How far the consumer groups are behind. */
public final class LogLag {

    private final UnifiedJedis redis;
    private final int partitions;

    /** The lag over so many partitions. */
    public LogLag(UnifiedJedis redis, int partitions) {
        this.redis = redis;
        this.partitions = partitions;
    }

    /** Entries in all streams: those not done by every group, and those done in the last seconds. */
    public long entries() {
        long sum = 0;
        for (int n = 0; n < partitions; n++) {
            for (var stream : Partition.Stream.values()) {
                sum += redis.xlen(new Partition(n).stream(stream));
            }
        }
        return sum;
    }

    /** Age in seconds of the oldest entry that the group is not done with; 0 if there is none. */
    public double seconds(GroupTask group) {
        long oldest = IntStream.range(0, partitions)
                .mapToObj(Partition::new)
                .flatMap(p -> group.streams().stream().map(p::stream))
                .filter(redis::exists)
                .mapToLong(stream -> oldest(stream, group.group()))
                .min()
                .orElse(Long.MAX_VALUE);
        return oldest == Long.MAX_VALUE ? 0 : Math.max(0, System.currentTimeMillis() - oldest) / 1000.0;
    }

    private long oldest(String stream, String group) {
        return redis.xinfoGroups(stream).stream()
                .filter(g -> g.getName().equals(group))
                .mapToLong(g -> oldest(stream, g))
                .findFirst()
                // A group that has not begun yet is behind by all there is.
                .orElseGet(() -> from(stream, StreamEntryID.MINIMUM_ID));
    }

    private long oldest(String stream, StreamGroupInfo group) {
        if (group.getPending() > 0) {
            return redis.xpending(stream, group.getName()).getMinId().getTime();
        }
        return from(stream, after(group.getLastDeliveredId()));
    }

    private long from(String stream, StreamEntryID first) {
        var next = redis.xrange(stream, first, StreamEntryID.MAXIMUM_ID, 1);
        return next.isEmpty() ? Long.MAX_VALUE : next.getFirst().getID().getTime();
    }

    private static StreamEntryID after(StreamEntryID id) {
        return new StreamEntryID(id.getTime(), id.getSequence() + 1);
    }
}
