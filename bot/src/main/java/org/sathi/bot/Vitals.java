package org.sathi.bot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.engine.Aside;
import org.sathi.bot.engine.GroupTask;
import org.sathi.bot.engine.LogLag;
import org.sathi.bot.engine.Reception;
import org.sathi.bot.engine.Spool;
import org.sathi.bot.helpdesk.Office;
import org.sathi.bot.outbox.DeadLetters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** What an operator watches: whether the stores answer, and what waits where. */
@Configuration(proxyBeanMethods = false)
class Vitals {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Redis away means that messages are spooled: they are kept, but not answered. */
    @Bean
    HealthIndicator redisHealth(UnifiedJedis redis, Reception reception) {
        return () -> check(redis::ping)
                .withDetail("spooling", reception.isSpooling())
                .build();
    }

    /** PostgreSQL away means that the record waits in the log; conversations go on. */
    @Bean
    HealthIndicator postgresHealth(JdbcTemplate jdbc) {
        return () -> check(() -> jdbc.queryForObject("select 1", Integer.class)).build();
    }

    /** A store that has not answered in time counts as away, however long its client would still wait. */
    private static Health.Builder check(Supplier<? extends @Nullable Object> probe) {
        try {
            answer(probe);
            return Health.up();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down().withDetail("fault", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown();
        }
    }

    @Bean
    MeterBinder waiting(Spool spool, DeadLetters dead, Aside aside, LogLag lag, List<GroupTask> groups) {
        var redis = new Figures(System::nanoTime);
        return registry -> {
            gauge(registry, "sathi.spool.bytes", "bytes of incoming messages that wait for Redis", spool, Spool::size);
            gauge(
                    registry,
                    "sathi.spool.aside.bytes",
                    "bytes of spooled messages that could not be read",
                    spool,
                    Spool::asideSize);
            gauge(registry, "sathi.dead.letters", "messages that were given up", dead, d -> redis.known(d::count));
            gauge(registry, "sathi.log.aside", "log entries that were set aside", aside, a -> redis.known(a::count));
            gauge(registry, "sathi.log.entries", "entries in the log", lag, l -> redis.known(l::entries));
            for (var group : groups) {
                Gauge.builder("sathi.log.lag", lag, l -> redis.known(() -> l.seconds(group)))
                        .description("age of the oldest log entry that a group is not done with")
                        .baseUnit("seconds")
                        .tag("group", group.group())
                        .register(registry);
            }
        };
    }

    @Bean
    MeterBinder officeFigures(JdbcTemplate jdbc) {
        var office = new Office(jdbc);
        return registry -> {
            Gauge.builder("sathi.office.wait", office, o -> inTime(o::longestWait))
                    .description("for how long the office has had the request that waits longest for it")
                    .baseUnit("seconds")
                    .register(registry);
            gauge(
                    registry,
                    "sathi.office.coordinators",
                    "coordinators who can be written to",
                    office,
                    o -> inTime(o::reached));
        };
    }

    private static <T extends @Nullable Object> T answer(Supplier<T> asked)
            throws ExecutionException, TimeoutException, InterruptedException {
        return CompletableFuture.supplyAsync(asked, task -> Thread.ofVirtual().start(task))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A figure that needs PostgreSQL; not a number where that does not answer in time, so that the others are told. */
    private static double inTime(DoubleSupplier figure) {
        try {
            return answer(figure::getAsDouble);
        } catch (ExecutionException | TimeoutException e) {
            return Double.NaN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    private static <T> void gauge(MeterRegistry registry, String name, String what, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(what).register(registry);
    }

    /**
     * Figures that need Redis. Whoever reads them reads all of them, one after another, and waits ten seconds at most; so when one has
     * not come none is asked for during a few seconds, and what needs no Redis is still told.
     */
    static final class Figures {

        static final Duration PAUSE = Duration.ofSeconds(5);

        private final LongSupplier nanoTime;
        private final AtomicReference<@Nullable Long> failedAt = new AtomicReference<>();

        Figures(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
        }

        /** The figure; not a number while Redis is away. */
        double known(DoubleSupplier figure) {
            Long failed = failedAt.get();
            if (failed != null && nanoTime.getAsLong() - failed < PAUSE.toNanos()) {
                return Double.NaN;
            }
            try {
                return figure.getAsDouble();
            } catch (JedisException e) {
                failedAt.set(nanoTime.getAsLong());
                return Double.NaN;
            }
        }
    }

    @Bean
    LogLag logLag(UnifiedJedis redis, org.sathi.bot.stores.StoreSettings settings) {
        return new LogLag(redis, settings.partitions());
    }
}
