package org.sathi.bot.broadcast;

import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Lets requests with a token of ours in, and answers what is wrong with one as a {@link Problem}. */
public final class ApiGate {

    private final ApiTokens tokens;
    private final JsonMapper json;
    private final ApiAudit audit;
    private final Runnable tables;

    /**
     * A gate for these tokens.
     *
     * @param tables makes sure that the database has its tables; throws while it is away
     */
    public ApiGate(ApiTokens tokens, JsonMapper json, ApiAudit audit, Runnable tables) {
        this.tokens = tokens;
        this.json = json;
        this.audit = audit;
        this.tables = tables;
    }

    /** Answers a request of somebody with a token. */
    public interface Handler {
        ServerResponse handle(ApiRequest request) throws Problem;
    }

    /** The handler behind the gate. */
    public HandlerFunction<ServerResponse> guarded(Handler handler) {
        return request -> {
            try {
                var authorization = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
                var caller = tokens.caller(Objects.requireNonNullElse(authorization, ""))
                        .orElseThrow(Problem::unauthorized);
                tables.run();
                return handler.handle(new ApiRequest(request, caller, json, audit));
            } catch (Problem problem) {
                return problem.response(json);
            } catch (RuntimeException e) {
                return Problem.of(e).response(json);
            }
        };
    }
}
