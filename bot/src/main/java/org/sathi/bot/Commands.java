package org.sathi.bot;

import java.time.Clock;
import java.util.Set;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.engine.Store;
import org.sathi.bot.ledger.Migrations;
import org.sathi.bot.ledger.RecordedContacts;
import org.sathi.bot.outbox.DeadLetters;
import org.sathi.bot.setup.CommandRun;
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

    private static final Set<String> NAMES = Set.of(DeadLetterCommand.NAME, RebuildCommand.NAME);

    /** Whether these are the arguments of a command. */
    static boolean areMeantBy(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    @Bean
    ApplicationRunner command(
            ApplicationArguments arguments,
            ObjectProvider<DeadLetterCommand> deadLetters,
            ObjectProvider<RebuildCommand> rebuild) {
        boolean rebuilds = arguments.getNonOptionArgs().getFirst().equals(RebuildCommand.NAME);
        return words -> {
            if (rebuilds) {
                rebuild.getObject().run(words);
            } else {
                deadLetters.getObject().run(words);
            }
        };
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
