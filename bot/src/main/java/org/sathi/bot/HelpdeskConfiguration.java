package org.sathi.bot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sathi.bot.broadcast.Broadcasts;
import org.sathi.bot.engine.Aside;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.engine.Spool;
import org.sathi.bot.engine.Traces;
import org.sathi.bot.helpdesk.ChampionList;
import org.sathi.bot.helpdesk.ChampionSheets;
import org.sathi.bot.helpdesk.Conversations;
import org.sathi.bot.helpdesk.Courier;
import org.sathi.bot.helpdesk.DeskMail;
import org.sathi.bot.helpdesk.Directory;
import org.sathi.bot.helpdesk.Errands;
import org.sathi.bot.helpdesk.ForgetClock;
import org.sathi.bot.helpdesk.HelpClock;
import org.sathi.bot.helpdesk.Helpdesk;
import org.sathi.bot.helpdesk.OwnData;
import org.sathi.bot.helpdesk.Requests;
import org.sathi.bot.helpdesk.Retention;
import org.sathi.bot.helpdesk.Reviews;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.Patience;
import org.sathi.bot.message.SentFiles;
import org.sathi.bot.outbox.DeadLetters;
import org.sathi.bot.schedule.Chore;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.stores.StoreSettings;
import org.sathi.content.LivePack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.UnifiedJedis;

/** Wires the help desk. */
@Configuration(proxyBeanMethods = false)
class HelpdeskConfiguration {

    private static final Duration A_MONTH = Duration.ofDays(30);

    @Bean
    DeskMail deskMail(JdbcTemplate jdbc, Codec codec) {
        return new DeskMail(jdbc, codec);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Courier courier(DeskMail mail, TransactionTemplate transaction, Migrations migrations, Engine engine, Clock clock) {
        return new Courier(mail, transaction, migrations::ensure, engine::take, clock);
    }

    @Bean
    ChampionList championList(JdbcTemplate jdbc, TransactionTemplate transaction, DeskMail mail, Codec codec) {
        return new ChampionList(jdbc, transaction, mail, codec);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Chore championSheets(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            DeskMail mail,
            ChampionList list,
            ChampionSheets.Sources sources) {
        var sheets = new ChampionSheets(jdbc, transaction, mail, list, sources);
        return new Chore("champion-sheets", Duration.ofSeconds(5), sheets::work);
    }

    @Bean
    ChampionSheets.Sources sheetSources(List<SentFiles> files, LivePack pack, ServiceSettings settings) {
        return new ChampionSheets.Sources(files, pack::current, settings.region());
    }

    @Bean
    Requests requests(JdbcTemplate jdbc, DeskMail mail) {
        return new Requests(jdbc, mail);
    }

    @Bean
    Conversations conversations(JdbcTemplate jdbc, DeskMail mail, Requests requests) {
        return new Conversations(jdbc, mail, requests);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Chore helpDue(Requests requests, Conversations conversations, TransactionTemplate transaction, Courier courier) {
        return new Chore(
                "help-due",
                Duration.ofSeconds(30),
                new HelpClock(requests, conversations, transaction, courier::ring)::tick);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Chore conversationsForgotten(Conversations conversations) {
        return new Chore("conversations-forget", Duration.ofHours(6), conversations::forget);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Chore forgetting(JdbcTemplate jdbc, UnifiedJedis redis, Codec codec, StoreSettings settings) {
        var clock = new ForgetClock(jdbc, new Traces(redis, codec, settings.partitions()));
        return new Chore("forgetting", Duration.ofSeconds(10), clock::tick);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Chore retention(JdbcTemplate jdbc, DeadLetters dead, Aside aside, Spool spool) {
        var retention = new Retention(jdbc);
        return new Chore("retention", Duration.ofHours(6), now -> {
            retention.tick(now);
            dead.dropBefore(now.minus(A_MONTH));
            aside.dropBefore(now.minus(A_MONTH));
            spool.dropAsideBefore(now.minus(A_MONTH));
        });
    }

    @Bean
    Errands.Desks desks(
            JdbcTemplate jdbc, DeskMail mail, Requests requests, Conversations conversations, Broadcasts broadcasts) {
        return new Errands.Desks(
                requests,
                conversations,
                new Directory(jdbc, mail),
                new Reviews(jdbc, mail),
                broadcasts,
                new OwnData(jdbc, mail));
    }

    @Bean
    Errands errands(JdbcTemplate jdbc, TransactionTemplate transaction, Errands.Desks desks) {
        return new Errands(jdbc, transaction, desks);
    }

    @Bean
    @Profile(CommandRun.NOT)
    Helpdesk helpdesk(Errands errands, Migrations migrations, Courier courier, Clock clock) {
        return new Helpdesk(errands, migrations::ensure, courier, new Patience(clock));
    }
}
