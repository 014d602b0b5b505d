package org.sathi.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.sathi.bot.engine.LogReader.Read;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XTrimParams;

/**
 * Entries of the log that a group could not take up: this build cannot read them, or what they say can never be done. They are
 * kept as they came, so that they can be looked at and put back when the cause is mended; {@code deploy/put-back.lua} does it.
 */
public final class Aside {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    /** So many of a partition, the newest: a megabyte or two. */
    private static final long MOST = 2_000;

    private static final Script KEEP = Script.of(Aside.class, "aside");

    private final UnifiedJedis redis;
    private final int partitions;

    /** What was set aside of so many partitions. */
    public Aside(UnifiedJedis redis, int partitions) {
        this.redis = redis;
        this.partitions = partitions;
    }

    /**
     * Keeps an entry with the group that does not take it up, its stream, its id there, and {@code stored}, as it is in the log. It is
     * kept once, however often it is read again before it is acknowledged.
     */
    static void keep(UnifiedJedis redis, Lease lease, Read read, byte[] stored, RuntimeException why) {
        var partition = lease.partition();
        var added = KEEP.run(
                redis,
                Script.bytes(List.of(partition.aside(), partition.setAside())),
                List.of(
                        Script.bytes(Long.toString(MOST)),
                        Script.bytes(lease.group()),
                        Script.bytes(read.stream()),
                        Script.bytes(read.id().toString()),
                        stored));
        if (Long.valueOf(0).equals(added)) {
            return;
        }
        // Only the kind of fault: its words may repeat the data.
        LOG.error(
                "group {} sets log entry {} of {} aside: {}",
                lease.group(),
                read.id(),
                read.stream(),
                why.getClass().getSimpleName());
    }

    /** How many there are. */
    public long count() {
        long sum = 0;
        for (int n = 0; n < partitions; n++) {
            sum += redis.xlen(new Partition(n).aside());
        }
        return sum;
    }

    /** Deletes those that were set aside before this moment. */
    public void dropBefore(Instant moment) {
        for (int n = 0; n < partitions; n++) {
            redis.xtrim(
                    new Partition(n).aside(),
                    XTrimParams.xTrimParams()
                            .minId(moment.toEpochMilli() + "-0")
                            .exactTrimming());
        }
    }

    /** Deletes those of a partition whose stored form is somebody's. Returns how many. */
    static int drop(UnifiedJedis redis, Partition partition, Predicate<String> hers) {
        var ids = redis.xrange(partition.aside(), StreamEntryID.MINIMUM_ID, StreamEntryID.MAXIMUM_ID).stream()
                .filter(entry -> hers.test(entry.getFields().getOrDefault("e", "")))
                .map(entry -> entry.getID())
                .toArray(StreamEntryID[]::new);
        return ids.length == 0 ? 0 : (int) redis.xdel(partition.aside(), ids);
    }
}
