package org.sathi.bot.fault;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.sathi.bot.channel.twilio.Signer;
import org.sathi.bot.message.Address;

/** The providers' ways into a service: each message is delivered again until it is acknowledged, and every third twice at once. */
final class Wire {

    static final String TWILIO_TOKEN = "a-twilio-token-of-this-test";

    /** Where Twilio believes the service to be, which it signs. */
    static final String PUBLIC_URL = "http://sathi.test";

    private static final String SMS = "/webhooks/twilio/sms";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServiceProcess service;
    private final ProviderStub provider;
    private final ExecutorService threads;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong acknowledged = new AtomicLong();

    Wire(ServiceProcess service, ProviderStub provider, ExecutorService threads) {
        this.service = service;
        this.provider = provider;
        this.threads = threads;
    }

    ProviderStub provider() {
        return provider;
    }

    /** How many messages were acknowledged so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Delivers what somebody wrote; {@code message} is a number that no other message has. */
    void deliver(Address from, long message, String text) {
        var request = from.isPhone() ? sms(from.id(), message, text) : telegram(from.id(), message, text);
        List<Future<?>> again = message % 3 == 0 ? List.of(threads.submit(() -> insist(request))) : List.of();
        insist(request);
        try {
            for (var delivery : again) {
                delivery.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        acknowledged.incrementAndGet();
    }

    private void insist(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAcknowledged(request)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new AssertionError("a message is not acknowledged");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
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

    private HttpRequest telegram(String chat, long update, String text) {
        var body = """
                {"update_id":%d,"message":{"message_id":%d,"date":1764000000,"chat":{"id":%s,"type":"private"},\
                "from":{"id":%s,"is_bot":false,"first_name":"Anna","language_code":"en"},"text":"%s"}}""".formatted(update, update, chat, chat, text);
        return HttpRequest.newBuilder(service.telegram())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", ServiceProcess.SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest sms(String number, long message, String text) {
        var form = Map.of("MessageSid", "SM%032x".formatted(message), "From", number, "Body", text, "NumMedia", "0");
        var body = form.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(service.at(SMS))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Signer.sign(TWILIO_TOKEN, PUBLIC_URL + SMS, form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
