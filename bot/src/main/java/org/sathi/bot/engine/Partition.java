package org.sathi.bot.engine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.CRC32;
import org.sathi.bot.message.Address;

/**
 * One share of the contacts. All its keys carry the same hash tag, so that scripts touch one slot of a Redis Cluster.
 *
 * @param number from 0
 */
public record Partition(int number) {

    /** The partition of a contact among {@code count}; stable for ever, so {@code count} must not change. */
    public static Partition of(Address address, int count) {
        var crc = new CRC32();
        crc.update(address.text().getBytes(StandardCharsets.UTF_8));
        return new Partition((int) (crc.getValue() % count));
    }

    /** Key of a contact's hash. */
    public String contact(Address address) {
        return key("c:" + address.text());
    }

    /** Key of a stream of the log. */
    public String stream(Stream stream) {
        return key(stream.name().toLowerCase(Locale.ROOT));
    }

    /** Key of the lease of a consumer group on this partition. */
    public String lease(String group) {
        return key("lease:" + group);
    }

    /** Key of the hash of messages being sent: id to what is known of the attempt. */
    public String sending() {
        return key("sending");
    }

    /** Key of the hash of messages that were given up: id to the dead letter. */
    public String dead() {
        return key("dead");
    }

    /** Key of the stream of log entries that a group could not take up; {@link Aside} tells their fields. */
    public String aside() {
        return key("aside");
    }

    /** Key of the marks of what was set aside, by which it is once. */
    String setAside() {
        return key("aside:marks");
    }

    /** Key of the ids that a contact which went had taken last; it does not show whose. */
    public String gone(Address address) {
        return key("gone:" + UUID.nameUUIDFromBytes(address.text().getBytes(StandardCharsets.UTF_8)));
    }

    private String key(String name) {
        return (number < 10 ? "{p0" : "{p") + number + "}:" + name;
    }

    /** A stream of a partition's log. */
    public enum Stream {
        /** What is said and noted in turns of people who wrote: their replies come first. */
        TALK,
        /** What is said and noted in turns of broadcasts. */
        BULK,
        /** What turns want done by others: for another contact, or for the help desk. Few turns want anything. */
        ERRANDS,
        /** What became of messages; only the ledger reads it. */
        RECEIPTS
    }
}
