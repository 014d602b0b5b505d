package org.sathi.bot.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.engine.Lease;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Gatekeeper;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.turn.Fact.Sent.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/** Carries one message to its end: through the gate, at the channel's pace, again where it is worth it. */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration REDIS_PAUSE = Duration.ofSeconds(1);
    // Longer than a short wait, so that what is held gives its place to others.
    private static final Duration HOLD = Duration.ofMillis(2_500);

    private final Routes routes;
    private final SendRecord record;
    private final Endings endings;
    private final Receiver receiver;
    private final Backoff backoff;
    private final Clock clock;
    private volatile Gatekeeper gatekeeper = Gatekeeper.ALL_GO;

    /** {@code receiver} is told of contacts who turn out to be unreachable. */
    public Postman(Routes routes, SendRecord record, Receiver receiver, Backoff backoff, Clock clock) {
        this.routes = routes;
        this.record = record;
        this.endings = new Endings(routes, record);
        this.receiver = receiver;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Asks {@code other} about messages of broadcasts from now on. */
    public Postman with(Gatekeeper other) {
        gatekeeper = other;
        return this;
    }

    /**
     * Carries a letter until it is sent or given up.
     *
     * @return false if the work was stopped or the lease lost first; the message is then another holder's
     */
    boolean carry(Letter letter, Lease lease) {
        var attempt = new Attempt(0, false);
        int faults = 0;
        try {
            while (!letter.lanes().stopped()) {
                try {
                    var next = attempt(letter, lease, attempt);
                    if (next.over()) {
                        letter.envelope().done();
                        return true;
                    }
                    attempt = next;
                } catch (JedisException e) {
                    LOG.debug("Redis is away: the message waits");
                    letter.lanes().pause(REDIS_PAUSE);
                } catch (SendRecord.NotHolder e) {
                    throw e;
                } catch (RuntimeException e) {
                    // Whatever it was: if the lane ended with it, nothing would reach this contact any more.
                    LOG.warn("a message waits after {}", e.getClass().getName());
                    letter.lanes().pause(backoff.after(++faults, RandomGenerator.getDefault()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SendRecord.NotHolder e) {
            LOG.debug("lease lost while sending");
        }
        return false;
    }

    private Attempt attempt(Letter letter, Lease lease, Attempt before) throws InterruptedException {
        var message = letter.message();
        var route = routes.of(message.to());
        if (route.isEmpty()) {
            return give(letter, lease, Outcome.DEAD, "no-channel", before);
        }
        var pacer = route.get().pacer();
        var held = held(letter, lease, pacer, before);
        if (held.isPresent()) {
            return held.get();
        }
        pacer.await(message.to(), message.purpose() == Outgoing.Purpose.BULK, letter.lanes()::stopped);
        if (letter.lanes().stopped()) {
            return before;
        }
        // It may have been stopped, or the channel closed, while it waited for its turn.
        var heldSince = held(letter, lease, pacer, before);
        if (heldSince.isPresent()) {
            return heldSince.get();
        }
        var gate = record.begin(letter, lease);
        if (gate == SendRecord.Gate.DONE_BEFORE) {
            record.closeEntry(letter, lease);
            return Attempt.OVER;
        }
        if (gate == SendRecord.Gate.OPTED_OUT) {
            return give(letter, lease, Outcome.OPTED_OUT, "", before);
        }
        var sent = clock.instant();
        var now = new Attempt(before.count() + 1, before.doubtful() || gate == SendRecord.Gate.MAYBE_SENT_BEFORE);
        return switch (send(route.get().channel(), message)) {
            case Delivery.Accepted(String providerId) -> {
                pacer.accepted();
                endings.keep(
                        letter,
                        lease,
                        new SendRecord.Ended(
                                Outcome.ACCEPTED, providerId, "", now.count(), now.doubtful(), clock.instant()),
                        gatekeeper);
                yield Attempt.OVER;
            }
            case Delivery.Throttled(Duration after) -> {
                pacer.refused(message.to(), after);
                yield again(letter, lease, now, after, "throttled", false);
            }
            case Delivery.Unavailable(String reason, boolean maybe) ->
                again(letter, lease, now, backoff.after(now.count(), RandomGenerator.getDefault()), reason, maybe);
            case Delivery.Unreachable(String code) ->
                lost(letter, lease, Outcome.UNREACHABLE, code, now, new Incoming.Unreachable(sent));
            case Delivery.OptedOut(String code) ->
                lost(letter, lease, Outcome.UNREACHABLE, code, now, new Incoming.Blocked(sent));
            case Delivery.Rejected(String code, String _) -> give(letter, lease, Outcome.DEAD, code, now);
        };
    }

    /** A channel throws nothing. Should one do so all the same, the message may have gone out. */
    private static Delivery send(Channel channel, Outgoing message) {
        try {
            return channel.send(message);
        } catch (RuntimeException e) {
            LOG.warn("channel {} failed with {}", channel.name(), e.getClass().getName());
            return new Delivery.Unavailable(e.getClass().getSimpleName(), true);
        }
    }

    /** What becomes of a message whose broadcast or channel does not go at present; empty if it goes. */
    private Optional<Attempt> held(Letter letter, Lease lease, Pacer pacer, Attempt before)
            throws InterruptedException {
        var campaign = letter.message().campaign();
        var gate = campaign == null ? Campaign.Gate.GO : gatekeeper.at(campaign, clock.instant());
        return switch (gate) {
            case GO -> {
                var closed = pacer.closedFor();
                if (closed.isZero()) {
                    yield Optional.empty();
                }
                letter.lanes().pause(closed);
                yield Optional.of(before);
            }
            case HOLD -> {
                letter.lanes().pause(HOLD);
                yield Optional.of(before);
            }
            case STOPPED -> Optional.of(give(letter, lease, Outcome.SKIPPED, "stopped", before));
            case EXPIRED -> Optional.of(give(letter, lease, Outcome.EXPIRED, "", before));
        };
    }

    private Attempt again(Letter letter, Lease lease, Attempt now, Duration wait, String reason, boolean maybe)
            throws InterruptedException {
        if (isTooOld(letter)) {
            return give(letter, lease, Outcome.DEAD, "expired:" + reason, now);
        }
        boolean doubtful = now.doubtful() || maybe;
        if (!doubtful) {
            record.unmark(letter, lease);
        }
        routes.retried(letter.message().to());
        letter.lanes().pause(wait);
        return new Attempt(now.count(), doubtful);
    }

    /** What is said in a broadcast may have been held all night or longer; it is good until its broadcast expires. */
    private boolean isTooOld(Letter letter) {
        var read = letter.envelope().entry().content();
        if (letter.message().campaign() != null || read == null) {
            return false;
        }
        return Duration.between(Instant.ofEpochMilli(read.at()), clock.instant())
                        .compareTo(backoff.giveUp())
                > 0;
    }

    /**
     * The contact learns what the channel said of it, in a turn of its own. In a broadcast it may be the channel's fault and not
     * hers, for everybody at once: there it is decided when the broadcast is over, by how many it was.
     */
    private Attempt lost(Letter letter, Lease lease, Outcome outcome, String code, Attempt now, Incoming what)
            throws InterruptedException {
        var message = letter.message();
        if (message.campaign() != null) {
            return give(letter, lease, what instanceof Incoming.Blocked ? Outcome.OPTED_OUT : outcome, code, now);
        }
        if (message.purpose() != Outgoing.Purpose.FAREWELL) {
            receiver.receive(Inbound.of(message.id() + "/lost", message.to(), clock.instant(), what));
        }
        return give(letter, lease, outcome, code, now);
    }

    private Attempt give(Letter letter, Lease lease, Outcome outcome, String code, Attempt now)
            throws InterruptedException {
        endings.keep(
                letter,
                lease,
                new SendRecord.Ended(outcome, "", code, Math.max(0, now.count()), now.doubtful(), clock.instant()),
                gatekeeper);
        return Attempt.OVER;
    }
}
