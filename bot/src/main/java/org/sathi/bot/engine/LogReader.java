package org.sathi.bot.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XReadParams;
import tools.jackson.core.JacksonException;

/**
 * Reads some streams of one partition for one consumer group, as long as this instance holds the lease. What was read
 * and not acknowledged is read again by the next holder.
 */
public final class LogReader {

    private static final Script FETCH = Script.of(LogReader.class, "fetch");
    private static final Script ADVANCE = Script.of(LogReader.class, "advance");

    private static final int WAIT_MILLIS = 2_000;
    private static final String NEW = ">";
    private static final StreamEntryID START = new StreamEntryID(0, 0);

    private final Line line;
    private final Lease lease;
    private final List<String> streams;
    private final Order order;
    private final Map<String, StreamEntryID> last = new HashMap<>();
    private long gatherNanos;
    private long gatheredAt = System.nanoTime();

    /** A reader of {@code streams} under {@code lease}; makes sure that the group exists on them. */
    LogReader(Line line, Lease lease, List<Partition.Stream> streams, Order order) {
        this.line = line;
        this.lease = lease;
        this.streams = streams.stream().map(lease.partition()::stream).toList();
        this.order = order;
        this.streams.forEach(stream -> last.put(stream, Place.of(line.redis(), lease.group(), stream, order)));
    }

    /** How entries are acknowledged. */
    enum Order {
        /** Each by itself, in any order: Redis keeps a list of those that are handed out. */
        ANY,
        /** In the order of reading, pages as a whole: Redis keeps the last that is done alone, which costs it far less. */
        READ
    }

    /**
     * What readers have in common.
     *
     * @param fetches their readings, in one journey
     * @param advances what they are done with, in one journey
     * @param asksAgain whether the client itself asks again when no answer comes, as the one of a cluster does
     */
    record Line(UnifiedJedis redis, Codec codec, Gathered fetches, Gathered advances, boolean asksAgain) {
        static Line of(UnifiedJedis redis, Codec codec) {
            return new Line(
                    redis,
                    codec,
                    new Gathered(redis, FETCH),
                    new Gathered(redis, ADVANCE),
                    redis instanceof RedisClusterClient);
        }
    }

    /**
     * An entry of the log.
     *
     * @param stream key of its stream
     * @param id its id there
     * @param content its effects; null for an entry that cannot be read, which was set aside and is to be acknowledged
     */
    public record Read(String stream, StreamEntryID id, Codec.@Nullable Entry content) {}

    /** The lease that the reader reads under. */
    public Lease lease() {
        return lease;
    }

    /**
     * What an earlier holder read and did not acknowledge, oldest first, at most {@code max} after {@code previous}. A reader
     * in order has none: it begins with them.
     */
    public List<Read> unfinished(@Nullable Read previous, int max) {
        return fetch(
                max,
                stream -> (previous != null && previous.stream().equals(stream) ? previous.id() : START).toString());
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
        var come = line.redis().xread(XReadParams.xReadParams().count(1).block(WAIT_MILLIS), last);
        return come != null && !come.isEmpty();
    }

    private List<Read> fetchNew(int max) {
        List<Read> found = List.of();
        if (order == Order.ANY && line.asksAgain()) {
            // What was handed out in an answer that got lost is pending, and does not come as new.
            found = fetch(max, this::afterLast);
        }
        if (found.isEmpty()) {
            found = fetch(max, order == Order.ANY ? _ -> NEW : this::afterLast);
        }
        found.forEach(read -> last.put(read.stream(), read.id()));
        return found;
    }

    private String afterLast(String stream) {
        return last.getOrDefault(stream, START).toString();
    }

    /**
     * Says that this group is done with the entries; for a reader in order, with all up to them.
     *
     * @throws LeaseLost of a reader in order, when another instance has taken over
     */
    public void acknowledge(List<Read> done) {
        switch (order) {
            case ANY ->
                done.stream()
                        .collect(Collectors.groupingBy(Read::stream))
                        .forEach((stream, read) -> line.redis()
                                .xack(
                                        stream,
                                        lease.group(),
                                        read.stream().map(Read::id).toArray(StreamEntryID[]::new)));
            case READ -> advance(done);
        }
    }

    private void advance(List<Read> done) {
        var ids = new LinkedHashMap<String, String>();
        done.forEach(read -> ids.put(read.stream(), read.id().toString()));
        if (!ids.isEmpty()) {
            var values = new ArrayList<>(List.of(lease.holder(), lease.group()));
            values.addAll(ids.values());
            var answer = line.advances().run(lease.partition(), keys(ids.keySet()), values.toArray(String[]::new));
            if (!Long.valueOf(1).equals(answer)) {
                throw new LeaseLost(lease);
            }
        }
    }

    private List<String> keys(Collection<String> of) {
        var keys = new ArrayList<>(List.of(lease.key()));
        keys.addAll(of);
        return keys;
    }

    private List<Read> fetch(int max, Function<String, String> after) {
        var group = order == Order.ANY ? lease.group() : "";
        var args = new ArrayList<>(List.of(lease.holder(), Integer.toString(max), group));
        streams.forEach(stream -> args.add(after.apply(stream)));
        var answer = line.fetches().run(lease.partition(), keys(streams), args.toArray(String[]::new));
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
        var stored = (byte[]) fields.get(1);
        try {
            return new Read(stream, id, line.codec().readEntry(stored));
        } catch (JacksonException e) {
            var unreadable = new Read(stream, id, null);
            Aside.keep(line.redis(), lease, unreadable, stored, e);
            return unreadable;
        }
    }

    /** Keeps an entry that its group cannot take up where an operator finds it; it is still to be acknowledged. */
    public void setAside(Read read, RuntimeException why) {
        if (read.content() != null) {
            Aside.keep(line.redis(), lease, read, line.codec().write(read.content()), why);
        }
    }

    private static String text(@Nullable Object bytes) {
        return bytes instanceof byte[] raw ? new String(raw, StandardCharsets.UTF_8) : String.valueOf(bytes);
    }
}
