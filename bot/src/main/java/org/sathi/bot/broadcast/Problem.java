package org.sathi.bot.broadcast;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What was wrong with a request, as RFC 9457 has it. */
public final class Problem extends Exception {

    private final HttpStatus status;
    private final String reason;
    private final String detail;

    private Problem(HttpStatus status, String reason, String detail) {
        super(reason);
        this.status = status;
        this.reason = reason;
        this.detail = detail;
    }

    static Problem unauthorized() {
        return new Problem(HttpStatus.UNAUTHORIZED, "no-token", "Send a token of SATHI_API_TOKENS as bearer.");
    }

    /** It is not as it has to be. */
    public static Problem unreadable(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "unreadable", detail);
    }

    static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", detail);
    }

    static Problem of(Refused refused) {
        var name = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(status(refused.reason()), name, refused.detail());
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case NOT_COORDINATOR, SAME_PERSON, CODE_WRONG -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case STALE, NOT_NOW -> HttpStatus.CONFLICT;
            case NOBODY,
                    NO_TEXT,
                    TOO_LONG,
                    PLACEHOLDER,
                    OPTIONS,
                    NO_OPENING,
                    NO_AUDIENCE,
                    CIRCULAR,
                    TOO_DEEP,
                    PAST,
                    OVER_BUDGET,
                    OVER_MONTH -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    ServerResponse response(JsonMapper json) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("reason", reason);
        body.put("detail", detail);
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(json.writeValueAsBytes(body));
    }
}
