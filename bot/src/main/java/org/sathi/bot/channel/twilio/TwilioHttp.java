package org.sathi.bot.channel.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.channel.OneAttempt;

/**
 * Carries the SDK's requests in one attempt (the SDK's own client sends a POST three times when the first answers are
 * 5xx), to another address than Twilio's where one is set.
 */
final class TwilioHttp extends HttpClient {

    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final int TOO_FAST = 429;

    private final OkHttpClient http;
    private final HttpUrl base;
    private final Map<String, HttpUrl> withoutQuery = new ConcurrentHashMap<>();

    TwilioHttp(HttpUrl base, Duration answer) {
        this.base = base;
        this.http = OneAttempt.client(answer);
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    /** Makes one attempt. Throws UncheckedIOException where there was no answer and {@link TooFast} after a 429. */
    @Override
    public Response makeRequest(Request request) {
        okhttp3.Request.Builder call =
                new okhttp3.Request.Builder().url(atBase(request)).header("Accept", "application/json");
        if (request.requiresAuthentication()) {
            call.header("Authorization", request.getAuthString());
        }
        call.method(request.getMethod().name(), body(request));
        try (okhttp3.Response response = http.newCall(call.build()).execute();
                ResponseBody body = response.body()) {
            if (response.code() == TOO_FAST) {
                throw new TooFast(retryAfter(response.header("Retry-After")));
            }
            return new Response(body == null ? "" : body.string(), response.code());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Messages are all sent to one address, and building it takes longer than reading the answer. */
    private HttpUrl atBase(Request request) {
        return request.getQueryParams().isEmpty()
                ? withoutQuery.computeIfAbsent(request.getUrl(), _ -> built(request))
                : built(request);
    }

    private HttpUrl built(Request request) {
        HttpUrl official = HttpUrl.get(request.constructURL().toString());
        HttpUrl.Builder url = base.newBuilder().encodedQuery(official.encodedQuery());
        if (base.encodedPath().equals("/")) {
            return url.encodedPath(official.encodedPath()).build();
        }
        official.pathSegments().forEach(url::addPathSegment);
        return url.build();
    }

    private static @Nullable RequestBody body(Request request) {
        return request.getMethod() == HttpMethod.GET ? null : RequestBody.create(request.encodeFormBody(), FORM);
    }

    private static Duration retryAfter(@Nullable String header) {
        try {
            return header == null
                    ? Delivery.Throttled.UNSAID
                    : Duration.ofSeconds(Math.clamp(Long.parseLong(header.strip()), 1, 3600));
        } catch (NumberFormatException aDate) {
            return Delivery.Throttled.UNSAID;
        }
    }

    /** Twilio wants nothing more for a while. */
    static final class TooFast extends RuntimeException {
        private final Duration retryAfter;

        TooFast(Duration retryAfter) {
            super("HTTP 429", null, false, false);
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }
}
