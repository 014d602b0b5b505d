package org.sathi.bot.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Methods of the Bot API that take and give JSON, each called in the thread that asks: the library's own client hands
 * each call to another and reads its whole answer, which for every message sent is most of what sending costs.
 */
final class JsonCalls {

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl bot;
    private final ObjectMapper mapper;
    private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();

    /** Calls the bot at {@code bot}, which is the base URL with its token. */
    JsonCalls(HttpUrl bot, ObjectMapper mapper) {
        this.bot = bot;
        this.mapper = mapper;
    }

    /** A call of {@code method} that has yet to be made. */
    Call prepare(OkHttpClient http, BotApiMethod<?> method) throws IOException {
        HttpUrl url = urls.computeIfAbsent(
                method.getMethod(),
                name -> bot.newBuilder().addPathSegment(name).build());
        return http.newCall(new Request.Builder()
                .url(url)
                .post(RequestBody.create(mapper.writeValueAsBytes(method), JSON))
                .build());
    }

    /** Makes the call, and gives what came back. */
    static byte[] answer(Call call) throws IOException {
        try (Response response = call.execute();
                ResponseBody body = response.body()) {
            return body == null ? new byte[0] : body.bytes();
        }
    }
}
