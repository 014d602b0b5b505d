package org.sathi.bot.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Telegram and Twilio in one: takes what is sent, at once or after a while, refusing some of it if wanted. */
final class ProviderStub implements AutoCloseable {

    private static final int LONGEST_LINE = 8192;

    private final ServerSocket server;
    private final Taker taker;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private volatile Manner manner = new Manner(0, 0);

    /** Who is told of each message that was taken. */
    interface Taker {
        /** A message to this id (a chat's, or a number) was taken. */
        void taken(String to, String text);
    }

    /**
     * How it answers.
     *
     * @param delayMillis after how long
     * @param refusedPerMille how many of a thousand requests are refused, every other one with 429 and with 503
     */
    record Manner(int delayMillis, int refusedPerMille) {}

    ProviderStub(Taker taker) throws IOException {
        this.taker = taker;
        this.server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("provider").start(this::accept);
    }

    void behave(Manner other) {
        manner = other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Messages taken so far. */
    long taken() {
        return ids.get();
    }

    /** Connections opened to it so far. */
    long connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                connections.incrementAndGet();
                Thread.ofPlatform().daemon().name("provider-line").start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The bench is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 16_384);
            var out = socket.getOutputStream();
            var buffer = new byte[LONGEST_LINE];
            while (true) {
                answer(in, out, buffer);
            }
        } catch (EOFException closed) {
            // The service closed the connection.
        } catch (IOException | InterruptedException broken) {
            // What was under way is delivered again by the service, and is then seen as doubled if it was not.
        }
    }

    private void answer(InputStream in, OutputStream out, byte[] buffer) throws IOException, InterruptedException {
        var path = HttpLine.line(in, buffer).split(" ", 3)[1];
        int length = 0;
        for (var header = HttpLine.line(in, buffer); !header.isEmpty(); header = HttpLine.line(in, buffer)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        var how = manner;
        if (how.delayMillis() > 0) {
            Thread.sleep(how.delayMillis());
        }
        if (how.refusedPerMille() > 0 && ThreadLocalRandom.current().nextInt(1000) < how.refusedPerMille()) {
            out.write(ThreadLocalRandom.current().nextBoolean() ? TOO_FAST : UNAVAILABLE);
            return;
        }
        out.write(path.startsWith("/bot") ? telegram(path, body) : twilio(body));
    }

    private static final byte[] TOO_FAST = reply(
            "429 Too Many Requests",
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":1}}");
    private static final byte[] UNAVAILABLE =
            reply("503 Service Unavailable", "{\"ok\":false,\"error_code\":503,\"description\":\"down\"}");

    private byte[] telegram(String path, String body) {
        if (!path.toLowerCase(Locale.ROOT).endsWith("/sendmessage")) {
            return reply("200 OK", "{\"ok\":true,\"result\":true}");
        }
        taker.taken(json(body, "chat_id"), json(body, "text"));
        return reply(
                "200 OK",
                "{\"ok\":true,\"result\":{\"message_id\":" + ids.incrementAndGet()
                        + ",\"date\":1764000000,\"chat\":{\"id\":" + json(body, "chat_id")
                        + ",\"type\":\"private\"},\"text\":\"\"}}");
    }

    private byte[] twilio(String body) {
        taker.taken(form(body, "To"), form(body, "Body"));
        return reply(
                "201 Created",
                "{\"sid\":\"SM" + String.format("%032x", ids.incrementAndGet())
                        + "\",\"status\":\"queued\",\"account_sid\":\"" + Wires.TWILIO_ACCOUNT + "\"}");
    }

    /** A text field of flat JSON, escapes left as they are. */
    private static String json(String body, String field) {
        int from = body.indexOf("\"" + field + "\":\"");
        if (from < 0) {
            return "";
        }
        from += field.length() + 4;
        int end = from;
        while (body.charAt(end) != '"') {
            end += body.charAt(end) == '\\' ? 2 : 1;
        }
        return body.substring(from, end);
    }

    private static String form(String body, String field) {
        for (var pair : body.split("&", -1)) {
            if (pair.startsWith(field + "=")) {
                return URLDecoder.decode(pair.substring(field.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static byte[] reply(String status, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
