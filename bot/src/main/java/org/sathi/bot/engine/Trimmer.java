package org.sathi.bot.engine;

import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** Drops from the log what all groups are done with. */
public final class Trimmer {

    private static final Script TRIM = Script.of(Trimmer.class, "trim");

    private final UnifiedJedis redis;
    private final List<GroupTask> groups;
    private final int partitions;

    /** A trimmer of so many partitions, whose streams are read by these groups. */
    public Trimmer(UnifiedJedis redis, List<GroupTask> groups, int partitions) {
        this.redis = redis;
        this.groups = List.copyOf(groups);
        this.partitions = partitions;
    }

    /** Trims every stream of every partition. Any instance may do so at any time. */
    public void trim() {
        for (int n = 0; n < partitions; n++) {
            for (var stream : Partition.Stream.values()) {
                var readers = groups.stream()
                        .filter(g -> g.streams().contains(stream))
                        .map(GroupTask::group)
                        .toArray(String[]::new);
                trim(new Partition(n).stream(stream), readers);
            }
        }
    }

    private void trim(String stream, String[] readers) {
        if (redis.exists(stream)) {
            TRIM.run(redis, List.of(stream), readers);
        }
    }
}
