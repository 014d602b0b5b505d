package org.sathi.bot.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

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
    private final Gathered commits;

    /** A store over so many partitions; the number must never change for the same data. */
    public Store(UnifiedJedis redis, Codec codec, int partitions) {
        this.redis = redis;
        this.codec = codec;
        this.partitions = partitions;
        this.commits = new Gathered(redis, COMMIT);
    }

    /**
     * A turn that is to be committed.
     *
     * @param before the version it was taken from
     * @param after the contact after it
     * @param effects what is to happen
     * @param at when, in milliseconds since 1970
     */
    record Change(long before, Contact after, List<Effect> effects, long at) {}

    /** The partition of a contact. */
    public Partition partition(Address address) {
        return Partition.of(address, partitions);
    }

    /** The contact as it was last committed, or an unknown one. */
    public Contact load(Address address) {
        return read(address, redis.hmget(ascii(partition(address).contact(address)), VERSION, DOCUMENT));
    }

    private Contact read(Address address, List<byte[]> fields) {
        byte @Nullable [] version = fields.get(0);
        byte @Nullable [] document = fields.get(1);
        if (version == null || document == null) {
            var stranger = Contact.unknown(address);
            var taken = Optional.ofNullable(redis.get(partition(address).gone(address)));
            return taken.map(ids -> stranger.having(List.of(ids.split("\n")))).orElse(stranger);
        }
        return codec.readContact(address, Long.parseLong(new String(version, StandardCharsets.US_ASCII)), document);
    }

    /** The contacts of these addresses, in their order, in one round trip. */
    List<Contact> loadAll(List<Address> addresses) {
        var loading = new ArrayList<Response<List<byte[]>>>();
        try (var pipeline = redis.pipelined()) {
            addresses.forEach(a -> loading.add(pipeline.hmget(ascii(partition(a).contact(a)), VERSION, DOCUMENT)));
            pipeline.sync();
        }
        var contacts = new ArrayList<Contact>();
        for (int i = 0; i < addresses.size(); i++) {
            contacts.add(read(addresses.get(i), loading.get(i).get()));
        }
        return contacts;
    }

    /** Commits turns of different contacts as {@link #commit} does, in one round trip; says of each whether it was. */
    List<Boolean> commitAll(List<Change> changes) {
        COMMIT.load(redis, changes.stream().map(c -> keys(c).getFirst()).toList());
        var committing = new ArrayList<Response<Object>>();
        try (var pipeline = redis.pipelined()) {
            changes.forEach(c -> committing.add(COMMIT.run(pipeline, keys(c), values(c))));
            pipeline.sync();
        }
        return committing.stream().map(Store::isDone).toList();
    }

    private static boolean isDone(Response<Object> answer) {
        try {
            return Long.valueOf(1).equals(answer.get());
        } catch (JedisNoScriptException e) {
            // Redis was restarted between the two: the turn is taken again by itself.
            return false;
        }
    }

    /** Puts a contact back as it was recorded, unless there is one; false if there is. */
    public boolean restore(Contact recorded) {
        return commit(new Change(0, recorded, List.of(), 0));
    }

    /**
     * Writes a contact and appends the turn's effects to the log in one step, if it still is what the turn was taken from.
     *
     * @return false if another turn was committed meanwhile; nothing was written then
     */
    boolean commit(Change turn) {
        return isCommitted(turn, values(turn));
    }

    /**
     * Deletes a contact and appends what is left to do in one step, if it still is what the turn was taken from. For a while
     * a message of its that is delivered once more is still known.
     *
     * @return false if another turn was committed meanwhile; nothing was deleted then
     */
    boolean forget(Change last) {
        return isCommitted(
                last,
                List.of(
                        ascii(Long.toString(last.before())),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        entry(last, false),
                        entry(last, true),
                        ascii(String.join("\n", last.after().recent())),
                        ascii(Long.toString(REDELIVERED.toMillis()))));
    }

    private boolean isCommitted(Change turn, List<byte[]> values) {
        return Long.valueOf(1).equals(commits.run(partition(turn.after().address()), keys(turn), values));
    }

    private List<byte[]> keys(Change turn) {
        var address = turn.after().address();
        var partition = partition(address);
        return List.of(
                ascii(partition.contact(address)),
                ascii(partition.stream(isBulk(turn.effects()) ? Partition.Stream.BULK : Partition.Stream.TALK)),
                ascii(partition.stream(Partition.Stream.ERRANDS)),
                ascii(partition.gone(address)));
    }

    private List<byte[]> values(Change turn) {
        return List.of(
                ascii(Long.toString(turn.before())),
                ascii(Long.toString(turn.after().version())),
                ascii(turn.after().profile().optedOut() ? "1" : "0"),
                codec.write(turn.after()),
                entry(turn, false),
                entry(turn, true));
    }

    /** The entry with those effects that are errands, or with the others. */
    private byte[] entry(Change turn, boolean errands) {
        var some = turn.effects().stream().filter(e -> isErrand(e) == errands).toList();
        return some.isEmpty()
                ? NOTHING
                : codec.write(new Codec.Entry(turn.after().address(), turn.at(), some));
    }

    private static boolean isErrand(Effect effect) {
        return switch (effect) {
            case Effect.Post _, Effect.Ask _ -> true;
            case Effect.Say _, Effect.Note _ -> false;
        };
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
