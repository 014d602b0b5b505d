package org.sathi.bot.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** A Telegram and a Twilio that take every message and remember it, in the order of each chat. */
final class ProviderStub implements AutoCloseable {

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, List<Taken>> chats = new ConcurrentHashMap<>();

    private volatile String refused = "";

    private volatile int oneIn;

    private final AtomicLong asked = new AtomicLong();

    /**
     * A message that was taken.
     *
     * @param id the id it got
     * @param at when, in nanoseconds
     */
    record Taken(long id, String text, long at) {}

    ProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/Messages.json")) {
            answerTwilio(exchange);
            return;
        }
        var body = json.readTree(exchange.getRequestBody().readAllBytes());
        if (body.path("chat_id").asString("").equals(refused)) {
            reply(exchange, 400, """
                    {"ok":false,"error_code":400,"description":"Bad Request: message text is empty"}""");
            return;
        }
        if (oneIn > 0 && asked.incrementAndGet() % oneIn == 0) {
            boolean tooFast = asked.get() / oneIn % 2 == 0;
            reply(exchange, tooFast ? 429 : 500, tooFast ? """
                    {"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":1}}""" : """
                    {"ok":false,"error_code":500,"description":"Internal Server Error"}""");
            return;
        }
        long id = ids.incrementAndGet();
        if (body.has("chat_id")) {
            take(body.get("chat_id").asString(), id, body.path("text").asString(""));
        }
        reply(exchange, 200, """
                {"ok":true,"result":{"message_id":%d,"date":1764000000,"chat":{"id":1,"type":"private"}}}""".formatted(id));
    }

    /** A text message, as twilio.com/docs/messaging/api/message-resource has it. */
    private void answerTwilio(HttpExchange exchange) throws IOException {
        var form = new HashMap<String, String>();
        for (var field : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            var parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        long id = ids.incrementAndGet();
        take(form.getOrDefault("To", ""), id, form.getOrDefault("Body", ""));
        reply(exchange, 201, """
                {"sid":"SM%032x","status":"queued"}""".formatted(id));
    }

    private void take(String chat, long id, String text) {
        chats.compute(chat, (_, taken) -> {
            var all = new ArrayList<>(taken == null ? List.of() : taken);
            all.add(new Taken(id, text, System.nanoTime()));
            return List.copyOf(all);
        });
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Refuses what is sent to this chat, and to no other, from now on. */
    void refuse(long chat) {
        refused = Long.toString(chat);
    }

    /** Answers one of so many messages with 429 or 500, and takes it when it comes again. */
    void trouble(int every) {
        oneIn = every;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a chat got so far, in order. */
    List<Taken> chat(long chat) {
        return chat(Long.toString(chat));
    }

    /** What a chat or number got so far, in order. */
    List<Taken> chat(String chat) {
        return chats.getOrDefault(chat, List.of());
    }

    /** How many messages were taken so far. */
    long taken() {
        return ids.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
