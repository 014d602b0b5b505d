package org.sathi.bot.channel.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.sathi.bot.channel.Channel;
import org.sathi.bot.channel.Delivery;
import org.sathi.bot.message.Address;
import org.sathi.bot.message.Outgoing;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * What sending a message to Telegram costs, to a provider that answers at once and costs next to nothing. Run with
 * {@code java -cp <test class path> org.openjdk.jmh.Main SendBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Djmh.executor=VIRTUAL")
@SuppressWarnings("NullAway.Init") // JMH calls start() first.
public class SendBenchmark {

    private static final Outgoing MESSAGE = new Outgoing(
            "m1",
            new Address(Address.TELEGRAM, "100200300"),
            "How many women took part? Write a number.",
            List.of(new Outgoing.Button("Stop", "stop")),
            null,
            Outgoing.Purpose.REPLY);

    private static final byte[] ANSWER = answer();

    private ServerSocket provider;
    private TelegramChannel channel;

    private static byte[] answer() {
        String json = "{\"ok\":true,\"result\":{\"message_id\":77,\"from\":{\"id\":1,\"is_bot\":true,"
                + "\"first_name\":\"Sathi\"},\"chat\":{\"id\":100200300,\"type\":\"private\"},\"date\":1795000000,"
                + "\"text\":\"How many women took part? Write a number.\"}}";
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n"
                        + json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Starts the provider. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        provider = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!provider.isClosed()) {
                try {
                    Socket socket = provider.accept();
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        String api = "http://127.0.0.1:" + provider.getLocalPort();
        channel = new TelegramChannel(
                new BotApi(new TelegramSettings("1:A", "s", api, null), UpdateReader.mapper(), Duration.ofSeconds(20)),
                new Pictures(null, new DefaultResourceLoader()),
                new Channel.Pace(30, 1));
    }

    /** A request comes in one piece or two, and ends with the end of its JSON. */
    private static void serve(Socket socket) {
        byte[] received = new byte[8192];
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int n = in.read(received); n > 0; n = in.read(received)) {
                if (received[n - 1] == '}') {
                    socket.getOutputStream().write(ANSWER);
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One message. */
    @Benchmark
    @Threads(16)
    public Delivery send() {
        return channel.send(MESSAGE);
    }

    /** Stops the provider. */
    @TearDown(Level.Trial)
    public void stop() throws IOException {
        provider.close();
    }
}
