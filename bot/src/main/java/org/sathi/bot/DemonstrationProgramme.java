package org.sathi.bot;

import java.time.Clock;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.simulator.DemonstrationPeople;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/** Makes the champions of the demonstration champions, as their coordinator would; where nobody is played, nobody is made one. */
final class DemonstrationProgramme implements ApplicationRunner {

    private final Engine engine;
    private final Clock clock;
    private final Environment environment;

    DemonstrationProgramme(Engine engine, Clock clock, Environment environment) {
        this.engine = engine;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var coordinator = DemonstrationPeople.played(Role.COORDINATOR, environment).stream()
                .findFirst();
        for (var champion : DemonstrationPeople.played(Role.CHAMPION, environment)) {
            engine.take(Inbound.of(
                    "demonstration:champion",
                    champion,
                    clock.instant(),
                    new Incoming.Granted(Role.CHAMPION, coordinator.orElse(champion))));
        }
    }
}
