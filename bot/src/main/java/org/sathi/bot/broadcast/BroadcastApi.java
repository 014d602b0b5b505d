package org.sathi.bot.broadcast;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.broadcast.ApiTokens.Caller;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.sathi.bot.message.BroadcastWord.ToCoordinator;
import org.sathi.bot.turn.BroadcastErrand;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Broadcasts over HTTP, for coordinators with a token; {@code deploy/API.md} describes it. */
public final class BroadcastApi {

    private static final int LARGEST = 5_000_000;
    private static final int PAGE = 100;
    private static final String ONE = "/{broadcast:\\d{1,18}}";

    private final Broadcasts broadcasts;
    private final Audiences audiences;
    private final Recipients recipients;
    private final Ways ways;
    private final ApiTokens tokens;

    /** How it works with the stores and writes. */
    public record Ways(TransactionTemplate transaction, JsonMapper json, Clock clock) {}

    /** An interface for who has one of these tokens. */
    public BroadcastApi(
            Broadcasts broadcasts, Audiences audiences, Recipients recipients, Ways ways, ApiTokens tokens) {
        this.broadcasts = broadcasts;
        this.audiences = audiences;
        this.recipients = recipients;
        this.ways = ways;
        this.tokens = tokens;
    }

    private interface Handler {
        ServerResponse handle(ServerRequest request, Caller caller) throws Problem, IOException;
    }

    private record Named(
            @Nullable Audience include, @Nullable Audience exclude) {
        Audience included() {
            return include == null ? Audience.EMPTY : include;
        }

        Audience excluded() {
            return exclude == null ? Audience.EMPTY : exclude;
        }
    }

    private record Code(@Nullable String code) {}

