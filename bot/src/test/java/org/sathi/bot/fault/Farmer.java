package org.sathi.bot.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Somebody who enrols and then files reports, whose women count up from 1. Telegram delivers each of her messages again
 * and again until it is acknowledged, and now and then twice at the same time. Where there are several instances of the
 * service, her messages reach them in turn.
 */
final class Farmer implements Callable<Integer> {

    /** Longer than all kills of a long run take together, each with the start after it. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Hundreds of clients that ask more often than this keep the service from starting. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final long chat;
    private final int reports;
    private final List<URI> webhooks;
    private final HttpClient http;
    private final ExecutorService threads;

    private Farmer(long chat, int reports, List<URI> webhooks, HttpClient http, ExecutorService threads) {
        this.chat = chat;
        this.reports = reports;
        this.webhooks = webhooks;
        this.http = http;
        this.threads = threads;
    }

    /** What she writes, in order. */
    static List<String> words(int reports) {
        var words = new ArrayList<>(List.of("hello", "English", "1", "Anna", "Kampot"));
        for (int i = 1; i <= reports; i++) {
            words.add("report compost " + i + " women 2 men 1 youth yesterday Kampot");
            words.add("1");
        }
        return words;
    }

    /** The addresses of so many farmers, by comma. */
    static String addresses(long firstChat, int count) {
        return LongStream.range(firstChat, firstChat + count)
                .mapToObj(chat -> "telegram:" + chat)
                .collect(Collectors.joining(","));
    }

    /** Lets so many farmers write at once. */
    static List<Future<Integer>> write(
            long firstChat, int count, int reports, List<URI> webhooks, ExecutorService threads) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return LongStream.range(firstChat, firstChat + count)
                .mapToObj(chat -> threads.submit(new Farmer(chat, reports, webhooks, http, threads)))
                .toList();
    }

    /** Writes everything; returns how many of her messages were acknowledged. */
    @Override
    public Integer call() throws Exception {
        int sent = 0;
        for (var text : words(reports)) {
            long update = chat * 1_000 + sent;
            var first = threads.submit(() -> deliver(update, text, 0));
            // Every third message reaches the service twice at once.
            List<Future<Boolean>> again =
                    update % 3 == 0 ? List.of(threads.submit(() -> deliver(update, text, 1))) : List.of();
            if (!first.get()) {
                return sent;
            }
            for (var delivery : again) {
                delivery.get();
            }
            sent++;
        }
        return sent;
    }

    private boolean deliver(long update, String text, int first) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long turn = update + first;
                System.nanoTime() < end && !Thread.currentThread().isInterrupted();
                turn++) {
            var webhook = webhooks.get((int) (turn % webhooks.size()));
            if (isAcknowledged(request(webhook, update, text))) {
                return true;
            }
            // Telegram too waits before it delivers again.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private HttpRequest request(URI webhook, long update, String text) {
        var body = """
                {"update_id":%d,"message":{"message_id":%d,"date":1764000000,"chat":{"id":%d,"type":"private"},\
                "from":{"id":%d,"is_bot":false,"first_name":"Anna","language_code":"en"},"text":"%s"}}""".formatted(update, update, chat, chat, text);
        return HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", ServiceProcess.SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private boolean isAcknowledged(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
