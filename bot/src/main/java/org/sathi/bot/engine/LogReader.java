package org.sathi.bot.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XReadParams;
import tools.jackson.core.JacksonException;

/**
 * Reads some streams of one partition for one consumer group, as long as this instance holds the lease. What was read
 * and not acknowledged is read again by the next holder.
 */
public final class LogReader {

    /** What {@link Gathered} calls of a reader run. */
    static final Script FETCH = Script.of(LogReader.class, "fetch");

    private static final int WAIT_MILLIS = 2_000;
    private static final StreamEntryID START = new StreamEntryID(0, 0);

    private final UnifiedJedis redis;
    private final Gathered fetches;
    private final Codec codec;
    private final Lease lease;
    private final List<String> streams;
    private final Map<String, StreamEntryID> last = new HashMap<>();
    private long gatherNanos;
    private long gatheredAt = System.nanoTime();

    /** A reader of {@code streams} under {@code lease} among others; makes sure that the group exists on them. */
    LogReader(UnifiedJedis redis, Gathered fetches, Codec codec, Lease lease, List<Partition.Stream> streams) {
        this.redis = redis;
        this.fetches = fetches;
        this.codec = codec;
        this.lease = lease;
        this.streams = streams.stream().map(lease.partition()::stream).toList();
        this.streams.forEach(this::begin);
    }

    /**
     * An entry of the log.
     *
     * @param stream key of its stream
     * @param id its id there
     * @param content its effects; null for an entry that cannot be read, which is to be acknowledged and reported
     */
    public record Read(String stream, StreamEntryID id, Codec.@Nullable Entry content) {}

    /** The lease that the reader reads under. */
    public Lease lease() {
        return lease;
    }

    /** What an earlier holder read and did not acknowledge, oldest first, at most {@code max} after {@code previous}. */
    public List<Read> unfinished(@Nullable Read previous, int max) {
        return fetch(
                max, false, stream -> previous != null && previous.stream().equals(stream) ? previous.id() : START);
    }

    /**
     * Lets entries gather after each reading until the next full such time by the clock, so that what comes close together is
     * read at once, and by all readers in one journey. What comes after a while of silence is read at once.
     */
    public LogReader gathering(Duration time) {
        gatherNanos = time.toNanos();
        return this;
    }

    /**
     * What comes next, oldest first; waits up to two seconds for it.
     *
     * @throws LeaseLost when another instance has taken over
     */
    public List<Read> next(int max) {
        for (long wait = untilGathered(); wait > 0 && !Thread.currentThread().isInterrupted(); wait = untilGathered()) {
            LockSupport.parkNanos(wait);
        }
        var found = await(max);
        long now = System.nanoTime();
        gatheredAt = found.isEmpty() || gatherNanos == 0 ? now : now + gatherNanos - Math.floorMod(now, gatherNanos);
        return found;
    }

    private long untilGathered() {
        return gatheredAt - System.nanoTime();
    }

    private List<Read> await(int max) {
        var found = fetchNew(max);
        if (found.isEmpty() && isWoken()) {
            found = fetchNew(max);
        }
        return found;
    }

    /** Waits until something comes; false if nothing came. */
    private boolean isWoken() {
        var come = redis.xread(XReadParams.xReadParams().count(1).block(WAIT_MILLIS), last);
        return come != null && !come.isEmpty();
    }

    private List<Read> fetchNew(int max) {
        var found = fetch(max, true, stream -> last.getOrDefault(stream, START));
        found.forEach(read -> last.put(read.stream(), read.id()));
        return found;
    }

    /** Says that this group is done with the entries. */
    public void acknowledge(List<Read> done) {
        for (var stream : streams) {
            var ids = done.stream()
                    .filter(r -> r.stream().equals(stream))
                    .map(Read::id)
                    .toArray(StreamEntryID[]::new);
            if (ids.length > 0) {
                redis.xack(stream, lease.group(), ids);
            }
        }
    }

    private void begin(String stream) {
        try {
            redis.xgroupCreate(stream, lease.group(), START, true);
        } catch (JedisDataException e) {
            if (e.getMessage() == null || !e.getMessage().startsWith("BUSYGROUP")) {
                throw e;
            }
        }
        redis.xinfoGroups(stream).stream()
                .filter(g -> g.getName().equals(lease.group()))
                .forEach(g -> last.put(stream, g.getLastDeliveredId()));
    }

    private List<Read> fetch(int max, boolean alsoNew, Function<String, StreamEntryID> after) {
        var keys = new ArrayList<>(List.of(lease.key()));
        keys.addAll(streams);
        var args = new ArrayList<>(List.of(lease.holder(), lease.group(), Integer.toString(max), alsoNew ? "1" : "0"));
        streams.forEach(stream -> args.add(after.apply(stream).toString()));
        var answer = fetches.run(lease.partition(), keys, args.toArray(String[]::new));
        if (!(answer instanceof List<?> perStream)) {
            throw new LeaseLost(lease);
        }
        var found = new ArrayList<Read>();
        for (var one : perStream) {
            var pair = (List<?>) one;
            var stream = text(pair.get(0));
            for (var entry : (List<?>) pair.get(1)) {
                found.add(read(stream, (List<?>) entry));
            }
        }
        return found;
    }

    private Read read(String stream, List<?> entry) {
        var id = new StreamEntryID(text(entry.get(0)));
        // A pending entry that was trimmed by hand comes without fields.
        if (!(entry.get(1) instanceof List<?> fields) || fields.size() < 2) {
            return new Read(stream, id, null);
        }
        try {
            return new Read(stream, id, codec.readEntry((byte[]) fields.get(1)));
        } catch (JacksonException e) {
            return new Read(stream, id, null);
        }
    }

    private static String text(@Nullable Object bytes) {
        return bytes instanceof byte[] raw ? new String(raw, StandardCharsets.UTF_8) : String.valueOf(bytes);
    }
}
