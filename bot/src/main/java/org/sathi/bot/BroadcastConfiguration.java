package org.sathi.bot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sathi.bot.broadcast.ApiAudit;
import org.sathi.bot.broadcast.ApiGate;
import org.sathi.bot.broadcast.Backroom;
import org.sathi.bot.broadcast.BroadcastApi;
import org.sathi.bot.broadcast.BroadcastRules;
import org.sathi.bot.broadcast.Broadcasts;
import org.sathi.bot.broadcast.Dispatch;
import org.sathi.bot.broadcast.Gate;
import org.sathi.bot.broadcast.Recipients;
import org.sathi.bot.broadcast.Repeats;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.helpdesk.Courier;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.message.SentFiles;
import org.sathi.bot.schedule.Chore;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.turn.Turn;
import org.sathi.content.LivePack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Wires broadcasts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BroadcastSettings.class)
class BroadcastConfiguration {

    @Bean
    BroadcastRules broadcastRules(BroadcastSettings settings) {
        return settings.rules();
    }

    @Bean
    Broadcasts.Surroundings broadcastSurroundings(
            Turn turn, LivePack pack, List<Channel> channels, List<SentFiles> files, ObjectProvider<Gate> gate) {
        Map<String, Integer> paces = channels.stream()
                .collect(Collectors.toMap(Channel::name, c -> c.pace().perSecond()));
        return new Broadcasts.Surroundings(
                turn,
                pack::current,
                channel -> paces.getOrDefault(channel, 0),
                files,
                () -> gate.ifAvailable(Gate::lookAgain));
    }

    @Bean
    Broadcasts broadcasts(
            JdbcTemplate jdbc, Codec codec, DeskMail mail, BroadcastRules rules, Broadcasts.Surroundings around) {
        return new Broadcasts(jdbc, codec, mail, rules, around);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Dispatch dispatch(JdbcTemplate jdbc, Dispatch.Works works, BroadcastRules rules, Broadcasts.Surroundings around) {
        return new Dispatch(jdbc, works, rules, around);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Backroom backroom(JdbcTemplate jdbc, Broadcasts broadcasts, Dispatch.Works works) {
        return new Backroom(jdbc, broadcasts, works);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Dispatch.Works dispatchWorks(
            TransactionTemplate transaction,
            Codec codec,
            DeskMail mail,
            Engine engine,
            Courier courier,
            Migrations migrations,
            Clock clock) {
        return new Dispatch.Works(transaction, codec, mail, engine::takeAll, clock, courier::ring, migrations::ensure);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Gate gatekeeper(JdbcTemplate jdbc, BroadcastRules rules, Dispatch dispatch) {
        return new Gate(jdbc, rules.quiet(), dispatch::raise);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Chore broadcastRepeats(JdbcTemplate jdbc, Codec codec, TransactionTemplate transaction) {
        return new Chore("broadcast-repeats", Duration.ofSeconds(30), new Repeats(jdbc, codec, transaction)::tick);
    }

    @Bean
    @Profile(CommandRun.NOT)
    ApiGate apiGate(
            JdbcTemplate jdbc,
            Codec codec,
            Clock clock,
            Migrations migrations,
            @Value("${sathi.api-tokens:}") List<String> tokens) {
        return new ApiGate(
                BroadcastSettings.tokens(tokens), codec.json(), new ApiAudit(jdbc, clock), migrations::ensure);
    }

    @Bean
    @Profile(CommandRun.NOT)
    RouterFunction<ServerResponse> broadcastApi(
            Broadcasts broadcasts,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Codec codec,
            Clock clock,
            ApiGate gate) {
        return new BroadcastApi(
                        broadcasts, new Recipients(jdbc), new BroadcastApi.Ways(transaction, codec.json(), clock), gate)
                .routes();
    }
}
