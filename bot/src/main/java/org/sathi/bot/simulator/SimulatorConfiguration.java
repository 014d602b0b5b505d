package org.sathi.bot.simulator;

import java.time.Clock;
import java.util.List;
import org.sathi.bot.setup.Demonstration;
import org.sathi.bot.setup.PublicUrl;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The simulator, where it is wanted. It knows the service by its webhooks, its settings and its database alone. A phone
 * is there only if the service's channel for it is directed to the simulator, so that no invented person ever writes to
 * a service that is connected to the real provider.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SimulatorConfiguration.Wanted.class)
public class SimulatorConfiguration {

    private final SimulatorSettings settings;
    private final boolean open;
    private final List<Person> people;

    SimulatorConfiguration(Environment environment) {
        this.settings = SimulatorSettings.of(environment, PublicUrl.of(environment));
        this.open = environment.getProperty("sathi.simulator", Boolean.class, false);
        this.people = DemonstrationPeople.all().stream()
                .filter(person -> person.onTelegram()
                        ? settings.telegram().simulated()
                        : settings.twilio().simulated())
                .toList();
    }

    /** Whether the settings ask for the simulator. */
    static final class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Demonstration.simulates(context.getEnvironment());
        }
    }

    @Bean
    Shelf shelf() {
        return new Shelf(people, Clock.systemUTC());
    }

    @Bean
    ServiceLine serviceLine() {
        return new ServiceLine();
    }

    @Bean
    RouterFunction<ServerResponse> simulator(Shelf shelf, ServiceLine line, JdbcTemplate database) {
        Pictures pictures = new Pictures();
        BotApi botApi = new BotApi(settings.telegram(), shelf, pictures);
        Telegram telegram = new Telegram(settings, line, shelf, botApi);
        Twilio twilio = new Twilio(settings, line, shelf);
        return Page.routes()
                .and(new PageApi(shelf, telegram, twilio, pictures, new RecordPanel(database, people)).routes())
                .and(new BotApiRoutes(settings.telegram(), botApi, pictures).routes())
                .and(new TwilioApi(settings, shelf, twilio).routes());
    }

    @Bean
    FilterRegistrationBean<Guard> simulatorGuard() {
        FilterRegistrationBean<Guard> guard = new FilterRegistrationBean<>(new Guard(open));
        guard.addUrlPatterns(Page.PATH, Page.PATH + "/*");
        return guard;
    }
}
