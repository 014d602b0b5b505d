package org.sathi.bot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.stores.Together;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * A script whose calls by many threads are carried out in one: Redis then does in one go, and in one answer, what would
 * each cost a round of its own. Each call is atomic by itself, as it is alone, and a fault of one is the others' none. In a
 * cluster those of one partition go together, as all keys of a script must lie in one slot; else all do.
 */
public final class Gathered {

    private static final int MOST = 64;
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final UnifiedJedis redis;
    private final Script script;
    private final Map<Integer, Together<Call>> vehicles = new ConcurrentHashMap<>();

    private record Call(List<byte[]> keys, List<byte[]> args) {}

    /** Calls of {@code script}, which is written for one call. */
    public Gathered(UnifiedJedis redis, Script script) {
        this.redis = redis;
        this.script = script.forMany();
    }

    /** Runs the script for these keys of {@code partition}. */
    public @Nullable Object run(Partition partition, List<byte[]> keys, List<byte[]> args) {
        int place = redis instanceof RedisClusterClient ? partition.number() : 0;
        return vehicles.computeIfAbsent(place, _ -> new Together<>(1, MOST, PAUSE, this::carry))
                .go(new Call(keys, args));
    }

    /** Runs the script with texts. */
    public @Nullable Object run(Partition partition, List<String> keys, String... args) {
        return run(partition, Script.bytes(keys), Script.bytes(List.of(args)));
    }

    private List<?> carry(List<Call> calls) {
        var keys = new ArrayList<byte[]>();
        var args = new ArrayList<byte[]>();
        for (var call : calls) {
            keys.addAll(call.keys());
            args.add(Script.bytes(call.keys().size()));
            args.add(Script.bytes(call.args().size()));
            args.addAll(call.args());
        }
        return script.run(redis, keys, args) instanceof List<?> answers ? answers : List.of();
    }
}
