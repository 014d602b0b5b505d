package org.sathi.bot.results;

import java.util.List;
import java.util.Locale;
import org.sathi.bot.broadcast.ApiAnswers;
import org.sathi.bot.broadcast.ApiGate;
import org.sathi.bot.broadcast.ApiRequest;
import org.sathi.bot.broadcast.Problem;
import org.sathi.bot.results.Trainings.Mark;
import org.sathi.bot.results.Trainings.Training;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The programme's figures over HTTP, for coordinators with a token; {@code deploy/API.md} describes it. Each reading is in the audit. */
public final class ResultsApi {

    private static final int PAGE = 100;

    private final Indicators indicators;
    private final Trainings trainings;
    private final ApiGate gate;
    private final ApiAnswers answers;

    /** An interface behind this gate. */
    public ResultsApi(Indicators indicators, Trainings trainings, ApiGate gate, ApiAnswers answers) {
        this.indicators = indicators;
        this.trainings = trainings;
        this.gate = gate;
        this.answers = answers;
    }

    private enum Format {
        JSON,
        CSV,
        XLSX
    }

    private record Results(Period period, List<Figure> figures, List<String> notCollected) {}

    /** Some trainings; {@code next} is behind what to ask for more, empty if there are none. */
    private record Page(List<Training> trainings, String next) {}

    /** What is answered, below {@code /api/results}. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .path("/api/results", r -> {
                    r.GET("", gate.guarded(this::figures));
                    r.GET("/trainings", gate.guarded(this::trainings));
                })
                .build();
    }

    private ServerResponse figures(ApiRequest q) throws Problem {
        var period = period(q);
        var format = format(q);
        q.note("results-read", period.text());
        var figures = indicators.of(period);
        return switch (format) {
            case JSON -> answers.ok(new Results(period, figures, Indicator.NOT_COLLECTED));
            case CSV, XLSX ->
                answers.file(
                        "results",
                        format == Format.XLSX,
                        out -> ResultTables.FIGURES.write(
                                to -> figures.forEach(f -> to.accept(ResultTables.cells(f))),
                                format == Format.XLSX,
                                out));
        };
    }

    private ServerResponse trainings(ApiRequest q) throws Problem {
        var period = period(q);
        var format = format(q);
        return switch (format) {
            case JSON -> page(q, period);
            case CSV, XLSX -> {
                q.note("trainings-exported", period.text());
                yield answers.file(
                        "trainings",
                        format == Format.XLSX,
                        out -> ResultTables.TRAININGS.write(
                                to -> trainings.each(period, t -> to.accept(ResultTables.cells(t))),
                                format == Format.XLSX,
                                out));
            }
        };
    }

    private ServerResponse page(ApiRequest q, Period period) throws Problem {
        int limit = q.whole("limit", PAGE);
        var after = q.text("after");
        var mark = after.isEmpty() ? Mark.BEGIN : Mark.read(after);
        if (mark == null) {
            throw Problem.unreadable("after is what the page before said as next.");
        }
        q.note("trainings-read", period.text());
        var page = trainings.page(period, mark, limit);
        return answers.ok(
                new Page(page, page.isEmpty() ? "" : page.getLast().mark().text()));
    }

    private static Period period(ApiRequest q) throws Problem {
        var period =
                new Period(q.day("from"), q.day("until"), q.text("country").toUpperCase(Locale.ROOT), q.text("theme"));
        if (period.until().isBefore(period.from())) {
            throw Problem.unreadable("until is before from.");
        }
        return period;
    }

    private static Format format(ApiRequest q) throws Problem {
        return switch (q.text("format")) {
            case "", "json" -> Format.JSON;
            case "csv" -> Format.CSV;
            case "xlsx" -> Format.XLSX;
            default -> throw Problem.unreadable("format is json, csv or xlsx.");
        };
    }
}
