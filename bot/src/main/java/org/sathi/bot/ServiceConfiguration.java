package org.sathi.bot;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.engine.Aside;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.GroupTask;
import org.sathi.bot.engine.LogWriter;
import org.sathi.bot.engine.Post;
import org.sathi.bot.engine.Reception;
import org.sathi.bot.engine.Spool;
import org.sathi.bot.engine.Store;
import org.sathi.bot.engine.TurnMetrics;
import org.sathi.bot.ledger.Ledger;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.ledger.ProgrammeRecord;
import org.sathi.bot.message.Gatekeeper;
import org.sathi.bot.message.Role;
import org.sathi.bot.message.StartLink;
import org.sathi.bot.outbox.Backoff;
import org.sathi.bot.outbox.DeadLetters;
import org.sathi.bot.outbox.Outbox;
import org.sathi.bot.outbox.Postman;
import org.sathi.bot.outbox.Routes;
import org.sathi.bot.outbox.SendRecord;
import org.sathi.bot.schedule.Chore;
import org.sathi.bot.schedule.Clockwork;
import org.sathi.bot.schedule.DueReading;
import org.sathi.bot.schedule.DueTurns;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.simulator.DemonstrationPeople;
import org.sathi.bot.stores.StoreSettings;
import org.sathi.bot.talk.Conversation;
import org.sathi.bot.talk.Desk;
import org.sathi.bot.turn.Turn;
import org.sathi.content.LivePack;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.UnifiedJedis;

/** Wires the packages together: what comes in, the turn, the log and the groups that work it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceSettings.class)
@Import(PackWatchRegistrar.class)
class ServiceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Codec codec() {
        return new Codec();
    }

    @Bean
    LivePack pack(PackAhead.Reading reading) throws IOException {
        return new LivePack(reading.pack());
    }

    @Bean
    StartLink startLink() {
        return new StartLink();
    }

    @Bean
    Desk desk(LivePack pack, ServiceSettings settings, StartLink link) {
        return new Desk(pack::current, settings.language(), settings.region(), link::with);
    }

    @Bean
    @Profile(CommandRun.NOT)
    SearchAhead searchAhead(Desk desk) {
        return new SearchAhead(desk);
    }

    @Bean
    Turn turn(Desk desk, ServiceSettings settings, Environment environment) {
        var coordinators = new HashSet<>(settings.coordinatorAddresses());
        coordinators.addAll(DemonstrationPeople.played(Role.COORDINATOR, environment));
        return new Conversation(desk, coordinators);
    }

    @Bean
    @Profile(CommandRun.NOT)
    ApplicationRunner demonstrationProgramme(Engine engine, Clock clock, Environment environment) {
        return new DemonstrationProgramme(engine, clock, environment);
    }

    @Bean
    Store store(UnifiedJedis redis, Codec codec, StoreSettings settings) {
        return new Store(redis, codec, settings.partitions());
    }

    @Bean
    Engine engine(Store store, Turn turn, UnifiedJedis redis, ServiceSettings settings, MeterRegistry registry) {
        return new Engine(store, turn, new Seeds(redis, settings.secret()), new TurnMetrics(registry));
    }

    @Bean
    Spool spool(StoreSettings settings) {
        return new Spool(settings.dataDir().resolve("spool"));
    }

    @Bean
    Reception reception(Engine engine, UnifiedJedis redis, Store store, Spool spool, Codec codec) {
        return new Reception(engine, new LogWriter(redis, store, codec), spool, codec);
    }

    @Bean
    Aside aside(UnifiedJedis redis, StoreSettings settings) {
        return new Aside(redis, settings.partitions());
    }

    @Bean
    DeadLetters deadLetters(UnifiedJedis redis, Codec codec, StoreSettings settings) {
        return new DeadLetters(redis, codec, settings.partitions());
    }

    @Bean
    Routes routes(List<Channel> channels, UnifiedJedis redis, MeterRegistry registry) {
        var buckets = Bucket4jJedis.casBasedBuilder(redis)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        return new Routes(
                channels, channel -> bucket(channel, name -> buckets.builder().build(name, rate(channel))), registry);
    }

    private static Optional<Bucket> bucket(Channel channel, java.util.function.Function<byte[], Bucket> shared) {
        return channel.pace().perSecond() == 0
                ? Optional.empty()
                : Optional.of(shared.apply(("sathi:pace:" + channel.name()).getBytes(StandardCharsets.UTF_8)));
    }

    private static BucketConfiguration rate(Channel channel) {
        int perSecond = channel.pace().perSecond();
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    @Bean
    Outbox outbox(
            Routes routes,
            SendRecord record,
            Reception reception,
            Clock clock,
            org.springframework.beans.factory.ObjectProvider<Gatekeeper> gatekeeper) {
        var postman = new Postman(routes, record, reception, Backoff.DEFAULT, clock);
        gatekeeper.ifAvailable(postman::with);
        return new Outbox(postman);
    }

    @Bean
    SendRecord sendRecord(DeadLetters dead, UnifiedJedis redis, Codec codec) {
        return new SendRecord(redis, codec, dead);
    }

    @Bean
    Migrations migrations(javax.sql.DataSource database) {
        return new Migrations(database);
    }

    @Bean
    Ledger ledger(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Codec codec,
            Migrations migrations,
            MeterRegistry m,
            Clock clock) {
        return new Ledger(new ProgrammeRecord(jdbc, transaction, codec, m), migrations, new Patience(clock));
    }

    @Bean
    Post post(Engine engine) {
        return new Post(engine);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Clockwork clockwork(javax.sql.DataSource database, Migrations migrations, List<Chore> chores, Clock clock) {
        return new Clockwork(database, migrations::ensure, chores, clock);
    }

    @Bean
    Chore dueReading(JdbcTemplate jdbc, Engine engine) {
        var due = new DueReading(jdbc);
        var turns = new DueTurns(engine::takeAll, engine::take);
        return new Chore("reading-due", Duration.ofMinutes(5), now -> turns.take(due.at(now)));
    }

    @Bean
    @Profile(CommandRun.NOT)
    Workers workers(
            UnifiedJedis readerRedis, Codec codec, List<GroupTask> tasks, Reception reception, StoreSettings settings) {
        return new Workers(readerRedis, codec, tasks, reception, settings.partitions());
    }
}
