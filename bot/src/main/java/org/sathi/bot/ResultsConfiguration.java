package org.sathi.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sathi.bot.broadcast.ApiAnswers;
import org.sathi.bot.broadcast.ApiGate;
import org.sathi.bot.engine.Codec;
import org.sathi.bot.results.Indicators;
import org.sathi.bot.results.ResultsApi;
import org.sathi.bot.results.Trainings;
import org.sathi.bot.setup.CommandRun;
import org.sathi.content.LivePack;
import org.sathi.content.Pack;
import org.sathi.content.form.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Wires results. */
@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {

    @Bean
    @Profile(CommandRun.NOT)
    RouterFunction<ServerResponse> resultsApi(JdbcTemplate jdbc, LivePack pack, ApiGate gate, Codec codec) {
        return new ResultsApi(
                        new Indicators(jdbc, () -> themes(pack.current())),
                        new Trainings(jdbc),
                        gate,
                        new ApiAnswers(codec.json()))
                .routes();
    }

    /** The theme of each topic of trainings, plans and requests. */
    private static Map<String, String> themes(Pack pack) {
        var themes = new LinkedHashMap<String, String>();
        pack.form("training-report").fields().stream()
                .filter(Field.Choice.class::isInstance)
                .flatMap(f -> ((Field.Choice) f).options().stream())
                .forEach(o -> {
                    if (o.theme() != null) {
                        themes.put(o.id(), o.theme());
                    }
                });
        return themes;
    }
}
