package org.sathi.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;

/** What a run of the service finds in the spool of an earlier one. */
class ReceptionTest extends RedisTest {

    private static final Address ANNA = Address.of("telegram:1");

    @TempDir
    Path folder;

    private final Codec codec = new Codec();
    private final Store store = new Store(redis(), codec, 4);

    /** A turn that keeps in the session what was written. */
    private static final class Keeping implements Turn {
        @Override
        public Taken take(Contact contact, Inbound inbound, Moment moment) {
            var text = inbound.what() instanceof Incoming.Text(String t) ? t : "";
            return new Taken(contact.with(contact.session().with("text", text)), List.of());
        }

        @Override
        public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
            return new Taken(contact, List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\0",
                "",
                "null",
                "{\"k\":\"Arrived\",\"inbound\":{\"id\":\"a\"",
                "{\"k\":\"Arrived\"}",
                "{\"k\":\"Arrived\",\"inbound\":{\"id\":\"a\"}}",
                "{\"k\":\"Receipted\",\"receipt\":{\"providerId\":\"a\"}}",
                "{\"k\":\"OfANewerBuild\",\"inbound\":{}}"
            })
    void a_line_of_the_spool_that_cannot_be_read_holds_up_no_message_behind_it(String line) throws IOException {
        var spool = new Spool(folder);
        spool.append(line);
        var engine = new Engine(store, new Keeping(), String::hashCode, new TurnMetrics(new SimpleMeterRegistry()));
        var reception = new Reception(engine, new LogWriter(redis(), store, codec), spool, codec);
        reception.receive(Inbound.of("m1", ANNA, Instant.EPOCH, new Incoming.Text("behind it")));
        assertThat(store.load(ANNA).isStranger()).isTrue();

        reception.replay();

        assertThat(store.load(ANNA).session().get("text")).isEqualTo("behind it");
        assertThat(reception.isSpooling()).isFalse();
        assertThat(Files.readString(folder.resolve("aside.jsonl"))).isEqualTo(line + "\n");
    }
}
