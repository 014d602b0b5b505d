package org.sathi.bot.broadcast;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.turn.BroadcastErrand;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Broadcasts over HTTP, for coordinators with a token; {@code deploy/API.md} describes it. */
public final class BroadcastApi {

    private static final String ONE = "/{broadcast:\\d{1,18}}";

    private final Broadcasts broadcasts;
    private final Ways ways;
    private final ApiGate gate;
    private final ApiAnswers answers;
    private final ApiTables tables;

    /** How it works with the stores and writes. */
    public record Ways(TransactionTemplate transaction, JsonMapper json, Clock clock) {}

    /** An interface behind this gate. */
    public BroadcastApi(Broadcasts broadcasts, Recipients recipients, Ways ways, ApiGate gate) {
        this.broadcasts = broadcasts;
        this.ways = ways;
        this.gate = gate;
        this.answers = new ApiAnswers(ways.json());
        this.tables = new ApiTables(recipients, answers);
    }

    private interface Question {
        BroadcastErrand.OfCoordinator of(ApiRequest request) throws Problem;
    }

    /** What is answered, below {@code /api/broadcasts}. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .path("/api/broadcasts", r -> {
                    r.GET("", asks(_ -> new BroadcastErrand.ListAsked()));
                    r.POST("", asks(q -> new BroadcastErrand.Prepared(BroadcastWord.NONE, q.draft())));
                    r.POST("/count", asks(BroadcastApi::count));
                    r.GET("/audiences", asks(_ -> new BroadcastErrand.AudiencesAsked()));
                    r.PUT("/audiences/{name}", asks(BroadcastApi::save));
                    r.PUT("/audiences/{name}/list", gate.guarded(this::saveList));
                    r.GET(ONE, asks(q -> new BroadcastErrand.StatusAsked(q.number())));
                    r.PUT(ONE, asks(q -> new BroadcastErrand.Prepared(q.number(), q.draft())));
                    r.POST(ONE + "/confirm", asks(q -> new BroadcastErrand.Confirmed(q.number(), q.code())));
                    r.POST(ONE + "/pause", asks(q -> new BroadcastErrand.Pause(q.number())));
                    r.POST(ONE + "/resume", asks(q -> new BroadcastErrand.Resume(q.number())));
                    r.POST(ONE + "/stop", asks(q -> new BroadcastErrand.Halt(q.number())));
                    r.POST(ONE + "/again", asks(q -> new BroadcastErrand.AgainToMissed(q.number())));
                    r.GET(ONE + "/poll", asks(q -> new BroadcastErrand.PollAsked(q.number())));
                    r.GET(ONE + "/recipients", gate.guarded(tables::page));
                    r.GET(ONE + "/export", gate.guarded(tables::export));
                })
                .build();
    }

    private static BroadcastErrand.OfCoordinator count(ApiRequest q) throws Problem {
        var audience = q.audience();
        return new BroadcastErrand.CountAsked(audience.included(), audience.excluded());
    }

    private static BroadcastErrand.OfCoordinator save(ApiRequest q) throws Problem {
        var audience = q.audience();
        return new BroadcastErrand.SaveAudience(q.name(), audience.included(), audience.excluded());
    }

    private HandlerFunction<ServerResponse> asks(Question question) {
        return gate.guarded(q -> {
            var asked = question.of(q);
            return answers.of(Objects.requireNonNull(ways.transaction()
                    .execute(_ ->
                            broadcasts.answer(q.caller().actor(), ways.clock().instant(), asked))));
        });
    }

    private ServerResponse saveList(ApiRequest q) throws Problem {
        var list = list(q.body(), q.text("region"));
        return answers.of(Objects.requireNonNull(ways.transaction()
                .execute(_ -> broadcasts.keep(q.caller().actor(), ways.clock().instant(), q.name(), list))));
    }

    private static NumberList list(byte[] file, String region) throws Problem {
        try {
            return NumberList.read(file, region);
        } catch (IOException e) {
            throw Problem.unreadable("It could not be read.");
        }
    }
}
