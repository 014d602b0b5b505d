package org.sathi.bot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Store;
import org.sathi.bot.helpdesk.ChampionList;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.RecordedContacts;
import org.sathi.bot.outbox.DeadLetters;
import org.sathi.bot.setup.CommandRun;
import org.sathi.bot.sheet.Setting;
import org.sathi.content.LivePack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/** The commands of the jar, by the first word after it. Each asks for what it needs, so that it works while other stores are away. */
@Configuration(proxyBeanMethods = false)
@Profile(CommandRun.PROFILE)
class Commands {

    private static final Set<String> NAMES = Set.of(ChampionsCommand.NAME, DeadLetterCommand.NAME, RebuildCommand.NAME);

    /** Whether these are the arguments of a command. */
    static boolean areMeantBy(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    @Bean
    ApplicationRunner command(
            ApplicationArguments arguments,
            ObjectProvider<ChampionsCommand> champions,
            ObjectProvider<DeadLetterCommand> deadLetters,
            ObjectProvider<RebuildCommand> rebuild) {
        var name = arguments.getNonOptionArgs().getFirst();
        return words -> {
            switch (name) {
                case ChampionsCommand.NAME -> champions.getObject().run(words);
                case RebuildCommand.NAME -> rebuild.getObject().run(words);
                default -> deadLetters.getObject().run(words);
            }
        };
    }

    @Bean
    @Lazy
    ChampionsCommand championsCommand(
            ChampionList list, Migrations migrations, LivePack pack, ServiceSettings settings, Clock clock) {
        return new ChampionsCommand(
                list,
                migrations,
                () -> new Setting(
                        pack.current(),
                        settings.language(),
                        settings.region(),
                        LocalDate.ofInstant(clock.instant(), settings.language().zone())),
                clock,
                System.out);
    }

    @Bean
    @Lazy
    DeadLetterCommand deadLetterCommand(DeadLetters dead, Clock clock) {
        return new DeadLetterCommand(dead, clock, System.out);
    }

    @Bean
    @Lazy
    RebuildCommand rebuildCommand(JdbcTemplate jdbc, Codec codec, Migrations migrations, Store store) {
        return new RebuildCommand(new RecordedContacts(jdbc, codec.json()), migrations, store, System.out);
    }
}
