package org.sathi.bot.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.sathi.bot.message.Address;
import tools.jackson.databind.json.JsonMapper;

/** Telegram and Twilio as the service sees them: they remember what they are given, and refuse some contacts with words that quote them. */
final class Providers implements AutoCloseable {

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final Map<Address, List<String>> heard = new ConcurrentHashMap<>();
    private final Set<Address> refused = ConcurrentHashMap.newKeySet();
    private final Set<Address> broken = ConcurrentHashMap.newKeySet();

    Providers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/bot", this::telegram);
        server.createContext("/2010-04-01", this::twilio);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a contact got so far, in order. */
    List<String> heardBy(Address who) {
        return heard.computeIfAbsent(who, _ -> new CopyOnWriteArrayList<>());
    }

    /** Whether what is sent to this contact is refused from now on. */
    void refuse(Address who, boolean refuses) {
        if (refuses) {
            refused.add(who);
        } else {
            refused.remove(who);
        }
    }

    /** Whether sending to this contact fails from now on. */
    void fail(Address who, boolean fails) {
        if (fails) {
            broken.add(who);
        } else {
            broken.remove(who);
        }
    }

    /** How often it failed. */
    long failures() {
        return failures.get();
    }

    private void telegram(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        var body = type.startsWith("application/json") ? json.readTree(bytes) : json.createObjectNode();
        if (!body.has("chat_id")) {
            reply(exchange, 200, """
                    {"ok":true,"result":true}""");
            return;
        }
        var to = new Address(Address.TELEGRAM, body.get("chat_id").asString());
        var text = body.path("text").asString(body.path("caption").asString(""));
        take(exchange, to, text, """
                {"ok":true,"result":{"message_id":%d,"date":1764000000,"chat":{"id":%s,"type":"private"}}}""".formatted(ids.incrementAndGet(), to.id()), """
                {"ok":false,"error_code":400,"description":"Bad Request: %s has no such message"}""".formatted(to.id()));
    }

    private void twilio(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var to = new Address("sms", form.getOrDefault("To", ""));
        take(exchange, to, form.getOrDefault("Body", ""), """
                {"sid":"SM%d","status":"queued"}""".formatted(ids.incrementAndGet()), """
                {"code":30007,"message":"The message to %s was filtered","status":400}""".formatted(to.id()));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(
                        p -> decoded(p[0]), p -> p.length > 1 ? decoded(p[1]) : "", (first, _) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void take(HttpExchange exchange, Address to, String text, String taken, String no) throws IOException {
        if (broken.contains(to)) {
            failures.incrementAndGet();
            reply(exchange, 503, "<html>no way to " + to.id() + "</html>");
        } else if (refused.contains(to)) {
            reply(exchange, 400, no);
        } else {
            heardBy(to).add(text);
            reply(exchange, exchange.getRequestURI().getPath().startsWith("/bot") ? 200 : 201, taken);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
