package org.sathi.bot.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The way from a provider to the service's webhooks: real HTTP, tried again when the service asks for it. */
final class ServiceLine implements AutoCloseable {

    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int FIRST_ERROR = 300;
    private static final int FIRST_SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * What the service answered.
     *
     * @param taken whether it took the webhook
     */
    record Answer(boolean taken, String body) {}

    /** Posts {@code body} until the service took it or refused it, a few times at most. */
    Answer post(URI address, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(ANSWER).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            for (int i = 1; i <= TRIES; i++) {
                Optional<Answer> answer = attempt(request.build());
                if (answer.isPresent()) {
                    return answer.get();
                }
                Thread.sleep(PAUSE.multipliedBy(i));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer(false, "");
    }

    /** Empty where the service asks to be tried again, or is not there. */
    private Optional<Answer> attempt(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() >= FIRST_SERVER_ERROR
                    ? Optional.empty()
                    : Optional.of(new Answer(response.statusCode() < FIRST_ERROR, response.body()));
        } catch (IOException notReached) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