    /** What is answered, below {@code /api/broadcasts}. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .path(
                        "/api/broadcasts",
                        r -> r.GET("", guarded((_, c) -> ask(c, new BroadcastErrand.ListAsked())))
                                .POST(
                                        "",
                                        guarded((q, c) ->
                                                ask(c, new BroadcastErrand.Prepared(BroadcastWord.NONE, draft(q)))))
                                .POST("/count", guarded(this::count))
                                .GET("/audiences", guarded((_, c) -> ask(c, new BroadcastErrand.AudiencesAsked())))
                                .PUT("/audiences/{name}", guarded(this::save))
                                .PUT("/audiences/{name}/list", guarded(this::saveList))
                                .GET(ONE, guarded((q, c) -> ask(c, new BroadcastErrand.StatusAsked(number(q)))))
                                .PUT(ONE, guarded((q, c) -> ask(c, new BroadcastErrand.Prepared(number(q), draft(q)))))
                                .POST(
                                        ONE + "/confirm",
                                        guarded((q, c) -> ask(c, new BroadcastErrand.Confirmed(number(q), code(q)))))
                                .POST(ONE + "/pause", guarded((q, c) -> ask(c, new BroadcastErrand.Pause(number(q)))))
                                .POST(ONE + "/resume", guarded((q, c) -> ask(c, new BroadcastErrand.Resume(number(q)))))
                                .POST(ONE + "/stop", guarded((q, c) -> ask(c, new BroadcastErrand.Halt(number(q)))))
                                .POST(
                                        ONE + "/again",
                                        guarded((q, c) -> ask(c, new BroadcastErrand.AgainToMissed(number(q)))))
                                .GET(ONE + "/poll", guarded((q, c) -> ask(c, new BroadcastErrand.PollAsked(number(q)))))
                                .GET(ONE + "/recipients", guarded(this::page))
                                .GET(ONE + "/export", guarded(this::export)))
                .build();
    }

    private org.springframework.web.servlet.function.HandlerFunction<ServerResponse> guarded(Handler handler) {
        return request -> {
            try {
                var caller = tokens.caller(Objects.requireNonNullElse(
                                request.headers().firstHeader(HttpHeaders.AUTHORIZATION), ""))
                        .orElseThrow(Problem::unauthorized);
                return handler.handle(request, caller);
            } catch (Problem problem) {
                return problem.response(ways.json());
            }
        };
    }

    private ServerResponse ask(Caller caller, BroadcastErrand.OfCoordinator errand) throws Problem {
        var said = Objects.requireNonNull(ways.transaction()
                .execute(_ -> broadcasts.answer(caller.actor(), ways.clock().instant(), errand)));
        return answer(said);
    }

    private ServerResponse answer(ToCoordinator said) throws Problem {
        return switch (said) {
            case Refused refused -> throw Problem.of(refused);
            case BroadcastWord.Previewed(var preview) -> json(HttpStatus.OK, preview);
            case BroadcastWord.StatusShown(var standing) -> json(HttpStatus.OK, standing);
            case BroadcastWord.Ended(var standing) -> json(HttpStatus.OK, standing);
            case BroadcastWord.Listed(var listed) -> json(HttpStatus.OK, listed);
            case BroadcastWord.Audiences(var named) -> json(HttpStatus.OK, named);
            case BroadcastWord.Started started ->
                json(HttpStatus.ACCEPTED, Map.of("broadcast", started.broadcast(), "recipients", started.recipients()));
            case BroadcastWord.SecondNeeded(long broadcast) ->
                json(HttpStatus.ACCEPTED, Map.of("broadcast", broadcast, "second", true));
            case BroadcastWord.Counted(int people, var byLanguage) ->
                json(HttpStatus.OK, Map.of("people", people, "byLanguage", byLanguage));
            case BroadcastWord.Changed(long broadcast, var state) ->
                json(HttpStatus.OK, Map.of("broadcast", broadcast, "state", state));
            case BroadcastWord.AudienceKept(String name, int people) ->
                json(HttpStatus.OK, Map.of("name", name, "people", people));
            case BroadcastWord.PollShown p ->
                json(
                        HttpStatus.OK,
                        Map.of(
                                "broadcast",
                                p.broadcast(),
                                "question",
                                p.question(),
                                "asked",
                                p.asked(),
                                "options",
                                p.options()));
            case BroadcastWord.SecondAsked(var _, var preview) -> json(HttpStatus.OK, preview);
            case BroadcastWord.Held(long broadcast, var reason, var price) ->
                json(HttpStatus.OK, Map.of("broadcast", broadcast, "reason", reason, "price", price));
            case BroadcastWord.Alarmed(long broadcast, int failed, int of) ->
                json(HttpStatus.OK, Map.of("broadcast", broadcast, "failed", failed, "of", of));
        };
    }

    private ServerResponse json(HttpStatus status, Object body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ways.json().writeValueAsBytes(body));
    }

    private ServerResponse count(ServerRequest request, Caller caller) throws Problem, IOException {
        var named = read(request, Named.class);
        return ask(caller, new BroadcastErrand.CountAsked(named.included(), named.excluded()));
    }

    private ServerResponse save(ServerRequest request, Caller caller) throws Problem, IOException {
        var named = read(request, Named.class);
        return ask(
                caller,
                new BroadcastErrand.SaveAudience(request.pathVariable("name"), named.included(), named.excluded()));
    }

    private ServerResponse saveList(ServerRequest request, Caller caller) throws Problem, IOException {
        var file = body(request);
        var list = NumberList.read(file, request.param("region").orElse(""));
        if (list.contacts().isEmpty()) {
            throw Problem.unreadable("There is no phone number in it.");
        }
        var kept = Objects.requireNonNull(ways.transaction()
                .execute(_ -> audiences.saveList(
                        caller.actor().name(), ways.clock().instant(), request.pathVariable("name"), list.contacts())));
        if (!(kept instanceof BroadcastWord.AudienceKept(String name, int people))) {
            return answer(kept);
        }
        return json(
                HttpStatus.OK,
                Map.of(
                        "name",
                        name,
                        "people",
                        people,
                        "numbers",
                        list.contacts().size(),
                        "rowsWithout",
                        list.unread()));
    }

    private ServerResponse page(ServerRequest request, Caller caller) throws Problem {
        int after = whole(request, "after", 0);
        int most = whole(request, "limit", PAGE);
        return json(
                HttpStatus.OK,
                recipients.page(
                        number(request),
                        after,
                        request.param("state").orElse(""),
                        most,
                        wantsNumbers(request, caller)));
    }

    private ServerResponse export(ServerRequest request, Caller caller) throws Problem {
        long broadcast = number(request);
        boolean numbers = wantsNumbers(request, caller);
        boolean xlsx = request.param("format").orElse("csv").equals("xlsx");
        return ServerResponse.ok()
                .contentType(
                        xlsx
                                ? MediaType.parseMediaType(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                : MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"broadcast-" + broadcast + (xlsx ? ".xlsx\"" : ".csv\""))
                .build((_, response) -> {
                    if (xlsx) {
                        RecipientSheet.xlsx(recipients, broadcast, numbers, response.getOutputStream());
                    } else {
                        RecipientSheet.csv(recipients, broadcast, numbers, response.getOutputStream());
                    }
                    return null;
                });
    }

    private static boolean wantsNumbers(ServerRequest request, Caller caller) throws Problem {
        boolean wants = request.param("numbers").filter("true"::equals).isPresent();
        if (wants && !caller.numbers()) {
            throw Problem.forbidden("This token may not see phone numbers.");
        }
        return wants;
    }

    private BroadcastDraft draft(ServerRequest request) throws Problem {
        return read(request, BroadcastDraft.class);
    }

    private String code(ServerRequest request) throws Problem {
        var code = read(request, Code.class).code();
        return code == null ? "" : code;
    }

    private static long number(ServerRequest request) {
        return Long.parseLong(request.pathVariable("broadcast"));
    }

    private static int whole(ServerRequest request, String name, int otherwise) throws Problem {
        try {
            return request.param(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw Problem.unreadable(name + " is a whole number.");
        }
    }

    private <T> T read(ServerRequest request, Class<T> type) throws Problem {
        try {
            return Objects.requireNonNull(ways.json().readValue(body(request), type));
        } catch (JacksonException | IllegalArgumentException | NullPointerException | IOException e) {
            throw Problem.unreadable("The body is not what it has to be: see the description.");
        }
    }

    private static byte[] body(ServerRequest request) throws IOException, Problem {
        var body = request.servletRequest().getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Problem.unreadable("The body is longer than 5 MB.");
        }
        return body;
    }
}
