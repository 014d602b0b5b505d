package org.sathi.bot.load;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.talk.Conversation;
import org.sathi.bot.talk.Desk;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Profile;
import org.sathi.bot.turn.Turn;
import org.sathi.content.Pack;
import org.sathi.content.PackRefused;
import org.sathi.i18n.Languages;

/**
 * What a turn costs without any store: the turn by itself, and with what is written and read of a contact. Run with
 * {@code java -cp <test class path> org.openjdk.jmh.Main TurnBenchmark -prof gc}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TurnBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final List<String> STEPS =
            List.of("report", "compost", "yesterday", "Barabise", "twelve", "8", "5", "1", "CANCEL 1");

    private final Turn turn;
    private final Codec codec = new Codec();
    private final Contact champion = Contact.unknown(new Address("telegram", "1"))
            .with(Profile.EMPTY
                    .named("Anna")
                    .speaking("en")
                    .as(Role.CHAMPION)
                    .at("", "Barabise")
                    .consenting(NOW));
    private final Contact midway;
    private final byte[] stored;

    /** Reads the pack that comes with the service. */
    public TurnBenchmark() {
        var pack = pack();
        turn = new Conversation(new Desk(() -> pack, Languages.of("en")), Set.of());
        midway = play(champion, 6);
        stored = codec.write(midway);
    }

    private static Pack pack() {
        try {
            return Pack.load();
        } catch (IOException | PackRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private Contact play(Contact from, int steps) {
        var contact = from;
        for (int i = 0; i < steps; i++) {
            var inbound = Inbound.of("tg:" + i, contact.address(), NOW, new Incoming.Text(STEPS.get(i)));
            contact = turn.take(contact, inbound, new Moment(NOW, i)).contact().after(inbound.id());
        }
        return contact;
    }

    /** A turn of a training report. */
    @Benchmark
    @OperationsPerInvocation(9)
    public Contact turnOfAReport() {
        return play(champion, STEPS.size());
    }

    /** Writing a contact in the middle of a report. */
    @Benchmark
    public byte[] write() {
        return codec.write(midway);
    }

    /** Reading it. */
    @Benchmark
    public Contact read() {
        return codec.readContact(midway.address(), 7, stored);
    }
}
