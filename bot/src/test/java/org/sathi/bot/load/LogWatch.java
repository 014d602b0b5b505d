package org.sathi.bot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sathi.bot.engine.Partition;
import redis.clients.jedis.UnifiedJedis;

/** Whether every consumer group is done with all of the log. */
final class LogWatch {

    private static final int PARTITIONS = 16;
    private static final long PATIENCE_MILLIS = 60_000;

    private final UnifiedJedis redis;

    LogWatch(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Waits until it is; returns how many seconds that took. */
    double awaitDone() throws InterruptedException, IOException {
        long begin = System.nanoTime();
        while (!undone().isEmpty()) {
            if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) > PATIENCE_MILLIS) {
                throw new IOException("the log is not worked off: " + undone());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What is not done, in words; empty if all is. */
    private List<String> undone() {
        var undone = new ArrayList<String>();
        for (int n = 0; n < PARTITIONS; n++) {
            for (var stream : Partition.Stream.values()) {
                undone(new Partition(n).stream(stream)).ifPresent(undone::add);
            }
        }
        return undone;
    }

    private Optional<String> undone(String stream) {
        if (!redis.exists(stream)) {
            return Optional.empty();
        }
        var last = redis.xinfoStream(stream).getLastGeneratedId();
        return redis.xinfoGroups(stream).stream()
                .filter(g -> g.getPending() > 0 || !g.getLastDeliveredId().equals(last))
                .map(g -> stream + " " + g.getName() + " at " + g.getLastDeliveredId() + " of " + last + ", pending "
                        + g.getPending())
                .findFirst();
    }
}
