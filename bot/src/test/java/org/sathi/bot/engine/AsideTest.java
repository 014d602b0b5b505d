package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Partition.Stream;
import org.sathi.bot.message.Address;
import org.sathi.bot.turn.Effect;
import org.sathi.bot.turn.Fact;
import org.sathi.bot.turn.Profile;
import redis.clients.jedis.StreamEntryID;

/** What a group cannot take up is kept, and can be put back. */
class AsideTest extends RedisTest {

    private static final Address ANNA = Address.of("sms:+9779841234567");
    private static final Partition PARTITION = new Partition(1);
    private static final String OF_A_NEWER_BUILD =
            "{\"a\":\"sms:+9779841234567\",\"at\":1,\"fx\":[{\"k\":\"Unheard\",\"text\":\"ចាំ\"}]}";

    private final Codec codec = new Codec();
    private final Aside aside = new Aside(redis(), 2);

    private Codec.Entry readable() {
        var fact = new Fact.Audited(ANNA, Instant.EPOCH, "stopped", ANNA, "");
        return new Codec.Entry(ANNA, 1, List.of(new Effect.Note("n1", fact)));
    }

    private void log(String entry) {
        redis().xadd(PARTITION.stream(Stream.TALK), StreamEntryID.NEW_ENTRY, Map.of("e", entry));
    }

    private LogReader reader(String group, LogReader.Order order) {
        var lease = new Lease(PARTITION, group, "holder");
        assertThat(take(lease)).isTrue();
        return new LogReader(LogReader.Line.of(redis(), codec), lease, List.of(Stream.TALK), order);
    }

    private static List<Map<String, String>> entries(String stream) {
        return redis().xrange(stream, StreamEntryID.MINIMUM_ID, StreamEntryID.MAXIMUM_ID).stream()
                .map(e -> e.getFields())
                .toList();
    }

    private static Object putBack() throws IOException {
        var script = Files.readString(Path.of("../deploy/put-back.lua"));
        return redis().eval(script, List.of(PARTITION.aside()), List.of());
    }

    @Test
    void an_entry_that_this_build_cannot_read_is_kept_as_it_came_and_the_others_are_taken_up() {
        log(OF_A_NEWER_BUILD);
        log(new String(codec.write(readable()), java.nio.charset.StandardCharsets.UTF_8));
        var page = reader("outbox", LogReader.Order.ANY).next(10);
        assertThat(page).extracting(LogReader.Read::content).containsExactly(null, readable());
        assertThat(entries(PARTITION.aside()))
                .containsExactly(Map.of(
                        "group",
                        "outbox",
                        "stream",
                        PARTITION.stream(Stream.TALK),
                        "id",
                        page.getFirst().id().toString(),
                        "e",
                        OF_A_NEWER_BUILD));
        assertThat(aside.count()).isEqualTo(1);
    }

    @Test
    void what_was_set_aside_is_put_back_once_for_those_that_did_not_take_it_up() throws IOException {
        log(OF_A_NEWER_BUILD);
        for (var again : List.of("first holder", "next holder")) {
            assertThat(reader("outbox", LogReader.Order.READ).next(10))
                    .as(again)
                    .hasSize(1);
        }
        var ledger = reader("ledger", LogReader.Order.READ);
        ledger.setAside(
                new LogReader.Read(PARTITION.stream(Stream.TALK), new StreamEntryID(2, 0), readable()),
                new IllegalStateException());
        redis().del(PARTITION.stream(Stream.TALK));
        assertThat(putBack()).isEqualTo(2L);
        assertThat(entries(PARTITION.stream(Stream.TALK))).containsExactly(Map.of("e", OF_A_NEWER_BUILD));
        assertThat(entries(PARTITION.stream(Stream.RECEIPTS)))
                .as("where nobody sends it again")
                .singleElement()
                .satisfies(
                        e -> assertThat(codec.readEntry(e.get("e").getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                                .isEqualTo(readable()));
        assertThat(aside.count()).isZero();
        assertThat(putBack()).isEqualTo(0L);
    }

    @Test
    void it_goes_after_a_time_and_with_whom_it_is_about() {
        log(OF_A_NEWER_BUILD);
        log(OF_A_NEWER_BUILD.replace("9841234567", "9841234568"));
        reader("outbox", LogReader.Order.READ).next(10);
        aside.dropBefore(Instant.now().minusSeconds(3_600));
        assertThat(aside.count()).isEqualTo(2);
        assertThat(new Traces(redis(), codec, 2).putOut(ANNA, Address.of("nobody:x"), "Anna"))
                .isEqualTo(1);
        assertThat(aside.count()).isEqualTo(1);
        aside.dropBefore(Instant.now().plusSeconds(3_600));
        assertThat(aside.count()).isZero();
    }

    @Test
    void what_is_read_again_and_again_is_set_aside_once_and_pushes_nothing_out() {
        log(OF_A_NEWER_BUILD);
        for (int again = 0; again < 5; again++) {
            assertThat(reader("ledger", LogReader.Order.READ).next(10)).hasSize(1);
            reader("ledger", LogReader.Order.READ)
                    .setAside(
                            new LogReader.Read(PARTITION.stream(Stream.TALK), new StreamEntryID(2, 0), readable()),
                            new IllegalStateException());
        }
        assertThat(aside.count()).isEqualTo(2);
        reader("outbox", LogReader.Order.ANY).next(10);
        assertThat(aside.count()).as("of another group").isEqualTo(3);
    }

    @Test
    void what_others_of_the_same_first_name_did_stays_when_one_is_forgotten() {
        var other = Address.of("sms:+9779841111111");
        var fact = new Fact.ProfileChanged(other, Instant.EPOCH, 1, Profile.EMPTY.named("Maya"));
        log(new String(
                codec.write(new Codec.Entry(other, 1, List.of(new Effect.Note("n1", fact)))),
                java.nio.charset.StandardCharsets.UTF_8));
        var reader = reader("ledger", LogReader.Order.READ);
        reader.next(10).forEach(read -> reader.setAside(read, new IllegalStateException()));
        var traces = new Traces(redis(), codec, 2);
        assertThat(traces.putOut(ANNA, Address.of("nobody:x"), "Maya")).isZero();
        assertThat(aside.count()).isEqualTo(1);
        assertThat(traces.putOut(other, Address.of("nobody:x"), "Maya")).isEqualTo(1);
        assertThat(aside.count()).isZero();
    }
}
