package org.sathi.bot.channel;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Receiver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The guard in front of a provider's webhook: POST only, one content type, a body of less than {@link #LIMIT_BYTES}.
 * What is refused is answered with a 4xx and one short line, and counted; what nothing could keep is answered with 503,
 * so that the provider delivers it again.
 */
public final class Webhook {

    /** A body of this many bytes or more is refused. The largest webhook of any provider has some 20,000. */
    public static final int LIMIT_BYTES = 1_000_000;

    private final String channel;
    private final MediaType type;
    private final MeterRegistry meters;

    /** A guard for {@code channel}'s webhooks, which send bodies of {@code type}. */
    public Webhook(String channel, MediaType type, MeterRegistry meters) {
        this.channel = channel;
        this.type = type;
        this.meters = meters;
    }

    /** What a channel does with a request that came through. */
    @FunctionalInterface
    public interface Handler {
        /** Handles {@code post}; throws {@link Refused} for what is not the provider's or cannot be read. */
        ServerResponse handle(Post post) throws Refused;
    }

    /** Has requests of {@code path} answered by {@code handler}, or with what was wrong about them. */
    public RouterFunction<ServerResponse> at(String path, Handler handler) {
        return RouterFunctions.route(
                RequestPredicates.path(path), request -> answer(request.servletRequest(), handler));
    }

    private ServerResponse answer(HttpServletRequest request, Handler handler) {
        try {
            if (!request.getMethod().equals("POST")) {
                throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "use POST");
            }
            return handler.handle(new Post(request, type));
        } catch (Refused refused) {
            count("refused", Integer.toString(refused.status().value()));
            return line(refused.status(), refused.line());
        } catch (Receiver.NotKept notKept) {
            count("refused", "503");
            return line(HttpStatus.SERVICE_UNAVAILABLE, "deliver again later");
        }
    }

    /** Counts something that the provider sent rightly but that the service has no use for; {@code kind} is its name. */
    public void ignored(String kind) {
        count("ignored", kind);
    }

    private void count(String outcome, String kind) {
        meters.counter("sathi.webhook." + outcome, "channel", channel, "kind", kind)
                .increment();
    }

    private static ServerResponse line(HttpStatus status, String line) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN);
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, "POST");
        }
        return answer.body(line + "\n");
    }

    /** A POST whose body has not been read yet, so that a caller without the secret is refused unread. */
    public static final class Post {

        private final HttpServletRequest request;
        private final MediaType type;

        private Post(HttpServletRequest request, MediaType type) {
            this.request = request;
            this.type = type;
        }

        /** A header's value, or null. */
        public @Nullable String header(String name) {
            return request.getHeader(name);
        }

        /** The path with its query, as it was requested. */
        public String pathAndQuery() {
            String query = request.getQueryString();
            return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        }

        /** The whole body. Refuses a body of another type (415) or size (413), and one that breaks off (400). */
        public byte[] body() throws Refused {
            if (!hasType()) {
                throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send " + type);
            }
            if (request.getContentLengthLong() >= LIMIT_BYTES) {
                throw tooLarge();
            }
            byte[] body;
            try {
                body = request.getInputStream().readNBytes(LIMIT_BYTES);
            } catch (IOException brokenOff) {
                throw new Refused(HttpStatus.BAD_REQUEST, "the body broke off");
            }
            if (body.length == LIMIT_BYTES) {
                throw tooLarge();
            }
            return body;
        }

        private boolean hasType() {
            try {
                String sent = request.getContentType();
                return sent != null && MediaType.parseMediaType(sent).equalsTypeAndSubtype(type);
            } catch (InvalidMediaTypeException unreadable) {
                return false;
            }
        }

        private static Refused tooLarge() {
            return new Refused(HttpStatus.CONTENT_TOO_LARGE, "less than " + LIMIT_BYTES + " bytes, please");
        }
    }

    /** A request that is not answered; it has left nothing behind. */
    public static final class Refused extends Exception {

        private final HttpStatus status;

        /** Refuses with {@code status} (4xx) and one line that says what would be right; it repeats nothing received. */
        public Refused(HttpStatus status, String line) {
            super(line, null, false, false);
            this.status = status;
        }

        private HttpStatus status() {
            return status;
        }

        private String line() {
            return String.valueOf(getMessage());
        }
    }
}
