package org.sathi.bot.simulator;

import java.time.Clock;
import java.util.List;
import org.sathi.bot.setup.Demonstration;
import org.sathi.bot.setup.PublicUrl;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The simulator, where the settings ask for it. It knows the service by its webhooks, its settings and its database alone. A
 * phone is there only if the service's channel for it is directed to the simulator, so that no invented person ever writes to
 * a service that is connected to the real provider.
 */
public final class SimulatorRegistrar implements BeanRegistrar {

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        if (!Demonstration.simulates(environment)) {
            return;
        }
        beans.registerBean(Stage.class, bean -> bean.supplier(_ -> Stage.of(environment)));
        beans.registerBean(
                Shelf.class,
                bean -> bean.supplier(at -> new Shelf(at.bean(Stage.class).people(), Clock.systemUTC())));
        beans.registerBean(ServiceLine.class, bean -> bean.supplier(_ -> new ServiceLine()));
        beans.registerBean(
                "simulator",
                new ParameterizedTypeReference<RouterFunction<ServerResponse>>() {},
                bean -> bean.supplier(SimulatorRegistrar::routes));
        beans.registerBean(
                "simulatorGuard",
                new ParameterizedTypeReference<FilterRegistrationBean<Guard>>() {},
                bean -> bean.supplier(_ -> guard(environment.getProperty("sathi.simulator", Boolean.class, false))));
    }

    private static RouterFunction<ServerResponse> routes(BeanRegistry.SupplierContext at) {
        Stage stage = at.bean(Stage.class);
        SimulatorSettings settings = stage.settings();
        Shelf shelf = at.bean(Shelf.class);
        ServiceLine line = at.bean(ServiceLine.class);
        Pictures pictures = new Pictures();
        BotApi botApi = new BotApi(settings.telegram(), shelf, pictures);
        Telegram telegram = new Telegram(settings, line, shelf, botApi);
        Twilio twilio = new Twilio(settings, line, shelf);
        RecordPanel panel = new RecordPanel(at.bean(JdbcTemplate.class), stage.people());
        return Page.routes()
                .and(new PageApi(shelf, telegram, twilio, pictures, panel).routes())
                .and(new BotApiRoutes(settings.telegram(), botApi, pictures).routes())
                .and(new TwilioApi(settings, shelf, twilio).routes());
    }

    private static FilterRegistrationBean<Guard> guard(boolean open) {
        FilterRegistrationBean<Guard> guard = new FilterRegistrationBean<>(new Guard(open));
        guard.addUrlPatterns(Page.PATH, Page.PATH + "/*");
        return guard;
    }

    /** How the service is set up, and those of the demonstration's people whose phones can be here. */
    record Stage(SimulatorSettings settings, List<Person> people) {

        static Stage of(Environment environment) {
            SimulatorSettings settings = SimulatorSettings.of(environment, PublicUrl.of(environment));
            return new Stage(
                    settings,
                    DemonstrationPeople.all().stream()
                            .filter(person -> person.onTelegram()
                                    ? settings.telegram().simulated()
                                    : settings.twilio().simulated())
                            .toList());
        }
    }
}
