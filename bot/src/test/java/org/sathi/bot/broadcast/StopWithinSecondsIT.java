package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.ledger.Ledger;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.State;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Gatekeeper;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.outbox.Backoff;
import org.sathi.bot.outbox.DeadLetters;
import org.sathi.bot.outbox.Outbox;
import org.sathi.bot.outbox.Postman;
import org.sathi.bot.outbox.Routes;
import org.sathi.bot.outbox.SendRecord;
import org.sathi.bot.turn.BroadcastErrand;

/**
 * A broadcast that is paused, goes on and is stopped while a slow provider takes it, with the real engine, outbox and stores. What the
 * provider has in its hands when the stop is answered still arrives, and what was between the gate and the provider at that moment;
 * nothing after.
 */
class StopWithinSecondsIT extends RedisTest {

    private static final int PARTITIONS = 4;
    private static final int PEOPLE = 300;
    private static final int PER_SECOND = 20;
    private static final Duration SLOW = Duration.ofMillis(250);

    /** The gate knows at once; the rest is for a machine that is very busy. */
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private static final Receiver NOBODY = new Receiver() {
        @Override
        public void receive(Inbound inbound) {}

        @Override
        public void receipt(Receipt receipt) {}
    };

    private final SlowProvider provider = new SlowProvider();
    private final Instances instances = new Instances(redis());

    /** Takes every message, after a while. */
    private static final class SlowProvider implements Channel {
        private final Queue<Long> begun = new ConcurrentLinkedQueue<>();
        private final AtomicInteger inHands = new AtomicInteger();
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public String name() {
            return Address.SMS;
        }

        @Override
        public Pace pace() {
            return new Pace(PER_SECOND, 0);
        }

        @Override
        public Delivery send(Outgoing message) {
            begun.add(System.nanoTime());
            inHands.incrementAndGet();
            try {
                boolean _ = never.await(SLOW.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            inHands.decrementAndGet();
            return new Delivery.Accepted("SM-" + message.id());
        }
    }

    /** The gate as it is, and when it first kept something back since it was last asked that. */
    private static final class Watched implements Gatekeeper {
        private final Gate gate;
        private final AtomicLong keptBack = new AtomicLong();

        Watched(Gate gate) {
            this.gate = gate;
        }

        @Override
        public Campaign.Gate at(Campaign campaign, Instant now) {
            var answer = gate.at(campaign, now);
            if (answer != Campaign.Gate.GO) {
                keptBack.compareAndSet(0, System.nanoTime());
            }
            return answer;
        }

        @Override
        public void ended(Campaign campaign, boolean failed) {
            gate.ended(campaign, failed);
        }
    }

    @Test
    void a_pause_and_a_stop_take_effect_within_seconds_and_the_totals_add_up_at_every_moment() throws Exception {
        try (var programme = new Programme()) {
            programme.empty();
            programme.now = Instant.now();
            enrol(programme);
            var rules = Programme.rules("none");
            var broadcasts = programme.broadcasts(rules);
            var dispatch = dispatch(programme, rules);
            var looking = new Gate(programme.jdbc, rules.quiet(), dispatch::raise);
            programme.steered = looking::lookAgain;
            var gate = new Watched(looking);
            try (var _ = group(programme, new Outbox(postman(programme, gate)));
                    var _ = group(programme, ledger(programme))) {
                dispatch.start();
                var farmers = programme.codec.json().readValue("{\"roles\":[\"FARMER\"]}", Audience.class);
                long number = programme.start(
                        broadcasts,
                        Programme.draft(Map.of("en", "Hello {name}")).with(farmers, Audience.EMPTY));
                await().atMost(Duration.ofSeconds(60)).until(() -> provider.begun.size() >= PER_SECOND);
                Queue<Integer> sums = new ConcurrentLinkedQueue<>();
                var watching = Executors.newSingleThreadScheduledExecutor();
                var _ = watching.scheduleWithFixedDelay(
                        () -> sums.add(sum(programme, broadcasts, number)), 0, 50, TimeUnit.MILLISECONDS);

                programme.ask(broadcasts, new BroadcastErrand.Pause(number));
                assertNothingBeginsAfter(System.nanoTime(), gate, "pause");
                int whilePaused = provider.begun.size();
                programme.ask(broadcasts, new BroadcastErrand.Resume(number));
                await().atMost(Duration.ofSeconds(60)).until(() -> provider.begun.size() > whilePaused + PER_SECOND);
                gate.keptBack.set(0);
                programme.ask(broadcasts, new BroadcastErrand.Halt(number));
                assertNothingBeginsAfter(System.nanoTime(), gate, "stop");

                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(
                                        programme.standing(broadcasts, number).counts())
                                .isEqualTo(Map.of(
                                        BroadcastWord.Delivery.SENT,
                                        provider.begun.size(),
                                        BroadcastWord.Delivery.SKIPPED,
                                        PEOPLE - provider.begun.size())));
                assertThat(programme.standing(broadcasts, number).state()).isEqualTo(State.STOPPED);
                watching.close();
                assertThat(sums).isNotEmpty().containsOnly(PEOPLE);
            } finally {
                dispatch.stop();
            }
        }
    }

