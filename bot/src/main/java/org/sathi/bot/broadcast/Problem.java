package org.sathi.bot.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.sathi.bot.message.BroadcastWord.Reason;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What was wrong with a request, as RFC 9457 has it. */
public final class Problem extends Exception {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

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

    /** What came of a fault. It is logged by its class alone: its words may repeat data. */
    static Problem of(RuntimeException fault) {
        var kind = fault.getClass().getName();
        return switch (fault) {
            case DataIntegrityViolationException _ -> {
                LOG.info("a request over HTTP holds what PostgreSQL cannot take: {}", kind);
                yield unreadable("There is a character or a number in it that cannot be.");
            }
            case NonTransientDataAccessResourceException _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    UncategorizedDataAccessException _,
                    TransactionException _,
                    FlywayException _ -> {
                LOG.warn("a request over HTTP is not answered, PostgreSQL is away: {}", kind);
                yield new Problem(HttpStatus.SERVICE_UNAVAILABLE, "away", "PostgreSQL is away; try again in a minute.");
            }
            default -> {
                LOG.error("a request over HTTP failed: {}", kind);
                yield new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "That is a fault of the service.");
            }
        };
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
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(body(json));
    }

    /** The same to a response that has nothing in it yet. */
    void write(JsonMapper json, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(body(json));
    }

    private byte[] body(JsonMapper json) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("reason", reason);
        body.put("detail", detail);
        return json.writeValueAsBytes(body);
    }
}
