package org.sathi.bot.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Gathered;
import org.sathi.bot.engine.Lease;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.Script;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import redis.clients.jedis.UnifiedJedis;

/** What Redis knows of messages being sent: the gate and mark before, the end after. */
public final class SendRecord {

    private static final Script BEGIN = Script.of(SendRecord.class, "begin");
    private static final Script FINISH = Script.of(SendRecord.class, "finish");

    private final UnifiedJedis redis;
    private final Gathered beginnings;
    private final Gathered ends;
    private final Codec codec;
    private final DeadLetters dead;

    /** A record in Redis; what is given up goes to {@code dead}. */
    public SendRecord(UnifiedJedis redis, Codec codec, DeadLetters dead) {
        this.redis = redis;
        this.beginnings = new Gathered(redis, BEGIN);
        this.ends = new Gathered(redis, FINISH);
        this.codec = codec;
        this.dead = dead;
    }

    /** What the gate says. */
    enum Gate {
        OPTED_OUT,
        OPEN,
        MAYBE_SENT_BEFORE,
        DONE_BEFORE
    }

    /** Another instance holds the lease. */
    static final class NotHolder extends RuntimeException {
        NotHolder() {
            super("another instance holds the lease");
        }
    }

    /**
     * The end of a message.
     *
     * @param outcome how it ended
     * @param providerId the provider's id, or empty
     * @param code the provider's error code, or empty
     * @param attempts how often it was tried
     * @param doubtful whether it may have been sent twice
     * @param at when it ended
     */
    record Ended(
            Fact.Sent.Outcome outcome, String providerId, String code, int attempts, boolean doubtful, Instant at) {}

    Gate begin(Letter letter, Lease lease) {
        var message = letter.message();
        boolean passes = message.purpose().passesOptOut();
        var partition = lease.partition();
        var answer = beginnings.run(
                partition,
                List.of(lease.key(), partition.sending(), partition.contact(message.to())),
                lease.holder(),
                message.id(),
                passes ? "1" : "0");
        int gate = answer instanceof Long n ? n.intValue() : -1;
        if (gate < 0) {
            throw new NotHolder();
        }
        return Gate.values()[gate];
    }

    /** Takes the mark off after an attempt that surely did not get through. */
    void unmark(Letter letter, Lease lease) {
        redis.hdel(lease.partition().sending(), letter.message().id());
    }

    void end(Letter letter, Lease lease, Ended e) {
        var m = letter.message();
        var fact = new Fact.Sent(
                m.to(), e.at(), m.id(), e.outcome(), e.providerId(), e.code(), e.attempts(), e.doubtful());
        boolean kept = e.outcome() == Fact.Sent.Outcome.DEAD && m.purpose() != Outgoing.Purpose.FAREWELL;
        var letterLeft = kept ? dead.write(new DeadLetter(m, e.code(), e.at())) : "";
        finish(letter, lease, new Effect.Note("sent:" + m.id() + ":" + e.at().toEpochMilli(), fact), letterLeft);
    }

    /** Lets an entry go whose last message an earlier holder had finished. */
    void closeEntry(Letter letter, Lease lease) {
        if (letter.envelope().isLast()) {
            var ids = letter.envelope().ids().toArray(String[]::new);
            redis.xack(
                    letter.envelope().entry().stream(),
                    lease.group(),
                    letter.envelope().entry().id());
            redis.hdel(lease.partition().sending(), ids);
        }
    }

    private void finish(Letter letter, Lease lease, Effect.Note note, String letterLeft) {
        var m = letter.message();
        var partition = lease.partition();
        var entry = letter.envelope().entry();
        boolean last = letter.envelope().isLast();
        var receipt = codec.write(new Codec.Entry(m.to(), note.fact().at().toEpochMilli(), List.of(note)));
        var args = new ArrayList<>(List.of(
                m.id(),
                new String(receipt, StandardCharsets.UTF_8),
                letterLeft,
                lease.group(),
                last ? entry.id().toString() : ""));
        args.addAll(letter.envelope().ids());
        ends.run(
                partition,
                List.of(
                        partition.sending(),
                        entry.stream(),
                        partition.stream(Partition.Stream.RECEIPTS),
                        partition.dead()),
                args.toArray(String[]::new));
    }
}
