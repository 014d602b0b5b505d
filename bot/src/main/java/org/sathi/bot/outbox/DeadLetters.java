package org.sathi.bot.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.Script;
import org.sathi.bot.message.Outgoing;
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

    /** What came of sending one again. */
    public enum Resent {
        QUEUED,
        /** The same, and it is of a broadcast: it goes unless that is stopped. */
        QUEUED_IN_BROADCAST,
        /** Its broadcast has expired, so that nobody would get it: it stays where it is. */
        EXPIRED,
        UNKNOWN
    }

    /** Puts one back into the log, at the end of its contact's queue, if it can still go out. */
    public Resent resend(String messageId, Instant now) {
        for (int n = 0; n < partitions; n++) {
            var partition = new Partition(n);
            var stored = Optional.ofNullable(redis.hget(partition.dead(), messageId));
            if (stored.isPresent()) {
                var message =
                        codec.json().readValue(stored.get(), DeadLetter.class).message();
                var campaign = message.campaign();
                if (campaign != null && !campaign.expires().isAfter(now)) {
                    return Resent.EXPIRED;
                }
                if (!isQueued(partition, message, now)) {
                    return Resent.UNKNOWN;
                }
                return campaign == null ? Resent.QUEUED : Resent.QUEUED_IN_BROADCAST;
            }
        }
        return Resent.UNKNOWN;
    }

    /** False if somebody else has taken it out meanwhile. */
    private boolean isQueued(Partition partition, Outgoing message, Instant now) {
        var entry = codec.write(new Codec.Entry(message.to(), now.toEpochMilli(), List.of(new Effect.Say(message))));
        return Long.valueOf(1)
                .equals(RESEND.run(
                        redis,
                        List.of(partition.dead(), partition.stream(Partition.Stream.TALK)),
                        message.id(),
                        new String(entry, StandardCharsets.UTF_8)));
    }

    /** Deletes one, which is then never sent. False if there is none of this id. */
    public boolean drop(String messageId) {
        for (int n = 0; n < partitions; n++) {
            if (redis.hdel(new Partition(n).dead(), messageId) > 0) {
                return true;
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
