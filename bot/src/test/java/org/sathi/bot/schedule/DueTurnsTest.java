package org.sathi.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming.Due;
import org.sathi.bot.message.Incoming.DueKind;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisClusterOperationException;

/** What is due for many, taken by an engine with a real Redis. */
class DueTurnsTest extends RedisTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private final Store store = new Store(redis(), new Codec(), 4);
    private final Engine engine =
            new Engine(store, new Remembering(), _ -> 1, new TurnMetrics(new SimpleMeterRegistry()));
    private final List<Integer> pages = new ArrayList<>();

    /** Keeps what each contact got, in order. */
    private static final class Remembering implements Turn {
        @Override
        public Taken take(Contact contact, Inbound inbound, Moment moment) {
            var so = contact.session().get("got");
            return new Taken(contact.with(contact.session().with("got", so + inbound.id() + " ")), List.of());
        }

        @Override
        public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
            return new Taken(contact, List.of());
        }
    }

    private static Address reader(int number) {
        return Address.of("telegram:" + number);
    }

    private static Inbound due(String id, int reader) {
        return Inbound.of(id, reader(reader), NOW, new Due(DueKind.DAILY_SCENE, ""));
    }

    private String got(int reader) {
        return store.load(reader(reader)).session().get("got");
    }

    private void take(List<Inbound> due) {
        new DueTurns(
                        page -> {
                            pages.add(page.size());
                            engine.takeAll(page);
                        },
                        engine::take)
                .take(due);
    }

    @Test
    void a_contact_that_cannot_be_read_keeps_nobody_behind_it_from_hers() {
        redis().set(store.partition(reader(2)).contact(reader(2)), "no contact");
        take(IntStream.rangeClosed(1, 600).mapToObj(i -> due("a", i)).toList());
        assertThat(pages).containsExactly(500, 100);
        assertThat(got(1)).isEqualTo("a ");
        assertThat(IntStream.rangeClosed(3, 600).mapToObj(this::got)).containsOnly("a ");
    }

    @Test
    void of_one_contact_each_has_its_turn_in_order_and_a_page_of_its_own() {
        take(List.of(due("a", 1), due("b", 1), due("a", 2), due("c", 1)));
        assertThat(pages).containsExactly(2, 1, 1);
        assertThat(got(1)).isEqualTo("a b c ");
        assertThat(got(2)).isEqualTo("a ");
    }

    @ParameterizedTest
    @CsvSource({"maxmemory, 1, 0", "min-replicas-to-write, 3, 0"})
    void while_redis_takes_nothing_the_rest_waits_and_nobody_is_tried_alone(
            String setting, String failing, String usual) {
        var alone = new AtomicInteger();
        redis().sendCommand(Protocol.Command.CONFIG, "SET", setting, failing);
        try {
            new DueTurns(engine::takeAll, inbound -> {
                        alone.incrementAndGet();
                        engine.take(inbound);
                    })
                    .take(List.of(due("a", 1), due("a", 2)));
        } finally {
            redis().sendCommand(Protocol.Command.CONFIG, "SET", setting, usual);
        }
        assertThat(alone).hasValue(0);
        take(List.of(due("a", 1), due("a", 2)));
        assertThat(got(2)).isEqualTo("a ");
    }

    @Test
    void while_a_cluster_cannot_be_reached_nobody_is_tried_alone_either() {
        var alone = new AtomicInteger();
        new DueTurns(
                        _ -> {
                            throw new JedisClusterOperationException("no more cluster attempts left");
                        },
                        _ -> alone.incrementAndGet())
                .take(List.of(due("a", 1), due("a", 2)));
        assertThat(alone).hasValue(0);
    }
}
