package org.sathi.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.Partition;
import org.sathi.bot.engine.RedisTest;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.BroadcastDraft.Content;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.Campaign;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.talk.Conversation;
import org.sathi.bot.talk.WholePack;
import org.sathi.content.PackRefused;

/** The turn of a broadcast that is put to the engine once more, over a real Redis. */
class HandedOverAgainTest extends RedisTest {

    private static final Address ANNA = Address.of("telegram:1");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** More than a contact keeps ids of what came. */
    private static final int MANY = 40;

    private final Store store = new Store(redis(), new Codec(), 4);
    private final Engine engine = new Engine(
            store,
            new Conversation(WholePack.DESK, Set.of()),
            String::hashCode,
            new TurnMetrics(new SimpleMeterRegistry()));
    private int messages;

    HandedOverAgainTest() throws IOException, PackRefused {}

    @BeforeEach
    void sheIsEnrolled() {
        List.of("hello", "English", "1", "Anna", "Kampot").forEach(this::write);
        assertThat(store.load(ANNA).profile().enrolled()).isTrue();
    }

    private void write(String text) {
        engine.take(Inbound.of("m" + messages++, ANNA, NOW, new Incoming.Text(text)));
    }

    private List<Inbound> handOver(Instant at) {
        var campaign = new Campaign(7, 1, "KH Asia/Phnom_Penh", NOW.plus(3, ChronoUnit.DAYS));
        var content = new Content(Map.of("en", "Hello {name}"), "", null, null);
        var word = new BroadcastWord.Arrived(campaign, content, 1, true);
        return engine.takeAll(List.of(Inbound.of(campaign.recipient().turnId(), ANNA, at, word)));
    }

    private long queued() {
        return redis().xlen(store.partition(ANNA).stream(Partition.Stream.BULK));
    }

    @Test
    void it_has_no_second_effect_also_when_much_came_since() {
        handOver(NOW);
        assertThat(queued()).isEqualTo(1);
        handOver(NOW.plus(11, ChronoUnit.MINUTES));
        assertThat(queued()).isEqualTo(1);
        for (int i = 0; i < MANY; i++) {
            write("menu");
        }
        assertThat(handOver(NOW.plus(22, ChronoUnit.MINUTES)))
                .as("she is no stranger")
                .isEmpty();
        assertThat(queued()).isEqualTo(1);
    }
}
