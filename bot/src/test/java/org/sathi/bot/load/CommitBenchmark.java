package org.sathi.bot.load;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.stores.EmbeddedRedis;
import org.sathi.bot.turn.Contact;
import org.sathi.bot.turn.Moment;
import org.sathi.bot.turn.Turn;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * What load and commit cost over a real Redis, with a turn that does nothing. Run with {@code java -cp <test class path>
 * org.openjdk.jmh.Main CommitBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls start() first.
public class CommitBenchmark {

    private static final int CONTACTS = 10_000;

    private final AtomicLong ids = new AtomicLong();
    private EmbeddedRedis server;
    private UnifiedJedis redis;
    private Engine engine;

    /** Starts Redis with an empty folder. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        server = EmbeddedRedis.start(Files.createTempDirectory("bench"));
        redis = RedisClient.create(server.url());
        engine = new Engine(
                new Store(redis, new Codec(), 16),
                new Nothing(),
                String::hashCode,
                new TurnMetrics(new SimpleMeterRegistry()));
    }

    private static final class Nothing implements Turn {
        @Override
        public Taken take(Contact contact, Inbound inbound, Moment moment) {
            return new Taken(contact, List.of());
        }

        @Override
        public Taken stumble(Contact contact, Inbound inbound, Moment moment) {
            return new Taken(contact, List.of());
        }
    }

    /** A turn of one of many contacts, taken to its commit. */
    @Benchmark
    @Threads(8)
    public void take() {
        long n = ids.incrementAndGet();
        engine.take(Inbound.of(
                "m" + n, new Address("telegram", Long.toString(n % CONTACTS)), Instant.EPOCH, new Incoming.Text("1")));
    }

    /** Stops Redis. */
    @TearDown(Level.Trial)
    public void stop() {
        redis.close();
        server.close();
    }
}
