package org.sathi.bot.engine;

import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** Drops from the log what all groups are done with. */
public final class Trimmer {

    private static final Script TRIM = Script.of(Trimmer.class, "trim");

    private final UnifiedJedis redis;
    private final int partitions;

    /** A trimmer of so many partitions. */
    public Trimmer(UnifiedJedis redis, int partitions) {
        this.redis = redis;
        this.partitions = partitions;
    }

    /** Trims every stream of every partition. Any instance may do so at any time. */
    public void trim() {
        for (int n = 0; n < partitions; n++) {
            for (var stream : Partition.Stream.values()) {
                trim(new Partition(n).stream(stream));
            }
        }
    }

    private void trim(String stream) {
        if (redis.exists(stream)) {
            TRIM.run(redis, List.of(stream));
        }
    }
}
