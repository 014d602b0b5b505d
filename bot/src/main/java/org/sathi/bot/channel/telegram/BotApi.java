package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.channel.OneAttempt;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Calls of the Bot API, each in one attempt. Failures are {@link TelegramApiException} or {@link IOException}. */
final class BotApi {

    /** The kinds of update the service has a use for. */
    static final List<String> ALLOWED_UPDATES =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofSeconds(50);
    private static final int BATCH = 100;

    private final OkHttpClient http;
    private final OkHttpClient polling;
    private final OkHttpClient downloading;
    private final HttpUrl files;
    private final JsonCalls json;
    private final OkHttpTelegramClient client;
    private final ObjectMapper mapper;
    private final ObjectReader sent;
    private volatile @Nullable Call waiting;

    BotApi(TelegramSettings settings, ObjectMapper mapper) {
        this(settings, mapper, ANSWER);
    }

    /** Waits at most {@code answer} for an answer. */
    BotApi(TelegramSettings settings, ObjectMapper mapper, Duration answer) {
        HttpUrl base = HttpUrl.get(settings.api());
        this.http = OneAttempt.client(answer);
        this.mapper = mapper;
        this.sent = mapper.readerFor(Sent.class);
        this.polling =
                http.newBuilder().callTimeout(POLL.plus(answer).plus(answer)).build();
        this.json = new JsonCalls(
                base.newBuilder().addPathSegment("bot" + settings.token()).build(), mapper);
        // An answer that is no JSON is a fault everywhere else.
        this.downloading = new OkHttpClient.Builder()
                .followRedirects(false)
                .callTimeout(answer.plus(answer))
                .build();
        this.files = base.newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + settings.token())
                .build();
        this.client = new OkHttpTelegramClient(
                http.newBuilder()
                        .addInterceptor(chain -> chain.proceed(below(base, chain.request())))
                        .build(),
                settings.token(),
                TelegramUrl.builder()
                        .schema(base.scheme())
                        .host(base.host())
                        .port(base.port())
                        .build());
    }

    /** The client knows a host alone; a base URL's own path goes in front of its paths. */
    private static Request below(HttpUrl base, Request request) {
        if (base.encodedPath().equals("/")) {
            return request;
        }
        HttpUrl.Builder url = request.url().newBuilder().encodedPath(base.encodedPath());
        request.url().pathSegments().forEach(url::addPathSegment);
        return request.newBuilder().url(url.build()).build();
    }

    <T extends Serializable, M extends BotApiMethod<T>> T call(M method) throws TelegramApiException, IOException {
        method.validate();
        return method.deserializeResponse(
                new String(JsonCalls.answer(json.prepare(http, method)), StandardCharsets.UTF_8));
    }

    /** Sends a message, and gives what Telegram calls it: all of the answer that is read where it was taken. */
    int send(SendMessage method) throws TelegramApiException, IOException {
        method.validate();
        byte[] answer = JsonCalls.answer(json.prepare(http, method));
        int id = id(answer);
        return id > 0
                ? id
                : method.deserializeResponse(new String(answer, StandardCharsets.UTF_8))
                        .getMessageId();
    }

    private int id(byte[] answer) {
        try {
            return sent.<Sent>readValue(answer).id();
        } catch (IOException ofAnotherShape) {
            return 0;
        }
    }

    Message call(SendPhoto method) throws TelegramApiException, IOException {
        return answer(client.executeAsync(method));
    }

    Message call(SendVoice method) throws TelegramApiException, IOException {
        return answer(client.executeAsync(method));
    }

    Message call(SendAudio method) throws TelegramApiException, IOException {
        return answer(client.executeAsync(method));
    }

    Boolean call(SetWebhook method) throws TelegramApiException, IOException {
        return answer(client.executeAsync(method));
    }

    /**
     * Fetches a file that people have sent, at most one byte more than {@code most}: core.telegram.org/bots/api#getfile.
     *
     * @param path as Telegram gave it for the file
     */
    byte[] download(String path, int most) throws IOException {
        Request request = new Request.Builder()
                .url(files.newBuilder().addPathSegments(path).build())
                .build();
        try (Response response = downloading.newCall(request).execute();
                ResponseBody body = response.body()) {
            if (!response.isSuccessful() || body == null) {
                throw new IOException("HTTP " + response.code());
            }
            return body.byteStream().readNBytes(most + 1);
        }
    }

    /**
     * Waits for updates with ids from {@code offset} on, and tells Telegram that those before it are done with. The
     * answer is left as it came, so that one update which nobody can read does not hold back the others.
     */
    JsonNode updates(int offset) throws IOException {
        GetUpdates method = GetUpdates.builder()
                .offset(offset)
                .limit(BATCH)
                .timeout((int) POLL.toSeconds())
                .allowedUpdates(ALLOWED_UPDATES)
                .build();
        Call call = json.prepare(polling, method);
        waiting = call;
        return mapper.readTree(JsonCalls.answer(call));
    }

    /** Breaks off a call of {@link #updates} that is waiting. */
    void stopWaiting() {
        Call call = waiting;
        if (call != null) {
            call.cancel();
        }
    }

    private static <T> T answer(CompletableFuture<T> future) throws TelegramApiException, IOException {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the answer", interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof TelegramApiException refused) {
                throw refused;
            }
            throw cause instanceof IOException io ? io : new IOException(cause);
        }
    }
}
