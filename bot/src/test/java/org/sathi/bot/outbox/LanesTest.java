package org.sathi.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Group;
import org.sathi.bot.engine.Instances;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Outgoing;
import org.sathi.bot.message.Receipt;
import org.sathi.bot.message.Receiver;
import org.sathi.bot.turn.Effect;

/** What becomes of the lanes of a stream when the work ends while a provider takes nothing. */
class LanesTest extends RedisTest {

    /** As many as may be open at once. */
    private static final int WINDOW = 256;

    private static final Partition ONLY = new Partition(0);

    private final Codec codec = new Codec();
    private final Provider provider = new Provider();
    private Group group;

    /** Takes nothing while it is down; the first message to some is answered with a wait that lets others have its place. */
    private static final class Provider implements Channel {
        private final Set<String> tried = ConcurrentHashMap.newKeySet();
        private final Set<String> toWait = ConcurrentHashMap.newKeySet();
        private final Queue<String> taken = new ConcurrentLinkedQueue<>();
        private volatile boolean down = true;

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
            tried.add(message.id());
            if (toWait.remove(message.id())) {
                return new Delivery.Throttled(Duration.ofMillis(2_100));
            }
            if (down) {
                return new Delivery.Unavailable("503", false);
            }
            taken.add(message.id());
            return new Delivery.Accepted("SM-" + message.id());
        }
    }

    @BeforeEach
    void start() {
        var nobody = new Receiver() {
            @Override
            public void receive(Inbound inbound) {}

            @Override
            public void receipt(Receipt receipt) {}
        };
        // Short waits, so that a message keeps its place in the window.
        var backoff = new Backoff(Duration.ofMillis(1_500), Duration.ofMillis(1_500), Duration.ofHours(1));
        var routes = new Routes(List.of(provider), _ -> Optional.empty(), new SimpleMeterRegistry());
        var record = new SendRecord(redis(), codec, new DeadLetters(redis(), codec, 1));
        var postman = new Postman(routes, record, nobody, backoff, Clock.systemUTC());
        group = new Group(redis(), codec, new Outbox(postman), new Instances(redis()), 1);
    }

    @AfterEach
    void stop() {
        group.close();
    }

    /** A message to each of so many people, none of whom had one before. */
    private List<String> sayToMany(Partition.Stream stream, String prefix, int people) {
        var ids = IntStream.range(0, people).mapToObj(n -> prefix + n).toList();
        ids.forEach(id -> say(stream, id));
        return ids;
    }

    private void say(Partition.Stream stream, String id) {
        var to = Address.of("sms:+855" + Math.floorMod(id.hashCode(), 90_000_000));
        var say = new Effect.Say(new Outgoing(id, to, "text", List.of(), null, Outgoing.Purpose.REPLY));
        redis().xadd(
                        ONLY.stream(stream).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        redis.clients.jedis.params.XAddParams.xAddParams(),
                        Map.of(
                                new byte[] {'e'},
                                codec.write(new Codec.Entry(to, Instant.now().toEpochMilli(), List.of(say)))));
    }

    private void awaitTried(List<String> ids) {
        await().atMost(Duration.ofSeconds(60)).until(() -> provider.tried.containsAll(ids));
    }

    @Test
    @Timeout(90)
    void the_work_ends_while_a_message_that_gave_its_place_to_others_waits_for_one_again() {
        provider.toWait.add("patient");
        sayToMany(Partition.Stream.TALK, "a", WINDOW - 1);
        say(Partition.Stream.TALK, "patient");
        say(Partition.Stream.TALK, "takes its place");
        awaitTried(List.of("patient"));
        // Its wait is over then, and nobody gives a place back.
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        group.close();
        assertThat(redis().exists(ONLY.lease("outbox"))).isFalse();
    }

    @Test
    @Timeout(90)
    void a_stream_whose_window_was_full_when_its_lease_lapsed_is_read_again() {
        // Both streams: a reader that is not waiting for a place sees by itself that the lease is lost.
        for (var stream : List.of(Partition.Stream.TALK, Partition.Stream.BULK)) {
            awaitTried(sayToMany(stream, stream.name(), WINDOW));
            say(stream, "later in " + stream);
        }
        // As after six seconds without Redis: nobody else takes it, and this instance takes it again. Often enough for
        // an
        // attempt to come in between.
        for (int i = 0; i < 20; i++) {
            redis().del(ONLY.lease("outbox"));
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        }
        provider.down = false;
        await().atMost(Duration.ofSeconds(60)).until(() -> provider.taken.size() == 2 * (WINDOW + 1));
        assertThat(provider.taken).doesNotHaveDuplicates();
    }
}
