package org.sathi.bot.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/** Farmers who write while a broadcast goes out, each again when she has her answer, and how long they wait for it. */
final class Replies implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ANSWERS = 3;

    /** So often a person may write all day long. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private static final String WORDS = "help";

    private final List<ServiceProcess> services;
    private final ProviderStub provider;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final List<Future<?>> writing;
    private volatile boolean over;

    Replies(
            List<ServiceProcess> services,
            ProviderStub provider,
            long firstChat,
            int farmers,
            ExecutorService threads) {
        this.services = services;
        this.provider = provider;
        this.writing = LongStream.range(firstChat, firstChat + farmers)
                .<Future<?>>mapToObj(chat -> threads.submit(() -> write(chat)))
                .toList();
    }

    private void write(long chat) {
        for (int n = 0; !over; n++) {
            int before = provider.chat(chat).size();
            long began = System.nanoTime();
            // One webhook that was not acknowledged, because its instance is down, is delivered to the other.
            boolean taken = write(http, services.get(n % 2), chat, chat * 500 + n, WORDS) == 200
                    || write(http, services.get((n + 1) % 2), chat, chat * 500 + n, WORDS) == 200;
            while (taken
                    && !over
                    && provider.chat(chat).size() == before
                    && System.nanoTime() - began < PATIENCE.toNanos()) {
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            if (taken && provider.chat(chat).size() > before) {
                nanos.add(System.nanoTime() - began);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Delivers a message as Telegram does; the status of the answer, 0 if there was none. */
    static int write(HttpClient http, ServiceProcess service, long chat, long update, String text) {
        var body = """
                {"update_id":%d,"message":{"message_id":%d,"date":1764000000,"chat":{"id":%d,"type":"private"},\
                "from":{"id":%d,"is_bot":false,"first_name":"Anna","language_code":"en"},"text":"%s"}}""".formatted(update, update % 1_000_000_000, chat, chat, text);
        var request = HttpRequest.newBuilder(service.telegram())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", ServiceProcess.SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Waits until everybody has had some answers, of a service that has just been started, and forgets those. */
    void awaitWarm() {
        Awaitility.await().atMost(PATIENCE).until(() -> nanos.size() >= writing.size() * ANSWERS);
        nanos.clear();
    }

    /** How many answers were timed, with their median and 99th percentile in milliseconds. */
    String figures() {
        if (nanos.isEmpty()) {
            return "none";
        }
        var sorted = nanos.stream().sorted().toList();
        return "%d, median %d ms, p99 %d ms".formatted(sorted.size(), millis(sorted, 50), millis(sorted, 99));
    }

    private static long millis(List<Long> sorted, int percent) {
        return Duration.ofNanos(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)))
                .toMillis();
    }

    @Override
    public void close() {
        over = true;
        for (var one : writing) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new AssertionError(e);
            }
        }
    }
}
