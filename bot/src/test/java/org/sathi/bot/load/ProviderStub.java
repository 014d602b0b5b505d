package org.sathi.bot.load;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Telegram and Twilio in one: takes what is sent, at once or after a while, refusing some of it if wanted. */
final class ProviderStub {

    private static final byte[] OK = head("200 OK");
    private static final byte[] CREATED = head("201 Created");
    private static final byte[] TOO_FAST = head("429 Too Many Requests");
    private static final byte[] UNAVAILABLE = head("503 Service Unavailable");
    private static final byte[] END_OF_HEAD = Bytes.ascii("\r\n\r\n");

    private final Loop loop;
    private final Taker taker;
    private final int port;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final Bytes body = new Bytes();
    private final Bytes answer = new Bytes();
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

    /** On a loop, whose thread also tells what was taken. */
    ProviderStub(Loop loop, Taker taker) throws IOException {
        this.loop = loop;
        this.taker = taker;
        this.port = loop.listen(Line::new);
    }

    void behave(Manner other) {
        manner = other;
    }

    Loop loop() {
        return loop;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Messages taken so far. */
    long taken() {
        return ids.get();
    }

    /** Connections opened to it so far. */
    long connections() {
        return connections.get();
    }

    private final class Line implements Connection.Listener {
        private final Connection connection;

        Line(Connection connection) {
            this.connection = connection;
            connections.incrementAndGet();
        }

        @Override
        public void received(Received message) {
            var path = message.path();
            var sent = message.body();
            var how = manner;
            if (how.delayMillis() > 0) {
                long moment = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(how.delayMillis());
                loop.at(moment, () -> answer(path, sent, how, connection));
            } else {
                answer(path, sent, how, connection);
            }
        }

        @Override
        public void broken(IOException why) {
            // What was under way is delivered again by the service, and is then seen as doubled if it was not.
        }
    }

    private void answer(String path, String sent, Manner how, Connection connection) {
        body.clear();
        var head = isRefused(how) ? refusal() : path.startsWith("/bot") ? telegram(path, sent) : twilio(sent);
        answer.clear().add(head).add(body.length()).add(END_OF_HEAD).add(body);
        connection.send(answer.array(), answer.length());
    }

    private static boolean isRefused(Manner how) {
        return how.refusedPerMille() > 0 && ThreadLocalRandom.current().nextInt(1000) < how.refusedPerMille();
    }

    private byte[] refusal() {
        if (ThreadLocalRandom.current().nextBoolean()) {
            body.add(
                    "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":1}}");
            return TOO_FAST;
        }
        body.add("{\"ok\":false,\"error_code\":503,\"description\":\"down\"}");
        return UNAVAILABLE;
    }

    private byte[] telegram(String path, String sent) {
        if (!isSendMessage(path)) {
            body.add("{\"ok\":true,\"result\":true}");
            return OK;
        }
        var chat = json(sent, "\"chat_id\":\"");
        taker.taken(chat, json(sent, "\"text\":\""));
        body.add("{\"ok\":true,\"result\":{\"message_id\":")
                .add(ids.incrementAndGet())
                .add(",\"date\":1764000000,\"chat\":{\"id\":")
                .add(chat)
                .add(",\"type\":\"private\"},\"text\":\"\"}}");
        return OK;
    }

    private static boolean isSendMessage(String path) {
        var method = "/sendmessage";
        return path.regionMatches(true, path.length() - method.length(), method, 0, method.length());
    }

    private byte[] twilio(String sent) {
        taker.taken(form(sent, "To="), form(sent, "Body="));
        body.add("{\"sid\":\"SM")
                .addHex(ids.incrementAndGet(), 32)
                .add("\",\"status\":\"queued\",\"account_sid\":\"")
                .add(Wires.TWILIO_ACCOUNT)
                .add("\"}");
        return CREATED;
    }

    /** A text field of flat JSON, escapes left as they are; {@code before} is all that stands before it. */
    private static String json(String sent, String before) {
        int from = sent.indexOf(before);
        if (from < 0) {
            return "";
        }
        from += before.length();
        int end = from;
        while (sent.charAt(end) != '"') {
            end += sent.charAt(end) == '\\' ? 2 : 1;
        }
        return sent.substring(from, end);
    }

    /** A field of a form; {@code before} is its name and the sign after it. */
    private static String form(String sent, String before) {
        int from = 0;
        while (!sent.startsWith(before, from)) {
            from = sent.indexOf('&', from) + 1;
            if (from == 0) {
                return "";
            }
        }
        from += before.length();
        int end = sent.indexOf('&', from);
        return URLDecoder.decode(sent.substring(from, end < 0 ? sent.length() : end), StandardCharsets.UTF_8);
    }

    private static byte[] head(String status) {
        return Bytes.ascii("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: ");
    }
}
