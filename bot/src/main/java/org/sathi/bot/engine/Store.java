package org.sathi.bot.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import redis.clients.jedis.UnifiedJedis;

/** Contacts in Redis: one read and one atomic write a turn. Throws JedisException when Redis cannot be reached. */
public final class Store {

    private static final Script COMMIT = Script.of(Store.class, "commit");
    private static final byte[] VERSION = ascii("v");
    private static final byte[] DOCUMENT = ascii("d");
    private static final byte[] NOTHING = {};

    /** So long providers deliver again. */
    private static final Duration REDELIVERED = Duration.ofMinutes(30);

    private final UnifiedJedis redis;
    private final Codec codec;
    private final int partitions;

    /** A store over so many partitions; the number must never change for the same data. */
    public Store(UnifiedJedis redis, Codec codec, int partitions) {
        this.redis = redis;
        this.codec = codec;
        this.partitions = partitions;
    }

    /** The partition of a contact. */
    public Partition partition(Address address) {
        return Partition.of(address, partitions);
    }

    /** The contact as it was last committed, or an unknown one. */
    public Contact load(Address address) {
        List<byte[]> fields = redis.hmget(ascii(partition(address).contact(address)), VERSION, DOCUMENT);
        byte @Nullable [] version = fields.get(0);
        byte @Nullable [] document = fields.get(1);
        if (version == null || document == null) {
            var stranger = Contact.unknown(address);
            var taken = Optional.ofNullable(redis.get(partition(address).gone(address)));
            return taken.map(ids -> stranger.having(List.of(ids.split("\n")))).orElse(stranger);
        }
        return codec.readContact(address, Long.parseLong(new String(version, StandardCharsets.US_ASCII)), document);
    }

    /** Puts a contact back as it was recorded, unless there is one; false if there is. */
    public boolean restore(Contact recorded) {
        return commit(recorded, List.of(), 0, 0);
    }

    /**
     * Writes a contact and appends its effects to the log in one step, if it is still at {@code before}.
     *
     * @return false if another turn was committed meanwhile; nothing was written then
     */
    boolean commit(Contact after, List<Effect> effects, long before, long at) {
        var partition = partition(after.address());
        var entry = effects.isEmpty() ? NOTHING : codec.write(new Codec.Entry(after.address(), at, effects));
        var stream = isBulk(effects) ? Partition.Stream.BULK : Partition.Stream.TALK;
        var done = COMMIT.run(
                redis,
                List.of(
                        ascii(partition.contact(after.address())),
                        ascii(partition.stream(stream)),
                        ascii(partition.gone(after.address()))),
                List.of(
                        ascii(Long.toString(before)),
                        ascii(Long.toString(after.version())),
                        ascii(after.profile().optedOut() ? "1" : "0"),
                        codec.write(after),
                        entry));
        return Long.valueOf(1).equals(done);
    }

    /**
     * Deletes a contact and appends what is left to do in one step, if it is still at {@code before}. For a while a message of
     * its that is delivered once more is still known.
     *
     * @return false if another turn was committed meanwhile; nothing was deleted then
     */
    boolean forget(Contact last, List<Effect> effects, long before, long at) {
        var partition = partition(last.address());
        var entry = effects.isEmpty() ? NOTHING : codec.write(new Codec.Entry(last.address(), at, effects));
        var done = COMMIT.run(
                redis,
                List.of(
                        ascii(partition.contact(last.address())),
                        ascii(partition.stream(Partition.Stream.TALK)),
                        ascii(partition.gone(last.address()))),
                List.of(
                        ascii(Long.toString(before)),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        entry,
                        ascii(String.join("\n", last.recent())),
                        ascii(Long.toString(REDELIVERED.toMillis()))));
        return Long.valueOf(1).equals(done);
    }

    private static boolean isBulk(List<Effect> effects) {
        for (var effect : effects) {
            if (effect instanceof Effect.Say(Outgoing message) && message.purpose() == Outgoing.Purpose.BULK) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
