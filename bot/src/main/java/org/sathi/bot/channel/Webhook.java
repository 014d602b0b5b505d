package org.sathi.bot.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Receiver;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The guard in front of a provider's webhook: POST only, one content type, a body of less than {@link #LIMIT_BYTES}.
 * What is refused is answered with a 4xx and one short line, and counted; what nothing could keep is answered with 503,
 * so that the provider delivers it again. It is a servlet of its own, since most of what the service is asked comes this
 * way and needs nothing of Spring's.
 */
public final class Webhook {

    /** A body of this many bytes or more is refused. The largest webhook of any provider has some 20,000. */
    public static final int LIMIT_BYTES = 1_000_000;

    private final String channel;
    private final MediaType type;
    private final MeterRegistry meters;
    private final Timer timer;
    private final Map<String, Counter> refused = new ConcurrentHashMap<>();
    private final Map<String, Counter> ignored = new ConcurrentHashMap<>();

    /** A guard for {@code channel}'s webhooks, which send bodies of {@code type}. */
    public Webhook(String channel, MediaType type, MeterRegistry meters) {
        this.channel = channel;
        this.type = type;
        this.meters = meters;
        this.timer = Timer.builder("sathi.webhook")
                .description("time to the answer of a webhook")
                .tag("channel", channel)
                .register(meters);
    }

    /** What a channel does with a request that came through. */
    @FunctionalInterface
    public interface Handler {
        /** Handles {@code post}; throws {@link Refused} for what is not the provider's or cannot be read. */
        Answer handle(Post post) throws Refused;
    }

    /** Has requests of {@code path}, and of no path below it, answered by {@code handler} or with what was wrong. */
    public ServletRegistrationBean<HttpServlet> at(String path, Handler handler) {
        var servlet = new ServletRegistrationBean<HttpServlet>(
                new HttpServlet() {
                    @Override
                    protected void service(HttpServletRequest request, HttpServletResponse response)
                            throws IOException {
                        long start = System.nanoTime();
                        try {
                            answer(request, handler).to(response);
                        } finally {
                            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                        }
                    }
                },
                path);
        servlet.setName(path);
        return servlet;
    }

    private Answer answer(HttpServletRequest request, Handler handler) {
        try {
            if (!request.getMethod().equals("POST")) {
                throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "use POST");
            }
            return handler.handle(new Post(request, type));
        } catch (Refused why) {
            return refused(why.status, String.valueOf(why.getMessage()));
        } catch (Receiver.NotKept notKept) {
            return refused(HttpStatus.SERVICE_UNAVAILABLE, "deliver again later");
        }
    }

    private Answer refused(HttpStatus status, String line) {
        refused.computeIfAbsent(Integer.toString(status.value()), kind -> counter("sathi.webhook.refused", kind))
                .increment();
        return Answer.refused(status.value(), line);
    }

    /** Counts something that the provider sent rightly but that the service has no use for; {@code kind} is its name. */
    public void ignored(String kind) {
        ignored.computeIfAbsent(kind, k -> counter("sathi.webhook.ignored", k)).increment();
    }

    private Counter counter(String name, String kind) {
        return meters.counter(name, "channel", channel, "kind", kind);
    }

    /** A POST whose body has not been read yet, so that a caller without the secret is refused unread. */
    public static final class Post {

        /** Room for this much is made at once; for more, only as it comes in. */
        private static final int USUAL_BYTES = 16_384;

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
            long length = request.getContentLengthLong();
            if (length >= LIMIT_BYTES) {
                throw tooLarge();
            }
            byte[] body;
            try {
                body = read(length);
            } catch (IOException brokenOff) {
                throw new Refused(HttpStatus.BAD_REQUEST, "the body broke off");
            }
            if (body.length == LIMIT_BYTES) {
                throw tooLarge();
            }
            return body;
        }

        /** @param length as it was announced, or -1 */
        private byte[] read(long length) throws IOException {
            var in = request.getInputStream();
            return in.readNBytes(length < 0 || length > USUAL_BYTES ? LIMIT_BYTES : (int) length);
        }

        private boolean hasType() {
            String sent = request.getContentType();
            try {
                return sent != null
                        && (sent.equals(type.toString())
                                || MediaType.parseMediaType(sent).equalsTypeAndSubtype(type));
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
    }
}
