package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Session;
import org.sathi.bot.turn.Turn;

class EngineTest extends RedisTest {

    private static final Address ANNA = Address.of("telegram:1");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private final Codec codec = new Codec();
    private final Store store = new Store(redis(), codec, 4);

    /** A turn that counts in the session how often it was taken, and notes each. */
    private static final class Counting implements Turn {
        @Override
        public Taken take(Contact contact, Inbound inbound, Moment moment) {
            if (inbound.what() instanceof Incoming.Text(String text) && text.equals("fail")) {
                throw new IllegalStateException("a fault of ours");
            }
            var so = contact.session().get("count");
            int next = so.isEmpty() ? 1 : Integer.parseInt(so) + 1;
            var fact = new Fact.Audited(contact.address(), moment.now(), "counted", contact.address(), "" + next);
            return new Taken(
                    contact.with(contact.session().with("count", Integer.toString(next))),
                    List.of(new Effect.Note(inbound.id(), fact)));
        }

        @Override
        public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
            return new Taken(contact.with(contact.session().with("stumbled", "yes")), List.of());
        }
    }

    private Engine engine() {
        return engineOf(store);
    }

    private static Engine engineOf(Store store) {
        return new Engine(store, new Counting(), id -> id.hashCode(), new TurnMetrics(new SimpleMeterRegistry()));
    }

    private static Inbound text(String id, String text) {
        return Inbound.of(id, ANNA, NOW, new Incoming.Text(text));
    }

    private long logged() {
        return redis().xlen(store.partition(ANNA).stream(Partition.Stream.TALK));
    }

    @Test
    void a_message_that_is_delivered_again_has_no_second_effect() {
        engine().take(text("a", "hello"));
        engine().take(text("a", "hello"));
        assertThat(store.load(ANNA).session().get("count")).isEqualTo("1");
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void only_the_last_32_ids_are_remembered() {
        var engine = engine();
        IntStream.range(0, 40).forEach(i -> engine.take(text("m" + i, "hello")));
        assertThat(store.load(ANNA).recent()).hasSize(32).first().isEqualTo("m8");
    }

    @Test
    void turns_of_one_contact_taken_at_once_by_two_instances_all_count_once() {
        var one = engine();
        var other = engineOf(new Store(redis(), codec, 4));
        // In groups, because a redelivery is recognised among the last 32.
        for (int group = 0; group < 20; group++) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 10; i++) {
                    var message = text("m" + group + "." + i, "hello");
                    threads.execute(() -> one.take(message));
                    threads.execute(() -> other.take(message));
                }
            }
        }
        assertThat(store.load(ANNA).session().get("count")).isEqualTo("200");
        assertThat(store.load(ANNA).version()).isEqualTo(200);
        assertThat(logged()).isEqualTo(200);
    }

    @Test
    void a_turn_that_fails_through_our_fault_is_answered_and_does_not_block_the_contact() {
        var engine = engine();
        engine.take(text("a", "fail"));
        engine.take(text("b", "hello"));
        assertThat(store.load(ANNA).session().get("stumbled")).isEqualTo("yes");
        assertThat(store.load(ANNA).session().get("count")).isEqualTo("1");
    }

    @Test
    void a_session_of_another_build_is_read_as_far_as_it_can_be_and_is_lost_politely() {
        var key = store.partition(ANNA).contact(ANNA);
        redis().hset(key, Map.of("v", "7", "d", """
                {"f":99,"profile":{"name":"Anna","language":"ne","role":"CHAMPION"},"session":["?"],"recent":["x"]}"""));
        var contact = store.load(ANNA);
        assertThat(contact.version()).isEqualTo(7);
        assertThat(contact.profile().name()).isEqualTo("Anna");
        assertThat(contact.session()).isEqualTo(Session.LOST);
        assertThat(contact.hasSeen("x")).isTrue();
    }

    @Test
    void a_document_that_is_no_json_at_all_is_no_fault() {
        redis().hset(store.partition(ANNA).contact(ANNA), Map.of("v", "3", "d", "rubbish"));
        assertThat(store.load(ANNA).session()).isEqualTo(Session.LOST);
    }

    @Test
    void the_log_is_trimmed_only_as_far_as_every_group_is_done() {
        IntStream.range(0, 10).forEach(i -> engine().take(text("m" + i, "hello")));
        var lease = lease("one");
        var other = lease("two");
        assertThat(take(lease) && take(other)).isTrue();
        var one = reader(lease);
        var two = reader(other);
        one.acknowledge(one.next(10));
        var seen = two.next(10);
        two.acknowledge(seen.subList(0, 4));
        trimmer().trim();
        assertThat(logged()).isEqualTo(6);
        two.acknowledge(seen.subList(4, 10));
        trimmer().trim();
        assertThat(logged()).isZero();
    }

    @Test
    void who_lost_the_lease_reads_nothing_and_the_next_holder_begins_with_what_was_left() {
        IntStream.range(0, 3).forEach(i -> engine().take(text("m" + i, "hello")));
        var first = lease("group");
        take(first);
        var reader = reader(first);
        var read = reader.next(2);
        redis().del(first.key());
        var second = new Lease(store.partition(ANNA), "group", "second");
        assertThat(take(second)).isTrue();
        assertThat(take(first)).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.next(2)).isInstanceOf(LeaseLost.class);
        var heir = reader(second);
        assertThat(ids(heir.unfinished(null, 10))).isEqualTo(ids(read));
        assertThat(heir.next(10)).hasSize(1);
    }

    @Test
    void what_was_handed_out_in_an_answer_that_got_lost_comes_first() {
        IntStream.range(0, 4).forEach(i -> engine().take(text("m" + i, "hello")));
        var lease = lease("group");
        take(lease);
        var line = LogReader.Line.of(redis(), codec);
        var asksAgain = new LogReader.Line(redis(), codec, line.fetches(), line.advances(), true);
        var reader = reader(lease, asksAgain, LogReader.Order.ANY);
        assertThat(reader.next(1)).hasSize(1);
        // As a client does that asks again because no answer came.
        var lost = reader(lease).next(2);
        assertThat(ids(reader.next(10))).isEqualTo(ids(lost));
        assertThat(reader.next(10)).hasSize(1);
    }

    @Test
    void a_group_that_reads_in_order_goes_on_after_the_last_that_it_acknowledged() {
        IntStream.range(0, 6).forEach(i -> engine().take(text("m" + i, "hello")));
        var first = lease("one");
        take(first);
        var reader = inOrder(first);
        reader.acknowledge(reader.next(2));
        var open = reader.next(2);
        var heir = inOrder(first);
        assertThat(ids(heir.next(2))).isEqualTo(ids(open));
        assertThat(heir.next(10)).hasSize(2);
        assertThat(new LogLag(redis(), 4).seconds(new Reads("one"))).isPositive();
        redis().del(first.key());
        take(new Lease(store.partition(ANNA), "one", "second"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.acknowledge(open))
                .as("a former holder that wakes up late")
                .isInstanceOf(LeaseLost.class);
        assertThat(ids(inOrder(new Lease(store.partition(ANNA), "one", "second"))
                        .next(2)))
                .isEqualTo(ids(open));
    }

    @Test
    void what_a_build_before_handed_out_and_did_not_get_back_is_read_again_by_a_group_in_order() {
        IntStream.range(0, 6).forEach(i -> engine().take(text("m" + i, "hello")));
        var lease = lease("one");
        var other = lease("two");
        assertThat(take(lease) && take(other)).isTrue();
        var before = reader(lease);
        before.acknowledge(before.next(1));
        var pending = before.next(3);
        before.acknowledge(pending.subList(1, 2));
        var reader = inOrder(lease);
        var read = reader.next(10);
        assertThat(ids(read)).hasSize(5).startsWith(ids(pending).getFirst());
        reader.acknowledge(read);
        assertThat(redis().xpending(store.partition(ANNA).stream(Partition.Stream.TALK), "one")
                        .getTotal())
                .isZero();
        var two = reader(other);
        two.acknowledge(two.next(10));
        trimmer().trim();
        assertThat(logged()).isZero();
    }

    @Test
    void nothing_is_trimmed_before_every_group_has_begun() {
        engine().take(text("a", "hello"));
        var lease = lease("one");
        take(lease);
        var one = reader(lease);
        one.acknowledge(one.next(10));
        trimmer().trim();
        assertThat(logged()).isEqualTo(1);
        assertThat(new LogLag(redis(), 4).seconds(new Reads("two"))).isPositive();
        assertThat(new LogLag(redis(), 4).seconds(new Reads("one"))).isZero();
    }

    @Test
    void the_partitions_are_shared_among_those_that_gave_a_heartbeat() {
        var one = new Instances(redis());
        var two = new Instances(redis());
        assertThat(one.share(16)).isEqualTo(16);
        assertThat(two.share(16)).isEqualTo(8);
        assertThat(one.share(16)).isEqualTo(8);
        two.leave();
        assertThat(one.share(16)).isEqualTo(16);
    }

    private static Trimmer trimmer() {
        return new Trimmer(redis(), List.of(new Reads("one"), new Reads("two")), 4);
    }

    /** A group that reads the replies, by name. */
    private record Reads(String group) implements GroupTask {
        @Override
        public List<Partition.Stream> streams() {
            return List.of(Partition.Stream.TALK);
        }

        @Override
        public void work(Lease lease, Readers readers) {}
    }

    private static List<String> ids(List<LogReader.Read> read) {
        var ids = new ArrayList<String>();
        read.forEach(r -> ids.add(r.id().toString()));
        return ids;
    }

    private LogReader reader(Lease lease) {
        return reader(lease, LogReader.Line.of(redis(), codec), LogReader.Order.ANY);
    }

    private LogReader inOrder(Lease lease) {
        return reader(lease, LogReader.Line.of(redis(), codec), LogReader.Order.READ);
    }

    private static LogReader reader(Lease lease, LogReader.Line line, LogReader.Order order) {
        return new LogReader(line, lease, List.of(Partition.Stream.TALK), order);
    }

    private Lease lease(String group) {
        return new Lease(store.partition(ANNA), group, "first-" + group);
    }
}
