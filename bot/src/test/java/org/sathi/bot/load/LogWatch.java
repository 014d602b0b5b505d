package org.sathi.bot.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sathi.bot.engine.Partition;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.StreamGroupInfo;
import redis.clients.jedis.resps.StreamInfo;

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
        var streams = streams();
        var asked = new ArrayList<Asked>();
        try (var page = redis.pipelined()) {
            streams.forEach(s -> asked.add(new Asked(s, page.xinfoStream(s), page.xinfoGroups(s))));
        }
        return asked.stream().flatMap(Asked::undone).toList();
    }

    /** Those that were ever written to. */
    private List<String> streams() {
        var exist = new LinkedHashMap<String, Response<Boolean>>();
        try (var page = redis.pipelined()) {
            for (int n = 0; n < PARTITIONS; n++) {
                for (var stream : Partition.Stream.values()) {
                    var name = new Partition(n).stream(stream);
                    exist.put(name, page.exists(name));
                }
            }
        }
        return exist.entrySet().stream()
                .filter(e -> e.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Asked(String stream, Response<StreamInfo> all, Response<List<StreamGroupInfo>> groups) {
        Stream<String> undone() {
            var last = all.get().getLastGeneratedId();
            return groups.get().stream()
                    .filter(g -> g.getPending() > 0 || !g.getLastDeliveredId().equals(last))
                    .map(g -> stream + " " + g.getName() + " at " + g.getLastDeliveredId() + " of " + last
                            + ", pending " + g.getPending());
        }
    }
}
