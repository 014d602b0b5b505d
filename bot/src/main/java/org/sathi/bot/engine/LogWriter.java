package org.sathi.bot.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Effect;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XAddParams;

/** Appends to the log what is not the effect of a turn: delivery receipts, for the ledger alone. */
public final class LogWriter {

    private static final byte[] FIELD = {'e'};

    private final UnifiedJedis redis;
    private final Store store;
    private final Codec codec;

    /** A writer beside this store. */
    public LogWriter(UnifiedJedis redis, Store store, Codec codec) {
        this.redis = redis;
        this.store = store;
        this.codec = codec;
    }

    /** Appends notes about a contact to its partition's receipts. */
    public void append(Address about, Instant at, List<Effect> notes) {
        var stream = store.partition(about).stream(Partition.Stream.RECEIPTS);
        redis.xadd(
                stream.getBytes(StandardCharsets.UTF_8),
                XAddParams.xAddParams(),
                Map.of(FIELD, codec.write(new Codec.Entry(about, at.toEpochMilli(), notes))));
    }
}
