package org.sathi.bot.channel;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * HTTP to a provider in exactly one attempt: nothing is sent again behind the outbox's back, and a failure tells
 * whether the provider may have taken the request all the same. Connections are kept and used again.
 */
public final class OneAttempt {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int KEPT = 512;
    private static final int KEPT_MINUTES = 2;

    /** A connection of many calls (HTTP/2) that answers no ping for so long is given up. */
    private static final Duration PING = Duration.ofSeconds(10);

    private static final int FIRST_SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;

    private OneAttempt() {}

    /**
     * A client whose calls end after {@code answer} and half as long again, whatever they are waiting for. Nothing within
     * a call has a time of its own but connecting: setting a clock for each read and write costs more than the reading.
     */
    public static OkHttpClient client(Duration answer) {
        Dispatcher dispatcher = new Dispatcher(new CallingThread());
        // No call waits for another's end: it would be made in the thread of that other.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(KEPT, KEPT_MINUTES, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .pingInterval(PING)
                .callTimeout(answer.plus(answer.dividedBy(2)))
                .addInterceptor(OneAttempt::attempt)
                .addNetworkInterceptor(OneAttempt::connected)
                .build();
    }

    /** Whether a request that failed like this may have reached the provider and taken effect. */
    public static boolean possiblyTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotConnected) {
                return false;
            }
            if (cause instanceof NoAnswer noAnswer) {
                return noAnswer.status < FIRST_SERVER_ERROR
                        ? noAnswer.status < 300
                        : noAnswer.status == GATEWAY_TIMEOUT;
            }
        }
        return true;
    }

    /** Describes a failure in a few words, without an address, a text or a token. */
    public static String describe(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoAnswer noAnswer) {
                return "HTTP " + noAnswer.status;
            }
            last = cause;
        }
        return last.getClass().getSimpleName();
    }

    private static Response attempt(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = new AtomicBoolean();
        Request request =
                chain.request().newBuilder().tag(AtomicBoolean.class, connected).build();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (IOException failure) {
            throw connected.get() ? failure : new NotConnected(failure);
        }
        if (response.code() >= FIRST_SERVER_ERROR || !isJson(response)) {
            response.close();
            throw new NoAnswer(response.code());
        }
        return response;
    }

    private static Response connected(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
        if (connected != null) {
            connected.set(true);
        }
        Response response = chain.proceed(chain.request());
        // OkHttp sends once more by itself when a 503 says "Retry-After: 0".
        return response.code() == UNAVAILABLE
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    private static boolean isJson(Response response) {
        String type = response.header("Content-Type");
        return type != null && type.contains("json");
    }

    /** The provider was never reached. */
    private static final class NotConnected extends IOException {
        NotConnected(IOException cause) {
            super(cause);
        }
    }

    /** The provider is in trouble, or something between us and it answered in its place. */
    private static final class NoAnswer extends IOException {
        private final int status;

        NoAnswer(int status) {
            super("HTTP " + status);
            this.status = status;
        }
    }
}
