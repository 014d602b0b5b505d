package org.sathi.bot;

import java.time.Clock;
import org.sathi.bot.engine.Engine;
import org.sathi.bot.message.Inbound;
import org.sathi.bot.message.Incoming;
import org.sathi.bot.message.Role;
import org.sathi.bot.simulator.DemonstrationPeople;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Makes the champions of the demonstration champions, as their coordinator would. */
final class DemonstrationProgramme implements ApplicationRunner {

    private final Engine engine;
    private final Clock clock;

    DemonstrationProgramme(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var champion : DemonstrationPeople.champions()) {
            engine.take(Inbound.of(
                    "demonstration:champion",
                    champion,
                    clock.instant(),
                    new Incoming.Granted(Role.CHAMPION, DemonstrationPeople.coordinator())));
        }
    }
}
