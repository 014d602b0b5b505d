package org.sathi.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.engine.Store;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Gatekeeper;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.turn.Effect;

class OutboxTest extends RedisTest {

    private static final int PARTITIONS = 2;
    private static final Address ANNA = Address.of("sms:+85512000001");
    private static final Address BEN = Address.of("sms:+85512000002");

    private final Codec codec = new Codec();
    private final Store store = new Store(redis(), codec, PARTITIONS);
    private final DeadLetters dead = new DeadLetters(redis(), codec, PARTITIONS);
    private final Phones phones = new Phones();
    private final List<Inbound> told = new CopyOnWriteArrayList<>();
    private final List<Boolean> ends = new CopyOnWriteArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private volatile Campaign.Gate gate = Campaign.Gate.GO;
    private Group group;

    /** A channel that answers as it is told, message by message, and otherwise takes them. */
    private static final class Phones implements Channel {
        private final Map<String, Queue<Delivery>> answers = new ConcurrentHashMap<>();
        private final Set<String> broken = ConcurrentHashMap.newKeySet();
        private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

        void answer(String id, Delivery... inTurn) {
            answers.put(id, new ArrayDeque<>(List.of(inTurn)));
        }

        @Override
        public String name() {
            return Address.SMS;
        }

        @Override
        public Pace pace() {
            return new Pace(0, 0);
        }

        @Override
        public Delivery send(Outgoing message) {
            if (broken.remove(message.id())) {
                throw new IllegalStateException("a channel throws nothing");
            }
            var answer = answers.getOrDefault(message.id(), new ArrayDeque<>()).poll();
            if (answer != null) {
                return answer;
            }
            sent.add(message.id());
            return new Delivery.Accepted("SM-" + message.id());
        }
    }

