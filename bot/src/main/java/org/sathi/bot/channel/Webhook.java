package org.sathi.bot.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.message.Receiver;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The guard in front of a provider's webhook: POST only, one content type, a body of less than {@link #LIMIT_BYTES}, and of
 * large ones {@link #LARGE_AT_A_TIME}, so that callers without the secret, where it is only in the body, cannot fill the heap.
 * What is refused is answered with a 4xx and one short line, and counted; what nothing could keep is answered with 503,
 * so that the provider delivers it again. It is a servlet of its own, since most of what the service is asked comes this
 * way and needs nothing of Spring's.
 */
public final class Webhook {

    /**
     * A body of this many bytes or more is refused. The largest webhook of a provider has some 20,000; 4,096 characters beyond
     * ASCII with the 4,096 that they answer, each escaped as JSON, come to 50,000.
     */
    public static final int LIMIT_BYTES = 131_072;

    /** So many bodies above the usual size are held at once; with what they are read into, some 20 MB. */
    static final int LARGE_AT_A_TIME = 32;

    private static final String LATER = "deliver again later";

    private final String channel;
    private final MediaType type;
    private final MeterRegistry meters;
    private final Timer timer;
    private final Semaphore large = new Semaphore(LARGE_AT_A_TIME);
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
            try (var post = new Post(request, type, large)) {
                return handler.handle(post);
            }
        } catch (Refused why) {
            return refused(why.status, String.valueOf(why.getMessage()));
        } catch (Receiver.NotKept notKept) {
            return refused(HttpStatus.SERVICE_UNAVAILABLE, LATER);
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
    public static final class Post implements AutoCloseable {

        /** Any number of bodies of up to this many bytes is read at once; of larger ones, a few. */
        static final int USUAL_BYTES = 16_384;

        private final HttpServletRequest request;
        private final MediaType type;
        private final Semaphore large;
        private boolean isLarge;

        private Post(HttpServletRequest request, MediaType type, Semaphore large) {
            this.request = request;
            this.type = type;
            this.large = large;
        }

        /** Makes room for another large body. */
        @Override
        public void close() {
            if (isLarge) {
                large.release();
            }
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

        /**
         * The whole body, which can be asked for once. Refuses a body of another type (415) or size (413), one that breaks off
         * (400), and a large one while there are many (503).
         */
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
        private byte[] read(long length) throws IOException, Refused {
            var in = request.getInputStream();
            boolean isUsual = length >= 0 && length <= USUAL_BYTES;
            byte[] beginning = in.readNBytes(isUsual ? (int) length : USUAL_BYTES);
            if (isUsual || beginning.length < USUAL_BYTES) {
                return beginning;
            }
            isLarge = large.tryAcquire();
            if (!isLarge) {
                throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, LATER);
            }
            byte[] whole = Arrays.copyOf(beginning, LIMIT_BYTES);
            int rest = in.readNBytes(whole, USUAL_BYTES, LIMIT_BYTES - USUAL_BYTES);
            return Arrays.copyOf(whole, USUAL_BYTES + rest);
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

        /** Refuses with {@code status} (4xx, or 503 for later) and one line that says what would be right; it repeats nothing received. */
        public Refused(HttpStatus status, String line) {
            super(line, null, false, false);
            this.status = status;
        }
    }
}
