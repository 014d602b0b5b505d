package org.sathi.bot.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.Script;
import org.sathi.bot.turn.Effect;
import redis.clients.jedis.UnifiedJedis;

/** The messages that were given up: to be looked at, and sent again when the cause is mended. */
public final class DeadLetters {

    private static final Script RESEND = Script.of(DeadLetters.class, "resend");

    private final UnifiedJedis redis;
    private final Codec codec;
    private final int partitions;

    /** The dead letters of so many partitions. */
    public DeadLetters(UnifiedJedis redis, Codec codec, int partitions) {
        this.redis = redis;
        this.codec = codec;
        this.partitions = partitions;
    }

    /** How many there are. */
    public long count() {
        long sum = 0;
        for (int n = 0; n < partitions; n++) {
            sum += redis.hlen(new Partition(n).dead());
        }
        return sum;
    }

    /** At most {@code max} of them. */
    public List<DeadLetter> list(int max) {
        var found = new ArrayList<DeadLetter>();
        for (int n = 0; n < partitions && found.size() < max; n++) {
            for (var stored : redis.hvals(new Partition(n).dead())) {
                if (found.size() < max) {
                    found.add(codec.json().readValue(stored, DeadLetter.class));
                }
            }
        }
        return found;
    }

    /** Puts one back into the log, at the end of its contact's queue. False if there is none with this id. */
    public boolean resend(String messageId, Instant now) {
        for (int n = 0; n < partitions; n++) {
            var partition = new Partition(n);
            var stored = Optional.ofNullable(redis.hget(partition.dead(), messageId));
            if (stored.isPresent()) {
                var message =
                        codec.json().readValue(stored.get(), DeadLetter.class).message();
                var entry = codec.write(
                        new Codec.Entry(message.to(), now.toEpochMilli(), List.of(new Effect.Say(message))));
                return Long.valueOf(1)
                        .equals(RESEND.run(
                                redis,
                                List.of(partition.dead(), partition.stream(Partition.Stream.TALK)),
                                messageId,
                                new String(entry, StandardCharsets.UTF_8)));
            }
        }
        return false;
    }

    /** Deletes those that were given up before this moment. */
    public void dropBefore(Instant moment) {
        for (int n = 0; n < partitions; n++) {
            var dead = new Partition(n).dead();
            redis.hgetAll(dead).forEach((id, stored) -> {
                if (codec.json().readValue(stored, DeadLetter.class).at().isBefore(moment)) {
                    redis.hdel(dead, id);
                }
            });
        }
    }

    String write(DeadLetter letter) {
        return codec.json().writeValueAsString(letter);
    }
}