    @BeforeEach
    void start() {
        var receiver = new Receiver() {
            @Override
            public void receive(Inbound inbound) {
                if (faults.getAndDecrement() > 0) {
                    throw new NotKept(new IllegalStateException("the disk is full"));
                }
                told.add(inbound);
            }

            @Override
            public void receipt(Receipt receipt) {}
        };
        var quick = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofHours(1));
        var routes = new Routes(List.of(phones), _ -> Optional.empty(), new SimpleMeterRegistry());
        var postman = new Postman(routes, new SendRecord(redis(), codec, dead), receiver, quick, Clock.systemUTC())
                .with(new Gatekeeper() {
                    @Override
                    public Campaign.Gate at(Campaign campaign, Instant now) {
                        return gate;
                    }

                    @Override
                    public void ended(Campaign campaign, boolean failed) {
                        ends.add(failed);
                        if (faults.getAndDecrement() > 0) {
                            throw new IllegalStateException("it cannot be counted");
                        }
                    }
                });
        group = new Group(redis(), codec, new Outbox(postman), new Instances(redis()), PARTITIONS);
    }

    @AfterEach
    void stop() {
        group.close();
    }

    private void say(Address to, String... ids) {
        for (var id : ids) {
            append(List.of(message(to, id, Outgoing.Purpose.REPLY)), Instant.now());
        }
    }

    private static Effect message(Address to, String id, Outgoing.Purpose purpose) {
        return new Effect.Say(new Outgoing(id, to, "text of " + id, List.of(), null, purpose));
    }

    private void append(List<Effect> effects, Instant at) {
        var to = ((Effect.Say) effects.getFirst()).message().to();
        redis().xadd(
                        store.partition(to).stream(Partition.Stream.TALK)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        redis.clients.jedis.params.XAddParams.xAddParams(),
                        Map.of(new byte[] {'e'}, codec.write(new Codec.Entry(to, at.toEpochMilli(), effects))));
    }

    private void awaitSent(String... ids) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(phones.sent).contains(ids));
    }

    @Test
    void messages_of_one_contact_keep_their_order_also_while_one_is_tried_again() {
        phones.answer("a1", new Delivery.Unavailable("503", false), new Delivery.Throttled(Duration.ofMillis(100)));
        say(ANNA, "a1", "a2", "a3");
        awaitSent("a1", "a2", "a3");
        assertThat(phones.sent).containsSubsequence("a1", "a2", "a3");
    }

    @Test
    void a_contact_whose_message_is_tried_again_does_not_hold_up_others() {
        phones.answer("a1", new Delivery.Throttled(Duration.ofSeconds(3)));
        say(ANNA, "a1");
        say(BEN, "b1", "b2");
        awaitSent("a1", "b1", "b2");
        assertThat(phones.sent).endsWith("a1");
    }

    private void refuseThree(Duration after) {
        int number = 1;
        for (var id : List.of("a1", "b1", "c1")) {
            phones.answer(id, new Delivery.Throttled(after));
            say(Address.of("sms:+8551200000" + number++), id);
        }
        await().until(() -> phones.answers.values().stream().allMatch(Queue::isEmpty));
        // What was answered is noted within a moment.
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    }

    @Test
    void a_channel_whose_provider_wants_nothing_from_anybody_is_closed_for_that_time() {
        refuseThree(Duration.ofSeconds(30));
        say(Address.of("sms:+85512000004"), "d1");
        await().during(Duration.ofSeconds(2)).until(() -> phones.sent.isEmpty());
    }

    @Test
    void a_channel_that_was_closed_goes_on_when_the_time_is_over() {
        refuseThree(Duration.ofSeconds(3));
        say(Address.of("sms:+85512000004"), "d1");
        awaitSent("a1", "b1", "c1", "d1");
    }

    @Test
    void a_message_that_is_refused_lies_among_the_dead_letters_and_can_be_sent_again() {
        phones.answer("a1", new Delivery.Rejected("21211", "invalid number"));
        say(ANNA, "a1", "a2");
        awaitSent("a2");
        assertThat(dead.list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.message().id()).isEqualTo("a1");
            assertThat(letter.code()).isEqualTo("21211");
        });
        assertThat(dead.resend("a1", Instant.now())).isEqualTo(DeadLetters.Resent.QUEUED);
        awaitSent("a1");
        assertThat(dead.count()).isZero();
        assertThat(dead.resend("a1", Instant.now())).isEqualTo(DeadLetters.Resent.UNKNOWN);
    }

    @Test
    void who_opted_out_gets_nothing_but_the_confirmation() {
        redis().hset(store.partition(ANNA).contact(ANNA), Map.of("v", "1", "o", "1", "d", "{}"));
        append(List.of(message(ANNA, "late", Outgoing.Purpose.REPLY)), Instant.now());
        append(List.of(message(ANNA, "bye", Outgoing.Purpose.OPT_OUT_CONFIRMATION)), Instant.now());
        append(List.of(message(ANNA, "bulk", Outgoing.Purpose.BULK)), Instant.now());
        say(BEN, "b1");
        awaitSent("bye", "b1");
        await().until(() -> redis().hlen(store.partition(ANNA).sending()) == 0);
        assertThat(phones.sent).doesNotContain("late", "bulk");
    }

    @Test
    void a_contact_that_opted_out_at_the_provider_is_told_to_its_turn() {
        var begun = Instant.now();
        phones.answer("a1", new Delivery.OptedOut("21610"));
        say(ANNA, "a1");
        await().untilAsserted(() -> assertThat(told).singleElement().satisfies(inbound -> {
            assertThat(inbound.from()).isEqualTo(ANNA);
            assertThat(inbound.what())
                    .isInstanceOfSatisfying(
                            Incoming.Blocked.class,
                            blocked -> assertThat(blocked.refused()).isBetween(begun, inbound.at()));
        }));
    }

    @Test
    void a_contact_goes_on_after_a_fault_that_was_not_foreseen() {
        faults.set(2);
        phones.answer("a1", gone(), gone(), gone());
        say(ANNA, "a1", "a2");
        awaitSent("a2");
        assertThat(told)
                .singleElement()
                .satisfies(inbound -> assertThat(inbound.from()).isEqualTo(ANNA));
    }

    private static Delivery gone() {
        return new Delivery.Unreachable("30005");
    }

    @Test
    void a_message_whose_channel_breaks_down_is_tried_again_and_marked() {
        phones.broken.add("a1");
        say(ANNA, "a1", "a2");
        awaitSent("a1", "a2");
        await().untilAsserted(() ->
                assertThat(receipts()).anyMatch(r -> r.contains("a1") && r.contains("\"possiblySent\":true")));
    }

    @Test
    void a_message_whose_end_cannot_be_counted_is_not_sent_again() {
        faults.set(1);
        broadcast(ANNA, 1);
        broadcast(ANNA, 2);
        awaitSent("bc:7:1/0", "bc:7:2/0");
        assertThat(phones.sent).doesNotHaveDuplicates();
        assertThat(receipts()).hasSizeLessThan(3);
    }

    @Test
    void a_message_that_is_too_old_to_be_tried_again_is_given_up() {
        phones.answer("old", new Delivery.Unavailable("timeout", true), new Delivery.Unavailable("timeout", true));
        append(
                List.of(message(ANNA, "old", Outgoing.Purpose.REPLY)),
                Instant.now().minus(Duration.ofHours(2)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(dead.list(10))
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.code()).startsWith("expired")));
    }

    @Test
    void an_attempt_that_a_dead_instance_left_open_is_made_again_and_marked() {
        redis().hset(store.partition(ANNA).sending(), "a1", "sending");
        say(ANNA, "a1");
        awaitSent("a1");
        var receipts = store.partition(ANNA).stream(Partition.Stream.RECEIPTS);
        await().untilAsserted(() -> assertThat(redis().xrange(receipts, "-", "+"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getFields().get("e")).contains("\"possiblySent\":true")));
    }

    @Test
    void a_message_that_was_done_before_its_entry_was_closed_is_not_sent_again() {
        redis().hset(store.partition(ANNA).sending(), "a1", "done");
        append(
                List.of(message(ANNA, "a1", Outgoing.Purpose.REPLY), message(ANNA, "a2", Outgoing.Purpose.REPLY)),
                Instant.now());
        awaitSent("a2");
        assertThat(phones.sent).doesNotContain("a1");
        await().until(() -> redis().hlen(store.partition(ANNA).sending()) == 0);
    }

    @Test
    void replies_that_cannot_be_read_for_a_while_go_on_although_broadcasts_could_be_read_all_the_time() {
        say(ANNA, "a1");
        awaitSent("a1");
        var replies = store.partition(ANNA).stream(Partition.Stream.TALK);
        redis().del(replies);
        redis().set(replies, "no stream");
        await().during(Duration.ofSeconds(4)).until(() -> redis().type(replies).equals("string"));
        redis().del(replies);
        say(ANNA, "a2");
        awaitSent("a2");
    }

    @Test
    void an_entry_that_cannot_be_read_holds_up_nobody() {
        redis().xadd(
                        store.partition(ANNA).stream(Partition.Stream.TALK),
                        redis.clients.jedis.params.XAddParams.xAddParams(),
                        Map.of("e", "rubbish"));
        say(ANNA, "a1");
        awaitSent("a1");
    }

    private void broadcast(Address to, int number) {
        broadcast(to, number, Instant.now());
    }

    private void broadcast(Address to, int number, Instant at) {
        var campaign =
                new Campaign(7, number, "KH Asia/Phnom_Penh", Instant.now().plusSeconds(60));
        var message =
                new Outgoing("bc:7:" + number + "/0", to, "text", List.of(), null, Outgoing.Purpose.BULK, campaign);
        append(List.of(new Effect.Say(message)), at);
    }

    /** What the ledger is told of a broadcast's messages. */
    private List<String> receipts() {
        var found = new ArrayList<String>();
        for (int n = 0; n < PARTITIONS; n++) {
            redis().xrange(new Partition(n).stream(Partition.Stream.RECEIPTS), "-", "+")
                    .forEach(e -> found.add(e.getFields().get("e")));
        }
        return found;
    }

    @Test
    void a_broadcast_that_is_held_waits_and_goes_when_it_is_let_go() {
        gate = Campaign.Gate.HOLD;
        broadcast(ANNA, 1);
        say(BEN, "b1");
        awaitSent("b1");
        assertThat(phones.sent).doesNotContain("bc:7:1/0");
        gate = Campaign.Gate.GO;
        awaitSent("bc:7:1/0");
        await().untilAsserted(() -> assertThat(ends).containsExactly(false));
    }

    @Test
    void a_message_of_a_broadcast_that_was_held_for_long_is_tried_again_as_any_other() {
        phones.answer(
                "bc:7:1/0", new Delivery.Unavailable("503", false), new Delivery.Throttled(Duration.ofMillis(100)));
        broadcast(ANNA, 1, Instant.now().minus(Duration.ofHours(2)));
        awaitSent("bc:7:1/0");
        assertThat(dead.count()).isZero();
    }

    @Test
    void a_message_of_a_broadcast_that_is_tried_again_ends_when_the_broadcast_expires() {
        phones.answers.put(
                "bc:7:1/0", new ArrayDeque<>(Collections.nCopies(1_000, new Delivery.Unavailable("503", false))));
        broadcast(ANNA, 1);
        await().until(() -> phones.answers.get("bc:7:1/0").size() < 998);
        gate = Campaign.Gate.EXPIRED;
        await().untilAsserted(() -> assertThat(receipts()).anyMatch(r -> r.contains("EXPIRED")));
        assertThat(dead.count()).isZero();
    }

    @Test
    void a_broadcast_that_is_stopped_or_too_late_ends_as_that() {
        gate = Campaign.Gate.STOPPED;
        broadcast(ANNA, 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(receipts()).anyMatch(r -> r.contains("SKIPPED")));
        gate = Campaign.Gate.EXPIRED;
        broadcast(BEN, 2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(receipts()).anyMatch(r -> r.contains("EXPIRED")));
        assertThat(phones.sent).isEmpty();
        assertThat(ends).isEmpty();
    }

    @Test
    void a_provider_s_word_in_a_broadcast_marks_nobody_as_opted_out() {
        phones.answer("bc:7:1/0", new Delivery.OptedOut("21610"));
        phones.answer("bc:7:2/0", new Delivery.Unreachable("403"));
        broadcast(ANNA, 1);
        broadcast(BEN, 2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(receipts()).hasSize(2));
        assertThat(told).isEmpty();
        assertThat(ends).containsExactly(true, true);
    }
}