    /** Waits until nothing begins any more: the gate knows at once, and what has passed it by then is sent. */
    private void assertNothingBeginsAfter(long answered, Watched gate, String what) {
        int inHands = provider.inHands.get();
        int before = provider.begun.size();
        await().atMost(SECONDS).until(() -> gate.keptBack.get() > answered);
        var known = Duration.ofNanos(gate.keptBack.get() - answered);
        var seen = new AtomicInteger(-1);
        await().during(Duration.ofSeconds(2)).atMost(SECONDS).until(() -> {
            int now = provider.begun.size();
            return seen.getAndSet(now) == now;
        });
        long late = provider.begun.stream().filter(t -> t > answered).count();
        System.out.printf(
                "%s: %d of %d begun, %d in the provider's hands; the gate knew after %d ms, %d more began%n",
                what, before, PEOPLE, inHands, known.toMillis(), late);
        // On a machine that is busy some had their turn before, and begin only now.
        assertThat(late).isLessThanOrEqualTo(3 * PER_SECOND + PER_SECOND * known.toMillis() / 1_000);
        assertThat(provider.begun).hasSizeLessThan(PEOPLE);
        gate.keptBack.set(0);
    }

    private static int sum(Programme programme, Broadcasts broadcasts, long number) {
        return programme.standing(broadcasts, number).counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Group group(Programme programme, org.sathi.bot.engine.GroupTask task) {
        return new Group(redis(), programme.codec, task, instances, PARTITIONS);
    }

    private static Ledger ledger(Programme programme) {
        var record =
                new ProgrammeRecord(programme.jdbc, programme.transaction, programme.codec, new SimpleMeterRegistry());
        return new Ledger(
                record,
                new Migrations(java.util.Objects.requireNonNull(programme.jdbc.getDataSource())),
                new Patience(Clock.systemUTC()));
    }

    private Postman postman(Programme programme, Gatekeeper gate) {
        var bucket = Bucket.builder()
                .addLimit(l -> l.capacity(PER_SECOND).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
        var routes = new Routes(List.of(provider), _ -> Optional.of(bucket), new SimpleMeterRegistry());
        var dead = new DeadLetters(redis(), programme.codec, PARTITIONS);
        var record = new SendRecord(redis(), programme.codec, dead);
        return new Postman(routes, record, NOBODY, Backoff.DEFAULT, Clock.systemUTC()).with(gate);
    }

    private static Dispatch dispatch(Programme programme, BroadcastRules rules) {
        var store = new Store(redis(), programme.codec, PARTITIONS);
        var engine = new Engine(store, programme.turn, String::hashCode, new TurnMetrics(new SimpleMeterRegistry()));
        return new Dispatch(
                programme.jdbc,
                new Dispatch.Works(
                        programme.transaction,
                        programme.codec,
                        new DeskMail(programme.jdbc, programme.codec),
                        engine::takeAll,
                        Clock.systemUTC(),
                        () -> {},
                        () -> {}),
                rules,
                programme.around(PER_SECOND));
    }

    private static void enrol(Programme programme) {
        var store = new Store(redis(), programme.codec, PARTITIONS);
        for (int i = 0; i < PEOPLE; i++) {
            var address = Address.of("sms:+85512%06d".formatted(i));
            programme.farmer(address.text(), "en", "Anna", "");
            var contact = programme.contact(address.text());
            redis().hset(
                            store.partition(address).contact(address).getBytes(StandardCharsets.UTF_8),
                            Map.of(
                                    bytes("v"),
                                    bytes(Long.toString(contact.version())),
                                    bytes("o"),
                                    bytes("0"),
                                    bytes("d"),
                                    programme.codec.write(contact)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
